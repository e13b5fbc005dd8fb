// A policy that is in no document of the server's: it is fetched and drawn, as single-page sites do.

async function draw(): Promise<void> {
	const response = await fetch(`${location.pathname}.json`);
	const { html } = (await response.json()) as { readonly html: string };
	const root = document.querySelector('#root');
	if (root !== null) root.innerHTML = html;
}

draw().catch(() => {});

export {};
