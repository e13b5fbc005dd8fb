navigator.serviceWorker.register('/triage/worker.js', { scope: '/triage/' }).catch(() => {});

const form = document.querySelector<HTMLFormElement>('#triage');
form?.addEventListener('submit', (event) => {
	event.preventDefault();
	const symptoms = String(new FormData(form).get('symptoms') ?? '');
	fetch('/triage/symptoms', { method: 'POST', body: symptoms })
		.then((response) => response.text())
		.then((answer) => document.querySelector('#answer')?.replaceChildren(answer))
		.catch(() => {});
});

export {};
