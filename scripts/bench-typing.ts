import type { CDPSession, Page } from 'playwright-core';
import { type Followed, launchFollowed } from '../test/content/follow-extension.ts';
import { figure, type Row } from './bench-rows.ts';
import { median } from './median.ts';

const KEYS = 200;
/** Keys typed into one page before it is the other's turn: what else the machine does meets both. */
const BLOCK = 20;
const FIELDS = 40;
/** Milliseconds between two keys at most; they differ, or else every key would meet the screen at the same moment of its frame. */
const PAUSE = 20;
const HTML = `<!doctype html><title>Intake</title><form>${Array.from(
	{ length: FIELDS },
	(_, index) =>
		`<fieldset><legend>Question ${index}</legend><label>Answer ${index} <input name="answer${index}"></label></fieldset>`,
).join('')}</form>`;

/** Medians of paired runs. */
type TypingLatency = {
	/** Milliseconds from a key until the frame that shows it. */
	readonly without: number;
	readonly with: number;
	readonly ratio: number;
	/** Milliseconds of the page's main thread that our script takes for a key. */
	readonly script: number;
};

type Typed = { readonly latency: number; readonly script: number };

export async function benchTyping(): Promise<readonly Row[]> {
	const { without, with: following, ratio, script } = await typingLatency();
	const times = `${without.toFixed(1)} ms, with the script that follows ${following.toFixed(1)} ms`;
	return [
		figure({
			what: 'from a key to the next frame',
			value: ratio,
			most: 1.02,
			unit: 'times',
			digits: 3,
			note: `${times}; paired`,
		}),
		figure({ what: 'main thread for a key', value: script, unit: 'ms', digits: 3 }),
	];
}

/** Types into the same page in two browsers, with the content script and without. */
async function typingLatency(runs = 9): Promise<TypingLatency> {
	const answer = () => ({ type: 'text/html', body: HTML });
	const without = await launchFollowed(answer, false);
	const following = await launchFollowed(answer, true);
	try {
		const typists = [await typist(without), await typist(following)] as const;
		const pairs: (readonly [Typed, Typed])[] = [];
		for (let run = 0; run <= runs; run++) {
			for (const { begin } of typists) await begin(run % FIELDS);
			for (let typed = 0; typed < KEYS; typed += BLOCK) {
				for (const { type } of (run + typed / BLOCK) % 2 === 0 ? typists : typists.toReversed()) await type();
			}
			const pair = [await typists[0].end(), await typists[1].end()] as const;
			// The first run warms up.
			if (run > 0) pairs.push(pair);
		}
		return {
			without: median(pairs.map(([one]) => one.latency)),
			with: median(pairs.map(([, other]) => other.latency)),
			ratio: median(pairs.map(([one, other]) => other.latency / one.latency)),
			script: median(pairs.map(([one, other]) => other.script - one.script)),
		};
	} finally {
		await following.close();
		await without.close();
	}
}

type Typist = {
	readonly begin: (field: number) => Promise<void>;
	readonly type: () => Promise<void>;
	readonly end: () => Promise<Typed>;
};

async function typist({ context }: Followed): Promise<Typist> {
	const page = await context.newPage();
	await page.goto('https://clinic.test/');
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.evaluate(measureKeys);
	let before = 0;
	return {
		async begin(field) {
			await page.locator('input').nth(field).focus();
			await page.evaluate(() => Reflect.get(window, 'times').splice(0));
			before = await scriptTime(session);
		},
		async type() {
			for (let key = 0; key < BLOCK; key++) await press(page, session, 'abcdefghij'[key % 10] ?? 'a', (key * 7) % PAUSE);
		},
		async end() {
			await page.waitForFunction((keys) => Reflect.get(window, 'times').length >= keys, KEYS, { polling: 50 });
			const times = await page.evaluate(() => Reflect.get(window, 'times') as number[]);
			return { latency: median(times), script: (1_000 * ((await scriptTime(session)) - before)) / KEYS };
		},
	};
}

/** Runs in the page: from the key, as the browser stamps it, until the frame that shows the letter has begun and its callbacks have run. */
function measureKeys(): void {
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
}

/** Seconds of scripts in the page's main thread. */
async function scriptTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}

async function press(page: Page, session: CDPSession, text: string, pause: number): Promise<void> {
	await page.waitForTimeout(pause);
	await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
	await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}
