import { type Received, type Reply, type Server, startServer } from './server.ts';

/** Its name alone makes it a health site; it does nothing but send. */
const LOADED = 'www.calm-lantern-therapy.test';
export const LOADED_SITE = 'calm-lantern-therapy.test';
/** A page that sends from its first script to its end, each request with a number of its own beside this name. */
export const loadedUrl = (name: string) => `https://${LOADED}/?load=${name}`;
/** What such a request is, in the order that the page sent them: its name and number. */
export const loadOf = ({ searchParams }: URL): string | null => {
	const [load, number] = [searchParams.get('load'), searchParams.get('number')];
	return load === null || number === null ? null : `${load}/${number}`;
};

/** The page, and an advertiser's address for all that it sends. */
export function startLoadSite(): Promise<Server> {
	return startServer(({ url }: Received): Reply => {
		if (url.hostname !== LOADED) return { status: 204, headers: { 'access-control-allow-origin': '*' } };
		if (url.pathname !== '/') return { status: 404, body: '' };
		return { type: 'text/html; charset=utf-8', body: PAGE };
	});
}

/** Milliseconds between two requests: 50 a second. */
const APART = 20;
/** Sent on leaving. */
const LAST = 4;

const PAGE = `<!doctype html><html lang="en"><title>Calm Lantern</title><h1>Calm Lantern</h1><script>
	const load = new URL(location).searchParams.get('load');
	let sent = 0;
	const address = () => 'https://www.facebook.com/tr/?id=1&ev=Answer&load=' + load + '&number=' + sent++ + '&fbp=fb.1.1700000000000.1480012345';
	const answer = () => new URLSearchParams({ 'cd[answer]': 'Nearly every day' });
	const ways = [
		() => { new Image().src = address(); },
		() => fetch(address(), { method: 'POST', mode: 'no-cors', body: answer() }).catch(() => {}),
		() => navigator.sendBeacon(address(), answer()),
		() => fetch(address(), { mode: 'no-cors' }).catch(() => {}),
		() => { const one = new XMLHttpRequest(); one.open('POST', address()); one.send(answer()); },
	];
	const timer = setInterval(() => ways[sent % ways.length](), ${APART});
	addEventListener('pagehide', () => {
		clearInterval(timer);
		for (let left = 0; left < ${LAST}; left++) {
			if (left % 2 === 0) navigator.sendBeacon(address(), answer());
			else fetch(address(), { method: 'POST', mode: 'no-cors', keepalive: true, body: answer() }).catch(() => {});
		}
	});
</script></html>`;
