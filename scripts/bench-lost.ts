import { launchChromium } from '../test/chromium.ts';
import { type Received, type Reply, startServer } from '../test/clinic/server.ts';
import { settled } from '../test/e2e/settled.ts';
import { builtExtension } from '../test/e2e/test-bed.ts';
import { openExtension } from '../test/extension.ts';
import { figure, type Row } from './bench-rows.ts';

const SITE = 'harborlight-therapy.example';
const LOADS = 4;
const A_LOAD = 20;
/** Milliseconds after a watched page was left in which its listeners stay. */
const LISTEN_ON = 10_500;

type Case = { readonly worker: 'running' | 'stopped'; readonly latency: number };

const CASES: readonly Case[] = [
	{ worker: 'running', latency: 0 },
	{ worker: 'running', latency: 50 },
	{ worker: 'stopped', latency: 0 },
	{ worker: 'stopped', latency: 50 },
];

/** Loads a watched page when nothing is listened to, and counts what was not seen of it in its first instants. */
export async function benchLost(only = ''): Promise<readonly Row[]> {
	const server = await startServer(answer);
	const { context, close } = await launchChromium({
		port: server.port,
		spki: server.certificate.spki,
		extension: builtExtension,
	});
	try {
		const extension = await openExtension(context);
		await extension.ask({ do: 'watch', site: SITE });
		const page = await context.newPage();
		const rows: Row[] = [];
		for (const [at, { worker, latency }] of CASES.entries()) {
			if (!`${worker} ${latency}`.includes(only)) continue;
			for (let load = 0; load < LOADS; load++) {
				await page.goto('about:blank');
				await page.waitForTimeout(LISTEN_ON);
				if (worker === 'stopped') await extension.stopWorker();
				await page.goto(`https://www.${SITE}/page?run=${at}-${load}&after=${latency}`);
				await page.evaluate(() => Reflect.get(window, 'done') as Promise<void>);
				await page.waitForTimeout(1_000);
			}
			const { kept } = await settled(extension);
			const known = new Map(kept.map(({ observation: { url }, bodyUnread }) => [url, bodyUnread]));
			const sent = server.received.filter(
				({ url }) => (url.searchParams.get('run') ?? '').startsWith(`${at}-`) && url.pathname !== '/page',
			);
			const lost = sent.filter(({ url }) => !known.has(url.href)).length;
			const bodiless = sent.filter(({ url, method }) => method === 'POST' && known.get(url.href) === 'interrupted').length;
			rows.push(
				figure({
					what: `not seen, worker ${worker}, page answered after ${latency} ms`,
					value: lost,
					most: 0,
					unit: `of ${sent.length}`,
					note: bodiless > 0 ? `${bodiless} seen without their bodies` : '',
				}),
			);
		}
		return rows;
	} finally {
		await close();
		await server.close();
	}
}

function answer({ url }: Received): Reply {
	if (url.pathname !== '/page') return { status: 204 };
	const after = Number(url.searchParams.get('after'));
	const html = { type: 'text/html; charset=utf-8', body: pageOf(url.searchParams.get('run') ?? '') };
	return after > 0 ? { ...html, after } : html;
}

/** Sends at once, as the first of its scripts: half of it images, half with a body. */
function pageOf(run: string): string {
	const address = (number: number) =>
		`https://www.facebook.com/tr/?id=1&ev=Answer&run=${run}&number=${number}&fbp=fb.1.1700000000000.1480012345`;
	const images = Array.from({ length: A_LOAD / 2 }, (_, at) => `<img src="${address(at).replaceAll('&', '&amp;')}">`).join('');
	const posts = JSON.stringify(Array.from({ length: A_LOAD / 2 }, (_, at) => address(A_LOAD / 2 + at)));
	return `<!doctype html><title>Page</title><script>
window.done = Promise.all(${posts}.map((url) => fetch(url, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ 'cd[answer]': 'Nearly every day' }) })));
</script>${images}`;
}
