import { askedFor } from '../core/asked-for.ts';
import { LOADED, MOST_LOADED, type PageNote } from '../core/messages.ts';

/** What was asked for this many milliseconds before a page is left is told then: workers may have been stopped meanwhile, before they had asked. */
const BEFORE_LEAVING = 60_000;
/** Nothing comes from a server in less; from the page's own memory it does, and nothing is sent. */
const FASTEST = 2;

/**
 * Remembers in short what this document asked for, as the browser's own list has it. The worker asks for it when it may have missed something; otherwise
 * nothing is told but, on leaving, what was asked for last.
 */
export function rememberLoaded(tell: (note: Extract<PageNote, { note: 'loaded' }>) => void): void {
	// When each address was asked for: the first time counts, as what is asked for again may come from the page's memory.
	const known = new Map<string, number>();

	function take(entries: PerformanceEntryList): void {
		for (const entry of entries as PerformanceResourceTiming[]) {
			if (isFromMemory(entry) || known.has(entry.name) || !/^https?:/.test(entry.name)) continue;
			known.set(entry.name, performance.timeOrigin + entry.startTime);
			const [oldest] = known.keys();
			if (known.size > MOST_LOADED && oldest !== undefined) known.delete(oldest);
		}
	}

	function say(since: number, leaving: boolean): void {
		take(observer.takeRecords());
		// What a service worker of the site answers is no request of the page.
		const isOwn = !navigator.serviceWorker?.controller;
		const late = isOwn ? [...known].filter(([, time]) => time >= since) : [];
		const asked = late.flatMap(([url, time]) => askedFor(url, time) ?? []);
		tell({ note: 'loaded', asked, leaving });
	}

	const observer = new PerformanceObserver((list) => take(list.getEntries()));
	observer.observe({ type: 'resource', buffered: true });
	Object.defineProperty(globalThis, LOADED, { value: (since: number) => say(since, false) });
	window.addEventListener('pagehide', () => say(Date.now() - BEFORE_LEAVING, true));
}

/** Only some browsers say where it came from. */
type Timing = PerformanceResourceTiming & { readonly deliveryType?: string };

function isFromMemory({ deliveryType, transferSize, decodedBodySize, duration }: Timing): boolean {
	return deliveryType === 'cache' || (transferSize === 0 && decodedBodySize > 0) || duration < FASTEST;
}
