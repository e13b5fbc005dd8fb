import type { ConsentEvent } from '../../core/consent/consent-event.ts';
import { FOLLOWED, SIGNALLED } from '../../core/consent/visit-consent.ts';
import { after } from '../after.ts';
import { ourWorld } from '../world.ts';
import { askPlatforms } from './ask-platforms.ts';
import { type Banner, bannerAround, findBanner, pressedIn } from './banner.ts';

/** When platforms are asked and banners looked for, in milliseconds after the start, and after something was answered. */
const LOOKS = [0, 300, 1_000, 3_000, 10_000];
const AFTER_ANSWER = [100, 500, 1_500];
/** Least time between two looks at a page that changes, in milliseconds; a look that takes long is taken more rarely. */
const PACE = 400;
const SHARE = 50;
/** Looks at one document, and events told of it: a page that changes for ever must not be slowed down for ever. */
const MOST_LOOKS = 600;
const MOST_EVENTS = 150;
/** What is gone for less is being drawn anew. */
const FLICKER = 150;
/** The browser tells the worker of a page's new address about as soon as the page has it. */
const AFTER_MOVE = 500;

/** Follows the question for consent in one document: when it stands there, what is pressed in it, and what the page's consent tools say. */
export function followConsent(tell: (events: readonly ConsentEvent[]) => void): void {
	const isPage = window.top === window;
	const say = outbox(tell);
	const standing = new Map<string, ConsentEvent>();
	let told = 0;
	let pressed = false;
	let open: Banner | null = null;
	let looks = 0;
	let nextLook = 0;
	let isTimed = false;
	let address = here();

	function event(one: ConsentEvent): void {
		standing.set(one.kind === 'state' ? one.source : 'banner', one);
		if (++told <= MOST_EVENTS) say(one, one.source === 'press');
	}

	const ask = isPage ? askPlatforms(event, () => pressed) : () => undefined;

	function look(): void {
		const began = performance.now();
		// Also in a tab behind others: that nothing was asked may be said only of a page that was looked at.
		if (++looks > MOST_LOOKS) return;
		const found = attempt(findBanner);
		if (found && !open) event({ time: Date.now(), source: found.source, kind: 'banner-shown', by: 'default' });
		if (found) open = found;
		else if (open) after(FLICKER, lookAgain);
		if (isPage && address !== here()) moved();
		nextLook = performance.now() + Math.max(PACE, (performance.now() - began) * SHARE);
	}

	function lookAgain(): void {
		if (!open || attempt(findBanner)) return;
		event({ time: Date.now(), source: open.source, kind: 'banner-hidden', by: 'default' });
		open = null;
		for (const delay of AFTER_ANSWER) after(delay, ask);
	}

	function lookSoon(): void {
		if (isTimed || looks > MOST_LOOKS) return;
		isTimed = true;
		after(Math.max(nextLook - performance.now(), FLICKER), () => {
			isTimed = false;
			look();
		});
	}

	/** The page goes by another address now, and is another page view: what stands is told of it too. */
	function moved(): void {
		address = here();
		after(AFTER_MOVE, again);
	}

	function again(): void {
		for (const one of standing.values()) if (++told <= MOST_EVENTS) say(one, false);
	}

	/** That the page was there for so long is worth knowing where nothing else is. */
	function stillHere(): void {
		const followed = standing.get(FOLLOWED);
		if (followed && [...standing.keys()].every((name) => name === FOLLOWED || name === SIGNALLED))
			event({ ...followed, time: Date.now() });
	}

	function heardClick(click: Event): void {
		// A script can make events, but no trusted ones: only those are the person's.
		if (!click.isTrusted || ourWorld().filling) return;
		const path = click.composedPath();
		const banner = attempt(() => bannerAround(path));
		const meaning = banner && attempt(() => pressedIn(banner, path));
		if (!meaning) return;
		if (meaning !== 'settings') {
			pressed = true;
			const action = meaning === 'save' ? 'partly' : meaning;
			event({ time: Date.now(), source: 'press', kind: 'state', action, by: 'press' });
		}
		for (const delay of AFTER_ANSWER)
			after(delay, () => {
				ask();
				look();
			});
	}

	if (isPage) {
		// From now on, nothing told means that nothing was seen.
		if (document.readyState === 'loading') event({ time: Date.now(), source: FOLLOWED, kind: 'state', by: 'default' });
		if (Reflect.get(navigator, 'globalPrivacyControl') === true)
			event({
				time: Date.now(),
				source: SIGNALLED,
				kind: 'state',
				purposes: { advertising: null, analytics: null, sale: false },
				by: 'default',
			});
	}
	window.addEventListener('click', heardClick, { capture: true, passive: true });
	document.addEventListener('visibilitychange', lookSoon);
	window.addEventListener('pageshow', ({ persisted }) => persisted && again());
	for (const delay of LOOKS)
		after(delay, () => {
			ask();
			// Before that there is nothing to be seen.
			if (delay > 0) look();
			if (delay === LOOKS.at(-1)) stillHere();
		});
	window.addEventListener('pagehide', stillHere);
	new MutationObserver(lookSoon).observe(document, {
		childList: true,
		subtree: true,
		attributes: true,
		attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
	});
}

/** Collects what is said in one turn; a press leaves before the page hears of it. */
function outbox(tell: (events: readonly ConsentEvent[]) => void): (event: ConsentEvent, isUrgent: boolean) => void {
	let waiting: ConsentEvent[] = [];
	const send = () => {
		const events = waiting;
		waiting = [];
		if (events.length > 0) tell(events);
	};
	window.addEventListener('pagehide', () => queueMicrotask(send));
	return (event, isUrgent) => {
		waiting.push(event);
		if (isUrgent) send();
		else queueMicrotask(send);
	};
}

function attempt<T>(what: () => T): T | null {
	try {
		return what();
	} catch {
		// Whatever the page made of its elements: it must not notice us.
		return null;
	}
}

function here(): string {
	return location.origin + location.pathname + location.search;
}
