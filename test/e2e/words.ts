import { lookup } from '../../src/show/lookup.ts';

/** A message in the words that the browser shows, so that a test names what is pressed by its key and not by its wording. */
export function words(key: string, ...parts: readonly string[]): string {
	const text = lookup(key, parts);
	if (text === key) throw new Error(`No message ${key} in public/_locales`);
	return text;
}
