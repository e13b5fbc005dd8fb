import type { CDPSession } from 'playwright-core';
import { type Followed, launchFollowed } from '../test/content/follow-extension.ts';

const KEYS = 200;
const HTML = `<!doctype html><title>Intake</title><form>${Array.from(
	{ length: 40 },
	(_, index) =>
		`<fieldset><legend>Question ${index}</legend><label>Answer ${index} <input name="answer${index}"></label></fieldset>`,
).join('')}</form>`;

/** Milliseconds from a key to the next frame, the median of each paired run; `ratio` is the median of the pairs' ratios. */
export type TypingLatency = { readonly without: number; readonly with: number; readonly ratio: number };

/** Types into the same page in two browsers, with the content script and without, in turns: what else the machine does meets both. */
export async function typingLatency(runs = 15): Promise<TypingLatency> {
	const answer = () => ({ type: 'text/html', body: HTML });
	const [without, withContent] = await Promise.all([launchFollowed(answer, false), launchFollowed(answer, true)]);
	try {
		const pages = [await typist(without), await typist(withContent)] as const;
		for (const page of pages) await page();
		const pairs: (readonly [number, number])[] = [];
		for (let run = 0; run < runs; run++) {
			const turned = run % 2 === 1;
			const first = await pages[turned ? 1 : 0]();
			const second = await pages[turned ? 0 : 1]();
			pairs.push(turned ? [second, first] : [first, second]);
		}
		return {
			without: median(pairs.map(([one]) => one)),
			with: median(pairs.map(([, other]) => other)),
			ratio: median(pairs.map(([one, other]) => other / one)),
		};
	} finally {
		await Promise.all([without.close(), withContent.close()]);
	}
}

/** Types a line with real keys and gives the median time of a key. */
async function typist({ context }: Followed): Promise<() => Promise<number>> {
	const page = await context.newPage();
	await page.goto('https://clinic.test/');
	await page.bringToFront();
	const session = await context.newCDPSession(page);
	// From the key, as the browser stamps it, until the frame that shows the letter has begun and its callbacks have run.
	await page.evaluate(() => {
		const times: number[] = [];
		Reflect.set(window, 'times', times);
		let pressed = 0;
		window.addEventListener('keydown', ({ timeStamp }) => {
			pressed = timeStamp;
		});
		window.addEventListener('input', () => {
			const began = pressed;
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => times.push(performance.now() - began);
				channel.port2.postMessage(null);
			});
		});
	});
	let field = 0;
	return async () => {
		await page
			.locator('input')
			.nth(field++ % 40)
			.fill('');
		await page.evaluate(() => Reflect.get(window, 'times').splice(0));
		for (let key = 0; key < KEYS; key++) await press(session, 'abcdefghij'[key % 10] ?? 'a');
		await page.waitForFunction((keys) => Reflect.get(window, 'times').length >= keys, KEYS);
		return median(await page.evaluate(() => Reflect.get(window, 'times') as number[]));
	};
}

async function press(session: CDPSession, text: string): Promise<void> {
	await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
	await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1]?.endsWith('bench-typing.ts')) {
	const { without, with: withContent, ratio } = await typingLatency();
	console.log(
		`A key until the next frame: ${without.toFixed(2)} ms without, ${withContent.toFixed(2)} ms with; ratio ${ratio.toFixed(3)}`,
	);
}
