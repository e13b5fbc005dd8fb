import browser from 'webextension-polyfill';
import { crossing } from './core/crossing.ts';
import { type Check, FILL, type FrameAnswer, type FrameOrder } from './core/messages.ts';
import { persona } from './core/persona.ts';
import type { Recorded } from './core/report.ts';
import type { Action } from './core/types.ts';

/** A page that is busy for longer than this, in milliseconds, is not waited for. */
const PATIENCE = 10_000;
const PREFIX = 'check:';

/** What is known of an arrival's made-up person; the table is made anew from what was done and found. */
type Kept = Omit<Check, 'crossing'>;

/** "Check with a made-up person": has the frames of a page filled in, and remembers who was. */
export type Checks = {
	/** Rejects when no frame of the tab answers: it is gone, or its page was open before the extension was. */
	readonly fill: (tabId: number, arrival: string) => Promise<void>;
	readonly unfill: (tabId: number, arrival: string) => Promise<void>;
	/** Undefined where nobody was filled in. */
	readonly of: (arrival: string, actions: readonly Action[], recorded: readonly Recorded[]) => Check | undefined;
	/** Takes up what an earlier worker copied out. */
	readonly load: (entries: Iterable<readonly [key: string, value: unknown]>) => void;
	readonly drop: (arrival: string) => void;
	readonly clear: () => void;
};

/** `changed`: an entry to copy out, `undefined` to remove it. */
export function createChecks(changed: (key: string, value: unknown) => void): Checks {
	const kept = new Map<string, Kept>();

	function keep(arrival: string, check: Kept): void {
		kept.set(arrival, check);
		changed(`${PREFIX}${arrival}`, check);
	}

	return {
		async fill(tabId, arrival) {
			const before = kept.get(arrival);
			const made = before?.persona ?? persona(randomBelow, new Date().getFullYear());
			// Remembered first: what the page sends while it is filled in is recognised by it.
			keep(arrival, { ...(before ?? { fields: 0, stuck: 0, unreached: 0 }), persona: made, state: 'filled' });
			try {
				keep(arrival, { persona: made, state: 'filled', ...(await order(tabId, { order: 'fill', persona: made })), stuck: 0 });
			} catch (error) {
				if (before === undefined) drop(arrival);
				else keep(arrival, before);
				throw error;
			}
		},
		async unfill(tabId, arrival) {
			const before = kept.get(arrival);
			if (before === undefined) return;
			keep(arrival, { persona: before.persona, state: 'undone', ...(await order(tabId, { order: 'unfill' })) });
		},
		of(arrival, actions, recorded) {
			const check = kept.get(arrival);
			return check && { ...check, crossing: crossing(actions, recorded) };
		},
		load(entries) {
			for (const [key, value] of entries) if (key.startsWith(PREFIX)) kept.set(key.slice(PREFIX.length), value as Kept);
		},
		drop,
		clear: () => kept.clear(),
	};

	function drop(arrival: string): void {
		if (kept.delete(arrival)) changed(`${PREFIX}${arrival}`, undefined);
	}
}

/** Asks every frame of the tab; the filler is put there first. */
async function order(tabId: number, message: FrameOrder): Promise<FrameAnswer & Pick<Check, 'unreached'>> {
	const target = { tabId, allFrames: true };
	const asked = browser.scripting
		.executeScript({ target, files: ['fill.js'], injectImmediately: true })
		.then(() => browser.scripting.executeScript({ target, func: carryOut, args: [FILL, message], injectImmediately: true }));
	const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The page is busy')), PATIENCE));
	const frames = ((await browser.webNavigation.getAllFrames({ tabId })) ?? []).filter(({ url }) => /^https?:/.test(url));
	const answers = (await Promise.race([asked, late])).map(({ result }) => readAnswer(result)).filter((answer) => answer !== null);
	if (answers.length === 0) throw new Error(`No frame of tab ${tabId} answers`);
	return {
		fields: answers.reduce((sum, { fields }) => sum + fields, 0),
		stuck: answers.reduce((sum, { stuck }) => sum + stuck, 0),
		// Empty frames answer, too, so that this is the least that there can be.
		unreached: Math.max(0, frames.length - answers.length),
	};
}

/** Runs in the frame, where nothing else of this file is known. */
function carryOut(name: string, message: FrameOrder): unknown {
	return Reflect.get(globalThis, name)?.(message);
}

function readAnswer(answer: unknown): FrameAnswer | null {
	if (typeof answer !== 'object' || answer === null) return null;
	const { fields, stuck } = answer as Record<string, unknown>;
	return isCount(fields) && isCount(stuck) ? { fields, stuck } : null;
}

function isCount(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10_000;
}

/** Without the bias of a remainder: numbers above the last whole multiple are drawn again. */
function randomBelow(below: number): number {
	const most = Math.floor(2 ** 32 / below) * below;
	for (;;) {
		const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
		if (drawn < most) return drawn % below;
	}
}
