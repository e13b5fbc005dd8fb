import type { PageReport } from '../../core/types.ts';
import { callers } from './callers.ts';
import { budget, exec, now, stringify } from './own.ts';

/** A call as it begins: what must be read before the browser carries it out. */
export type Call = { readonly way: PageReport['way']; readonly time: number; readonly stack: string };

const MOST_STACKS = 5_000;
const MOST_ADDRESS = 100_000;
const NO_STACK = '[]';
const mayTell = budget(200, 1_000);
const mayTellBody = budget(4_000_000, 60_000);

let send: (message: string) => void;
let lost = 0;
let stacks = 0;

export function reportTo(channel: (message: string) => void): void {
	send = channel;
}

/** Nothing where the page does so much that it would be slowed down; this is counted. */
export function begin(way: Call['way']): Call | undefined {
	const time = now();
	if (!mayTell(time, 1)) {
		lost++;
		return;
	}
	return { way, time, stack: ++stacks > MOST_STACKS ? NO_STACK : callers() };
}

/** `body`: as JSON, or '' where the browser shows it to others itself. */
export function tell({ way, time, stack }: Call, method: string, url: string, body = ''): void {
	// Addresses inside the page itself, `data:` and `blob:`, send nothing.
	if (!exec(/^(?:https?|wss?):/, url)) return;
	if (url.length > MOST_ADDRESS || (stack === NO_STACK && body === '' && stacks > MOST_STACKS)) {
		lost++;
		return;
	}
	const address = stringify(exec(/^[^#]*/, url)?.[0]);
	const kept = mayTellBody(now(), body.length) ? body : unread('too-large');
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
