import type { ButtonMeaning } from '../button-words.ts';
import type { ConsentEvent, ConsentPurposes } from '../consent-event.ts';

/** One thing to ask of a page: a value by its path in `window`, or what a function there returns or promises. None of them changes anything. */
export type Ask = {
	readonly path: string;
	/** Left out where the path is read and not called; `{host}` stands for the page's own host name. */
	readonly args?: readonly (string | number)[];
	/** `callback`: a function that takes the answer is its last argument; `listener`: it stands with the arguments in one list. */
	readonly answers?: 'callback' | 'listener';
	/** Parts of an answer that holds more, by their paths in it: only these are taken, where they stood. */
	readonly takes?: readonly string[];
};

/** What a page answered, by path, and cookies by `cookie:` and their name. Only what JSON holds; untrusted, and nothing where there was no answer. */
export type Snapshot = Readonly<Record<string, unknown>>;

export type PlatformReading = {
	readonly purposes: ConsentPurposes;
	/** The platform says that somebody chose; null where it does not tell, as where its banner was merely closed. */
	readonly answered: boolean | null;
};

/** How a consent platform's state is read in a page, as its documentation describes it. */
export type ConsentPlatform = {
	/** As in {@link ConsentEvent.source}. */
	readonly name: string;
	readonly title: string;
	readonly source: string;
	/** What stands in `window` where the platform is in use. */
	readonly global: string;
	readonly asks: readonly Ask[];
	readonly cookies?: readonly string[];
	/**
	 * Its question, as a CSS selector; null for an interface that several platforms have. It stands in many pages hidden: it is shown only where it can be
	 * seen, or what hangs in its shadow can.
	 */
	readonly banner: string | null;
	/** Its buttons, as CSS selectors; the names of a meaning that it has no button for are left out. */
	readonly buttons: Readonly<Partial<Record<ButtonMeaning, string>>>;
	/** Null where the snapshot holds nothing of it. */
	readonly read: (snapshot: Snapshot) => PlatformReading | null;
};

type Seen = {
	readonly platform: Pick<ConsentPlatform, 'name'>;
	readonly reading: PlatformReading;
	readonly time: number;
	/** The person pressed a button that answers on this page before: to accept, to refuse or to save, and not to see the settings. */
	readonly pressed: boolean;
};

/** What a platform said, as an event: a choice only where it says so, or where the person made one just before. */
export function platformEvent({ platform, reading, time, pressed }: Seen): ConsentEvent {
	const { purposes, answered } = reading;
	const by = pressed && answered !== false ? 'press' : answered === true ? 'stored' : 'default';
	return { time, source: platform.name, kind: 'state', purposes, by };
}
