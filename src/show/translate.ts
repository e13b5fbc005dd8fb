import browser from 'webextension-polyfill';
import type { Sentence } from '../core/types.ts';
import { say } from './say.ts';

/**
 * A message of `_locales`, filled in; the key itself where there is none, so that a gap shows instead of hiding.
 * Chrome takes only letters, digits and `_` in a key: `kind_birth-date` is looked up as `kind_birth_date`.
 */
export function translate(key: string, ...args: readonly string[]): string {
	return browser.i18n.getMessage(key.replaceAll('-', '_'), [...args]) || key;
}

/** Made once: a picture of a thousand marks says a thousand numbers. */
const whole = new Intl.NumberFormat();

/** `key_one` or `key_other`, with the number, written the person's way, as first argument. */
export function translateCount(key: string, count: number, ...args: readonly string[]): string {
	return translate(count === 1 ? `${key}_one` : `${key}_other`, whole.format(count), ...args);
}

/** A sentence of the core. What it quotes may come from a page: show it through `HostileText`. */
export function translateSentence(sentence: Sentence): string {
	const numbers = (value: number, decimals: number) => value.toLocaleString(undefined, { minimumFractionDigits: decimals });
	return say(sentence, (key, args) => translate(key, ...args), numbers);
}
