import type { PageNote, WireReport } from '../core/messages.ts';
import { CALL, GREETING } from './hook/greeting.ts';

type Reports = Extract<PageNote, { note: 'reports' }>;

const MOST_REPORTS = 500;
const MOST_LETTERS = 2_000_000;
/** The letters of the longest report that the hook makes: 256,000 control characters are each written as six. */
const MOST_MESSAGE = 2_500_000;
const MOST_ADDRESS = 100_000;
const MOST_SCRIPT = 2_000;
const MOST_SCRIPTS = 8;
const MOST_TEXT = 1_000_000;
const WAYS: readonly unknown[] = ['fetch', 'xhr', 'beacon', 'image', 'script', 'frame', 'form', 'websocket', 'webtransport'];

/** Hears what the hook in the page's own world saw, in the isolated world. Nothing ever goes the other way, but for the element that both speak by. */
export function bridge(tell: (note: Reports) => void): void {
	// The page cannot reach it: it never stands in a document.
	const node = document.createElement('a');
	let early = false;
	let isConnected = false;

	node.addEventListener(GREETING, (event) => {
		isConnected = true;
		const { detail } = event as CustomEvent<unknown>;
		if (typeof detail !== 'string') return;
		let reports: WireReport[] = [];
		let letters = 0;
		let lost = 0;
		const send = () => {
			if (reports.length > 0 || lost > 0) tell({ note: 'reports', reports, lost, early });
			reports = [];
			letters = 0;
			lost = 0;
		};
		for (const line of detail.split('\n')) {
			if (line === '') continue;
			const message = line.length > MOST_MESSAGE ? null : read(line);
			lost += message?.lost ?? 1;
			if (!message?.report) continue;
			reports.push(message.report);
			letters += line.length;
			if (reports.length >= MOST_REPORTS || letters > MOST_LETTERS) send();
		}
		send();
	});

	const greet = () => {
		// The hook is started in the same turn; whoever answers when the page's scripts run may be the page.
		early = isFirst();
		document.dispatchEvent(new MouseEvent(GREETING, { relatedTarget: node }));
		if (isConnected) document.removeEventListener(CALL, greet);
	};
	document.addEventListener(CALL, greet);
	greet();
}

/** No script of the page can have run in this window: the document is still empty, and no other window of the same origin can reach in. */
function isFirst(): boolean {
	const root = document.documentElement;
	if (document.readyState !== 'loading' || (root !== null && root.childElementCount > 0)) return false;
	return !isReachable(window.opener) && (window.parent === window || !isReachable(window.parent));
}

function isReachable(other: Window | null): boolean {
	try {
		return other !== null && other.document !== null;
	} catch {
		return false;
	}
}

type Message = { readonly lost: number; readonly report: WireReport | null };
type Unsure = Readonly<Record<string, unknown>>;

/** Null where it is not as the hook would write it. */
function read(line: string): Message | null {
	try {
		const message: Unsure = JSON.parse(line);
		const lost = message['lost'] ?? 0;
		if (!Number.isSafeInteger(lost) || (lost as number) < 0) return null;
		if (message['report'] === undefined) return { lost: lost as number, report: null };
		const report = readReport(message['report'] as Unsure);
		return report && { lost: lost as number, report };
	} catch {
		return null;
	}
}

function readReport({ time, way, method, url, stack, body: told }: Unsure): WireReport | null {
	if (typeof time !== 'number' || !WAYS.includes(way) || typeof method !== 'string' || !/^[\w-]{1,20}$/.test(method)) return null;
	if (!isText(url, MOST_ADDRESS) || !/^(?:https?|wss?):/.test(url)) return null;
	if (!Array.isArray(stack) || stack.length > MOST_SCRIPTS || !stack.every((one) => isText(one, MOST_SCRIPT))) return null;
	const report = { time, way: way as WireReport['way'], method, url, stack };
	if (told === undefined) return report;
	const body = readBody(told as Unsure);
	return body && { ...report, body };
}

function readBody({ is, text, base64, mediaType, reason }: Unsure): NonNullable<WireReport['body']> | null {
	if (is === 'unread') return reason === 'too-large' || reason === 'body-hidden' ? { is, reason } : null;
	if (!isText(mediaType, 200)) return null;
	if (is === 'text' && isText(text, MOST_TEXT)) return { is, text, mediaType };
	return is === 'bytes' && isText(base64, MOST_TEXT) ? { is, base64, mediaType } : null;
}

function isText(value: unknown, most: number): value is string {
	return typeof value === 'string' && value.length <= most;
}
