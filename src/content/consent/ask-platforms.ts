import type { ConsentEvent } from '../../core/consent/consent-event.ts';
import { cookieAnswers } from '../../core/consent/platforms/ask-page.ts';
import { CONSENT_PLATFORMS } from '../../core/consent/platforms/index.ts';
import { type ConsentPlatform, platformEvent } from '../../core/consent/platforms/platform.ts';
import { after } from '../after.ts';
import { CONSENT_ANSWERS, CONSENT_ASKS, CONSENT_CALL, CONSENT_GREETING, MOST_ANSWER } from './channel-names.ts';

/** Milliseconds that answers wait for others. */
const TOGETHER = 30;
/** Answers that are read of one document. */
const MOST_ANSWERS = 5_000;

const ASKS = CONSENT_PLATFORMS.flatMap(({ asks }) => asks);
const PATHS: ReadonlySet<string> = new Set(ASKS.map(({ path }) => path));

/**
 * Asks the consent platforms of a page for their state, through the script in the page's own world, and tells what changed of it. `pressed`: the person
 * pressed a button of a banner before.
 */
export function askPlatforms(tell: (event: ConsentEvent) => void, pressed: () => boolean): () => void {
	// The page cannot reach it: it never stands in a document.
	const node = document.createElement('a');
	const snapshot: Record<string, unknown> = {};
	const told = new Map<string, string>();
	let answers = 0;
	let isConnected = false;
	let isTimed = false;

	function readAll(): void {
		isTimed = false;
		const cookies = document.cookie;
		for (const platform of CONSENT_PLATFORMS) readOne(platform, cookies);
	}

	function readOne(platform: ConsentPlatform, cookies: string): void {
		try {
			const reading = platform.read({ ...snapshot, ...cookieAnswers(cookies, platform) });
			if (!reading) return;
			const event = platformEvent({ platform, reading, time: Date.now(), pressed: pressed() });
			// What was said before the press may be said again after it: it then is what was pressed.
			const said = JSON.stringify([event.purposes, event.by === 'press' ? 'press' : reading.answered]);
			if (told.get(platform.name) === said) return;
			told.set(platform.name, said);
			tell(event);
		} catch {
			// What a page answered in another shape than its documentation has says nothing.
		}
	}

	function later(): void {
		if (!isTimed) after(TOGETHER, readAll);
		isTimed = true;
	}

	node.addEventListener(CONSENT_ANSWERS, (event) => {
		isConnected = true;
		const { detail } = event as CustomEvent<unknown>;
		if (typeof detail !== 'string' || detail.length > MOST_ANSWER || ++answers > MOST_ANSWERS) return;
		try {
			const [path, answer]: readonly unknown[] = JSON.parse(detail);
			if (typeof path !== 'string' || !PATHS.has(path)) return;
			snapshot[path] = answer;
			later();
		} catch {
			// Likewise.
		}
	});

	const greet = () => {
		document.dispatchEvent(new MouseEvent(CONSENT_GREETING, { relatedTarget: node }));
		if (isConnected) document.removeEventListener(CONSENT_CALL, greet);
	};
	document.addEventListener(CONSENT_CALL, greet);
	greet();

	return () => {
		node.dispatchEvent(new CustomEvent(CONSENT_ASKS, { detail: JSON.stringify(ASKS) }));
		// Cookies tell also where nothing is answered.
		later();
	};
}
