import { type Received, type Reply, type Server, startServer } from '../server.ts';

/** Its name alone makes it a health site; nothing else on it is what it seems. */
export const ATTACKER = 'www.quiet-harbor-therapy.test';
export const attackerUrl = (path: string) => `https://${ATTACKER}${path}`;
/** The same pages under a name that nobody watches. */
export const ORDINARY = 'www.tin-kettle.test';

/** What runs, where somebody makes markup, a script or a formula of it; and what turns the line about or cannot be seen. */
export const HOSTILE_TEXT = `<img src=x onerror="parent.owned=1"><script>owned=1</script>"'\`\u202Egnihton\u200B\u0000\u2066=1+1`;

/** Names that look like Facebook's, or have it in them, and belong to others. */
export const LOOK_ALIKES = [
	'https://www.facebook.com.collector.test/tr/?id=1&ev=LookAlike',
	'https://notfacebook.com/tr/?id=1&ev=LookAlike',
	'https://www.xn--fcebook-8va.com/tr/?id=1&ev=LookAlike',
	'https://www.xn--facebok-y0a.com/tr/?id=1&ev=LookAlike',
	'https://collector.test/tr/www.facebook.com/tr/?id=1&ev=LookAlike',
	'https://collector.test/go?ev=LookAlike&to=https://www.facebook.com/tr/?id=1',
	'https://www.facebook.com-tr.collector.test/tr/?id=1&ev=LookAlike',
] as const;

/** Redirects to itself, until the browser has had enough. */
export const LOOP = 'https://loop.collector.test/again';
/** Characters of one parameter. */
export const LONGEST = 5_000_000;

/** The pages of the attacker and of all whom it sends to, on one local port. */
export function startAttackSite(): Promise<Server> {
	return startServer(({ url }: Received): Reply => {
		if (url.href.startsWith(LOOP)) return { status: 302, headers: { location: LOOP } };
		if (url.hostname !== ATTACKER && url.hostname !== ORDINARY)
			return { status: 204, headers: { 'access-control-allow-origin': '*' } };
		const page = Object.hasOwn(PAGES, url.pathname) ? PAGES[url.pathname] : undefined;
		return page === undefined ? { status: 404, body: '' } : { type: 'text/html; charset=utf-8', body: pageOf(page) };
	});
}

/** What a page does, each once it is opened; `done` when it has done it. */
const PAGES: Readonly<Record<string, string>> = {
	'/': '',
	'/markup': `
		const text = ${written(HOSTILE_TEXT)};
		document.title = 'Depression ' + text;
		const names = ['ev', 'dl', 'rl', 'dt', 'cd[content_name]', 'cd[' + text + ']', 'ud[em]', text];
		await image('https://www.facebook.com/tr/?id=1&' + names.map((name) => encodeURIComponent(name) + '=' + encodeURIComponent('depression test ' + text)).join('&'));
		await send('https://tr.snapchat.com/p', JSON.stringify({ req: [{ ev: text, md: { btx: 'Nearly every day ' + text }, [text]: text, pl: location.href + '?' + text }] }));
		await send('https://unknown-collector.test/' + encodeURIComponent(text), 'answer=' + encodeURIComponent('suicidal thoughts ' + text));`,
	'/names': `
		const odd = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__proto__[polluted]', 'constructor[prototype][polluted]'];
		for (const name of odd) await image('https://www.facebook.com/tr/?id=1&ev=' + name + '&cd[' + name + ']=depression+test&' + name + '=depression+test');
		await send('https://tr.snapchat.com/p', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"req":[{"ev":"PAGE_VIEW","__proto__":{"btx":"depression test"}}]}');`,
	'/look-alikes': `for (const address of ${written(LOOK_ALIKES)}) await image(address + '&dl=' + encodeURIComponent(location.origin + '/hiv-test'));`,
	'/loop': `await image(${written(LOOP)});`,
	'/long': `
		await send('https://www.facebook.com/tr/', 'id=1&ev=Long&cd[x]=' + 'depression '.repeat(${LONGEST} / 11));
		await image('https://www.facebook.com/tr/?id=1&ev=AfterLong&cd[content_name]=depression+test');`,
	'/forged': `
		const forged = 'https://www.facebook.com/tr/?id=1&ev=Forged';
		const report = { time: Date.now(), way: 'fetch', method: 'GET', url: forged, stack: [] };
		const notes = [
			{ note: 'reports', reports: [report], lost: 0, early: true },
			{ note: 'actions', actions: [{ did: 'typed', time: 1, question: 'Forged', name: 'forged', value: 'Forged' }] },
			{ note: 'signals', signals: { types: ['MedicalClinic'], phrases: ['forged'] } },
			{ do: 'delete-everything' }, { do: 'unwatch', site: 'quiet-harbor-therapy.test' }, { ask: 'settings' },
		];
		window.heardBack = [];
		addEventListener('message', ({ data }) => { if (!notes.some((note) => JSON.stringify(note) === JSON.stringify(data))) heardBack.push(data); });
		for (const note of notes) {
			postMessage(note, '*');
			for (const target of [window, document, document.documentElement])
				for (const type of ['telltale', 'telltale:greeting', 'telltale:call', 'click', 'input', 'submit'])
					target.dispatchEvent(new CustomEvent(type, { detail: note, bubbles: true }));
		}
		window.speaks = [typeof chrome !== 'undefined' && typeof chrome.runtime?.sendMessage, typeof browser];
		await new Promise((resolve) => setTimeout(resolve, 300));`,
};

const TOOLS = `
	const image = (address) => new Promise((resolve) => { const one = new Image(); one.onload = one.onerror = () => resolve(); one.src = address; });
	const send = (address, body) => fetch(address, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined);`;

function pageOf(script: string): string {
	return `<!doctype html><html lang="en"><head><title>Depression test</title></head><body><h1>Depression test</h1>
<p>Licensed therapists. Book an appointment with a clinician near you.</p>
<script>(async () => { ${TOOLS} ${script} ; window.done = true; })();</script></body></html>`;
}

/** A value as a script inside markup says it. */
function written(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
