import type { PageReport } from '../../core/types.ts';
import { callersIn, type Trace, traceHere } from './callers.ts';
import { after, budget, exec, getter, listen, now, stringify } from './own.ts';

/** A call as it begins: what must be read before the browser carries it out. No trace where the page made very many. */
export type Call = { readonly way: PageReport['way']; readonly time: number; readonly trace: Trace | null };
/** A report in two halves, between which the callers are to be written. */
type Half = { readonly head: string; readonly trace: Trace | null; readonly tail: string };

const MOST_STACKS = 5_000;
const MOST_ADDRESS = 100_000;
/** Milliseconds that reports wait for others, so that a page that loads is not held up by us. */
const TOGETHER = 150;
const mayTell = budget(200, 1_000);
const mayTellBody = budget(4_000_000, 60_000);
const isHidden = getter<boolean>(Document, 'hidden');

let send: (lines: string, reports: number) => void;
let lost = 0;
let stacks = 0;
let waiting = nothing();
let count = 0;
export let isLeaving = false;

export function reportTo(channel: typeof send): void {
	send = channel;
	listen(window, 'pagehide', () => {
		isLeaving = true;
		flush();
	});
	listen(window, 'pageshow', () => {
		isLeaving = false;
	});
	listen(document, 'visibilitychange', flush);
}

/** Nothing where the page does so much that it would be slowed down; this is counted. */
export function begin(way: Call['way']): Call | undefined {
	const time = now();
	if (!mayTell(time, 1)) {
		lost++;
		return;
	}
	return { way, time, trace: ++stacks > MOST_STACKS ? null : traceHere() };
}

/** `body`: as JSON, or '' where the browser shows it to others itself. */
export function tell({ way, time, trace }: Call, method: string, url: string, body = ''): void {
	// Addresses inside the page itself, `data:` and `blob:`, send nothing.
	if (!exec(/^(?:https?|wss?):/, url)) return;
	if (url.length > MOST_ADDRESS || (trace === null && body === '')) {
		lost++;
		return;
	}
	const address = stringify(exec(/^[^#]*/, url)?.[0]);
	const kept = mayTellBody(now(), body.length) ? body : unread('too-large');
	const head = `{"report":{"time":${time},"way":"${way}","method":${stringify(method)},"url":${address},"stack":`;
	waiting[count++] = { head, trace, tail: `${kept === '' ? '' : `,"body":${kept}`}}}` };
	// On leaving there is no later, and behind other tabs it comes late.
	if (isLeaving || isHidden(document)) flush();
	else if (count === 1) after(TOGETHER, flush);
}

function flush(): void {
	const told = waiting;
	const reports = count;
	waiting = nothing();
	count = 0;
	let lines = '';
	for (let at = 0; at < reports; at++) {
		const { head, trace, tail } = told[at] as Half;
		lines += `${head}${trace === null ? '[]' : callersIn(trace)}${tail}\n`;
	}
	if (lost > 0) lines += `{"lost":${lost}}\n`;
	lost = 0;
	if (lines !== '') send(lines, reports);
}

/** A list that asks nothing of the page's own lists. */
function nothing(): Record<number, Half> {
	return { __proto__: null } as unknown as Record<number, Half>;
}

export function unread(reason: 'too-large' | 'body-hidden'): string {
	return `{"is":"unread","reason":"${reason}"}`;
}
