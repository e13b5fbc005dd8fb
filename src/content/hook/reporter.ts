import type { PageReport } from '../../core/types.ts';
import { callers } from './callers.ts';
import { exec, indexOf, now, slice, stringify } from './own.ts';

/** A call as it begins: what must be read before the browser carries it out. */
export type Call = { readonly time: number; readonly stack: string };
type Told = Pick<PageReport, 'way' | 'method' | 'url'>;

const MOST_A_SECOND = 200;
const MOST_STACKS = 5_000;
const MOST_LETTERS_A_MINUTE = 4_000_000;
const MOST_ADDRESS = 100_000;
const NO_STACK = '[]';

let send: (message: string) => void;
let lost = 0;
let stacks = 0;
let second = 0;
let calls = 0;
let minute = 0;
let letters = 0;

export function reportTo(channel: (message: string) => void): void {
	send = channel;
}

/** Null where the page does so much that it would be slowed down; this is counted. */
export function begin(): Call | null {
	const time = now();
	if (time - second >= 1_000 || time < second) {
		second = time;
		calls = 0;
	}
	if (++calls > MOST_A_SECOND) {
		lost++;
		return null;
	}
	return { time, stack: ++stacks > MOST_STACKS ? NO_STACK : callers() };
}

/** `body`: as JSON, or '' where the browser shows it to others itself. */
export function tell({ time, stack }: Call, { way, method, url }: Told, body = ''): void {
	// Addresses inside the page itself, `data:` and `blob:`, send nothing.
	if (!exec(/^(?:https?|wss?):/, url)) return;
	if (url.length > MOST_ADDRESS || (stack === NO_STACK && body === '' && stacks > MOST_STACKS)) {
		lost++;
		return;
	}
	const fragment = indexOf(url, '#');
	const address = stringify(fragment < 0 ? url : slice(url, 0, fragment));
	let kept = body;
	if (time - minute >= 60_000 || time < minute) {
		minute = time;
		letters = 0;
	}
	letters += body.length;
	if (letters > MOST_LETTERS_A_MINUTE) kept = unread('too-large');
	const told = `"time":${time},"way":"${way}","method":${stringify(method)},"url":${address},"stack":${stack}`;
	send(`{"lost":${lost},"report":{${told}${kept === '' ? '' : `,"body":${kept}`}}}`);
	lost = 0;
}

export function unread(reason: 'too-large' | 'body-hidden'): string {
	return `{"is":"unread","reason":"${reason}"}`;
}

/** What was dropped since the last report. */
export function tellLost(): void {
	if (lost > 0) send(`{"lost":${lost}}`);
	lost = 0;
}
