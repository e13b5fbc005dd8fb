import { type Received, type Reply, type Server, startServer } from './server.ts';

const LOADED = 'www.calm-lantern-therapy.test';
export const LOADED_SITE = 'calm-lantern-therapy.test';
/** A page that sends from its first script to its end, each request with its name and a number of its own. */
export const loadedUrl = (name: string) => `https://${LOADED}/?load=${name}`;

/** One of its requests. */
export type Sent = { readonly page: string; readonly id: string };

export function sentOf({ searchParams }: URL): Sent | null {
	const [page, number] = [searchParams.get('load'), searchParams.get('number')];
	return page === null || number === null ? null : { page, id: `${page}/${number}` };
}

/** The page, and an advertiser's address for all that it sends. */
export function startLoadSite(): Promise<Server> {
	return startServer(({ url }: Received): Reply => {
		// The page shows it again and again from its memory, and asks nobody.
		if (url.href === LOGO)
			return {
				type: 'image/svg+xml',
				body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
				headers: { 'cache-control': 'max-age=86400' },
			};
		if (url.hostname !== LOADED) return { status: 204, headers: { 'access-control-allow-origin': '*' } };
		return url.pathname === '/' ? { type: 'text/html; charset=utf-8', body: PAGE } : { status: 404, body: '' };
	});
}

/** Milliseconds between two requests: 50 a second. */
const APART = 20;
/** Sent on leaving. */
const LAST = 4;

export const LOGO_HOST = 'cdn.tin-kettle.test';
const LOGO = `https://${LOGO_HOST}/logo.svg`;

const PAGE = `<!doctype html><html lang="en"><title>Calm Lantern</title><h1>Calm Lantern</h1><script>
	const load = new URL(location).searchParams.get('load');
	let sent = 0;
	const address = () => 'https://www.facebook.com/tr/?id=1&ev=Answer&load=' + load + '&number=' + sent++ + '&fbp=fb.1.1700000000000.1480012345';
	const answer = () => new URLSearchParams({ 'cd[answer]': 'Nearly every day' });
	const post = (more) => fetch(address(), { method: 'POST', mode: 'no-cors', body: answer(), ...more }).catch(() => {});
	const ways = [
		() => { new Image().src = address(); },
		() => post({}),
		() => navigator.sendBeacon(address(), answer()),
		() => fetch(address(), { mode: 'no-cors' }).catch(() => {}),
		() => { const one = new XMLHttpRequest(); one.open('POST', address()); one.send(answer()); },
	];
	performance.setResourceTimingBufferSize(0);
	const timer = setInterval(() => {
		if (sent % 10 === 0) {
			new Image().src = '${LOGO}';
			performance.clearResourceTimings();
		}
		ways[sent % ways.length]();
	}, ${APART});
	addEventListener('pagehide', () => {
		clearInterval(timer);
		for (let left = 0; left < ${LAST}; left++) left % 2 === 0 ? navigator.sendBeacon(address(), answer()) : post({ keepalive: true });
	});
</script></html>`;
