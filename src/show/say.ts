import type { Sentence } from '../core/types.ts';

/** A number as people write it: in English, unless the browser knows better. */
type Numbers = (value: number, decimals: number) => string;

const english: Numbers = (value, decimals) => value.toLocaleString('en', { minimumFractionDigits: decimals });

/** Fills in a sentence; an argument that is a message is filled in first. `lookup` is browser.i18n.getMessage or its like. */
export function say(sentence: Sentence, lookup: (key: string, args: string[]) => string, numbers = english): string {
	return lookup(
		sentence.key,
		sentence.args.map((argument) => {
			if (typeof argument !== 'string') return say(argument, lookup, numbers);
			return sentence.key.startsWith('after_') ? secondsOf(argument, numbers) : argument;
		}),
	);
}

/** Seconds with a tenth, as long as a tenth matters. */
function secondsOf(written: string, numbers: Numbers): string {
	const seconds = Number(written);
	return numbers(seconds, seconds < 10 ? 1 : 0);
}
