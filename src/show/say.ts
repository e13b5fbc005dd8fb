import type { Sentence } from '../core/types.ts';

/** Fills in a sentence; an argument that is a message is filled in first. `lookup` is browser.i18n.getMessage or its like. */
export function say(sentence: Sentence, lookup: (key: string, args: string[]) => string): string {
	return lookup(
		sentence.key,
		sentence.args.map((argument) => (typeof argument === 'string' ? argument : say(argument, lookup))),
	);
}
