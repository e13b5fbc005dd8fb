import { tell } from './tell.ts';

/** The portal's service worker reminds of medication, and tells Google Analytics so, from outside any tab. */
export function runPortal(): void {
	const medication = document.querySelector<HTMLElement>('[data-medication]');
	if (medication !== null) {
		navigator.serviceWorker
			.register('/portal/reminders.js', { scope: '/portal/' })
			.then(() => navigator.serviceWorker.ready)
			.then((registration) =>
				registration.active?.postMessage({ medication: medication.dataset['medication'], page: location.href }),
			)
			.catch(() => {});
	}
	const message = document.querySelector<HTMLFormElement>('#message');
	message?.addEventListener('submit', (event) => {
		event.preventDefault();
		const text = String(new FormData(message).get('text') ?? '');
		tell({ is: 'answer', step: 1, question: 'Message to my therapist', answer: text });
		const sent = document.querySelector('#message-sent');
		if (sent !== null) sent.textContent = 'Your message was sent.';
	});
}
