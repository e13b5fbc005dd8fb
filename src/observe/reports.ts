import { bareAddress } from '../core/bare-address.ts';
import type { Observation, PageReport } from '../core/types.ts';

/**
 * What the page's own world told of requests, until each is joined to the request that the browser told of. By itself a report proves nothing: one
 * that no request answers to is dropped; but for what is sent over a connection that the browser did see opened.
 */
export type Reports = {
	/** `page`: the address that stands in stacks for scripts inside the page. */
	readonly add: (arrival: string, reports: readonly PageReport[], page: string) => void;
	/** The request, completed by the report that answers to it, which then is used up. */
	readonly complete: (arrival: string, observation: Observation) => Observation;
	/** True where a report may still come of what the browser hides: this request's body, or what is sent over this connection. */
	readonly lacks: (arrival: string, observation: Observation) => boolean;
	/** What was sent since the last call over connections that the browser saw opened, as requests of their own. */
	readonly takeMessages: (arrival: string, now: number) => Messages;
	readonly drop: (arrival: string) => void;
	readonly load: (entries: Iterable<readonly [key: string, value: unknown]>) => void;
	readonly clear: () => void;
};

/** `unconfirmed`: how many were told of connections that the browser never saw. */
export type Messages = { readonly sent: readonly Observation[]; readonly unconfirmed: number };

/** Milliseconds between the call in the page and the browser's event; a busy page sends its requests late. */
const APART = 5_000;
const MAX_REPORTS = 2_000;
const MAX_MESSAGES = 500;
const MAX_ARRIVALS = 50;
const MAX_SCRIPTS = 500;
const MAX_SOCKETS = 50;
const MAX_LOADERS = 4;
const PREFIX = 'sockets:';

type Known = {
	reports: PageReport[];
	messages: PageReport[];
	/** Script → the script that put it into the page. */
	readonly scripts: Map<string, string>;
	/** Connections that the browser saw opened, with what is known of the request that opened each. */
	readonly sockets: Map<string, Observation>;
};

export function createReports(changed: (key: string, value: unknown) => void): Reports {
	const arrivals = new Map<string, Known>();

	function known(arrival: string): Known {
		const before = arrivals.get(arrival);
		if (before !== undefined) return before;
		const empty: Known = { reports: [], messages: [], scripts: new Map(), sockets: new Map() };
		arrivals.set(arrival, empty);
		const [oldest] = arrivals.keys();
		if (arrivals.size > MAX_ARRIVALS && oldest !== undefined) drop(oldest);
		return empty;
	}

	function drop(arrival: string): void {
		arrivals.delete(arrival);
		changed(`${PREFIX}${arrival}`, undefined);
	}

	function loading(arrival: string, stack: readonly string[], { page, frame }: Observation): Pick<Observation, 'loaders'> {
		const { scripts } = known(arrival);
		const script = firstScript(stack, [page.url, frame]);
		const loaders: string[] = [];
		for (let next = scripts.get(script ?? ''); next !== undefined && loaders.length < MAX_LOADERS; next = scripts.get(next)) {
			if (next === script || loaders.includes(next)) break;
			loaders.push(next);
		}
		return loaders.length === 0 ? {} : { loaders };
	}

	function remember(arrival: string, observation: Observation): void {
		const { sockets } = known(arrival);
		sockets.set(bareAddress(observation.url), observation);
		const [oldest] = sockets.keys();
		if (sockets.size > MAX_SOCKETS && oldest !== undefined) sockets.delete(oldest);
		changed(`${PREFIX}${arrival}`, [...sockets.values()]);
	}

	return {
		add(arrival, reports, page) {
			const { scripts, messages, reports: waiting } = known(arrival);
			for (const report of reports) {
				const by = firstScript(report.stack, [page]);
				if (report.way === 'script' && by !== undefined && by !== report.url && scripts.size < MAX_SCRIPTS)
					scripts.set(report.url, by);
				if (isMessage(report)) messages.push(report);
				else waiting.push(report);
			}
			waiting.splice(0, waiting.length - MAX_REPORTS);
			messages.splice(0, messages.length - MAX_MESSAGES);
		},
		complete(arrival, observation) {
			const state = known(arrival);
			const report = best(state.reports, observation);
			const newest = observation.time - APART;
			state.reports = state.reports.filter((one) => one !== report && one.time > newest);
			const completed = report === null ? observation : joined(observation, report, loading(arrival, report.stack, observation));
			if (!isConnection(observation.type)) return completed;
			remember(arrival, { ...completed, headers: [], body: { is: 'none' } });
			// Opened where no hook stands, as in a worker: what is sent over it stays unknown.
			return report === null ? { ...completed, body: { is: 'unread', reason: 'body-hidden' } } : completed;
		},
		lacks(arrival, observation) {
			const isOpening = isConnection(observation.type);
			if (!isOpening && !isHidden(observation)) return false;
			return !known(arrival).reports.some((one) => answers(one, observation) && (isOpening || one.body !== undefined));
		},
		takeMessages(arrival, now) {
			const state = known(arrival);
			const sent: Observation[] = [];
			const open: PageReport[] = [];
			let unconfirmed = 0;
			for (const report of state.messages) {
				const { time, body, stack } = report;
				const opened = state.sockets.get(bareAddress(report.url));
				if (opened !== undefined && body !== undefined)
					sent.push({ ...opened, time, method: 'SEND', body, witness: 'page', stack, ...loading(arrival, stack, opened) });
				else if (time > now - APART) open.push(report);
				else unconfirmed++;
			}
			state.messages = open;
			return { sent, unconfirmed };
		},
		drop,
		load(entries) {
			for (const [key, value] of entries) {
				if (!key.startsWith(PREFIX)) continue;
				const { sockets } = known(key.slice(PREFIX.length));
				for (const opened of value as readonly Observation[]) sockets.set(bareAddress(opened.url), opened);
			}
		},
		clear: () => arrivals.clear(),
	};
}

/** The innermost script that is not the page itself: what it holds was put there by others. */
function firstScript(stack: readonly string[], pages: readonly (string | null)[]): string | undefined {
	const own = pages.map((page) => page?.replace(/#.*$/s, ''));
	return stack.find((script) => !own.includes(script));
}

function isConnection(type: string): boolean {
	return type === 'websocket' || type === 'webtransport';
}

function isMessage({ way, body }: PageReport): boolean {
	return isConnection(way) && body !== undefined;
}

function isHidden({ body }: Observation): boolean {
	return body.is === 'unread' && body.reason === 'body-hidden';
}

/** The report of the same call: the one nearest in time, and with the body where that is what the browser hid. */
function best(reports: readonly PageReport[], observation: Observation): PageReport | null {
	let nearest: PageReport | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const one of reports) {
		if (!answers(one, observation)) continue;
		const apart = Math.abs(observation.time - one.time) + (isHidden(observation) === (one.body !== undefined) ? 0 : APART);
		if (apart < least) {
			least = apart;
			nearest = one;
		}
	}
	return nearest;
}

function answers({ time, method, url }: PageReport, observation: Observation): boolean {
	return (
		Math.abs(observation.time - time) < APART &&
		method === observation.method &&
		bareAddress(url) === bareAddress(observation.url)
	);
}

function joined(observation: Observation, { stack, body }: PageReport, loading: Pick<Observation, 'loaders'>): Observation {
	const called = { ...observation, stack, ...loading };
	if (body === undefined || !isHidden(observation)) return called;
	if (body.is === 'unread') return { ...called, body };
	const mediaType = body.mediaType || (observation.headers.find(([name]) => name === 'content-type')?.[1] ?? '');
	return { ...called, body: { ...body, mediaType }, witness: 'page' };
}
