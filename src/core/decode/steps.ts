import type { Disclosure, Observation } from '../types.ts';
import { parseAddress } from './address.ts';
import { asides, leaves } from './leaves.ts';
import { percentDecode } from './text.ts';

/** One step on the way from a request to a value that it holds. */
export type DecodingStep = {
	/** A piece of {@link Disclosure.at}: `query/data`, `base64`, `json/properties/answer`; '' for what was sent, where that was spelled otherwise. */
	readonly path: string;
	/** What stands there after the step; null where it has no spelling of its own, or could not be worked out again. */
	readonly value: string | Uint8Array | null;
};

export type DecodingSteps = {
	readonly steps: readonly DecodingStep[];
	/** The value was reached again; where it was not, the steps are only what was noted when it was found. */
	readonly reached: boolean;
};

/** Decodes a request again and notes the value after each step on the way to a disclosure: as sent, then piece by piece of its `at`. */
export function stepsOf(observation: Observation, { at, value }: Pick<Disclosure, 'at' | 'value'>): DecodingSteps {
	const passed: (readonly [at: string, value: string | Uint8Array])[] = [];
	const note = (place: string, what: string | Uint8Array) => void passed.push([place, what]);
	const knows = (text: string) => text === value;
	const url = parseAddress(observation.url);
	if (url && at.startsWith('header/')) note(at, headerAt(observation, at) ?? '');
	if (url) leaves(url, observation, knows, note);
	if (url) asides(url, observation, knows, note);

	const same = passed.findLastIndex(([place, what]) => place === at && what === value);
	const end = same >= 0 ? same : passed.findIndex(([place]) => place === at);
	const pieces = at.split('>');
	const steps = pieces.map((path, index): DecodingStep => {
		const place = pieces.slice(0, index + 1).join('>');
		// Values are passed from the outside in, so the last of a place before the end is the one that held it.
		const found = end < 0 ? null : passed.slice(0, end + 1).findLast(([other]) => other === place);
		return { path, value: found?.[1] ?? null };
	});
	const sent = sentAt(observation, at);
	return {
		steps: sent === steps[0]?.value ? steps : [{ path: '', value: sent }, ...steps],
		reached: same >= 0 || isWithin(passed[end]?.[1], value),
	};
}

/** A value may be a part of what stands at its place, or the same in plainer letters. */
function isWithin(whole: string | Uint8Array | undefined, value: string): boolean {
	if (typeof whole !== 'string') return false;
	return [whole, percentDecode(whole, 'plus is plus')].some((text) => text.toLowerCase().includes(value.toLowerCase()));
}

/** The part of the request that holds a place, in the letters that it was sent in; null where they are not known. */
function sentAt({ url, body, ...observation }: Observation, at: string): string | Uint8Array | null {
	const [channel, name = ''] = at.split('>', 1)[0]?.split('/') ?? [];
	const address = parseAddress(url);
	if (channel === 'path') return address?.pathname ?? null;
	if (channel === 'query') {
		const pairs = (address?.search.slice(1) ?? '').split('&', 2_000);
		const nameOf = (pair: string) =>
			percentDecode(pair.slice(0, Math.max(pair.indexOf('='), 0)), 'plus is space').replace(/^amp;/, '');
		return pairs.find((pair) => nameOf(pair).slice(0, 120) === name.slice(0, 120)) ?? null;
	}
	if (channel === 'header') return headerAt(observation, at);
	if (channel !== 'body') return null;
	if (body.is === 'text') return body.text;
	if (body.is === 'bytes') return body.bytes;
	const field = body.is === 'form' ? body.fields.find(([one]) => one.slice(0, 120) === name) : undefined;
	return field ? `${field[0]}=${field[1]}` : null;
}

function headerAt({ headers, cookies }: Pick<Observation, 'headers' | 'cookies'>, at: string): string | null {
	const wanted = at.split(/[/>]/)[1];
	if (wanted === 'cookie' && cookies !== undefined) return cookies;
	return headers.find(([name]) => name === wanted)?.[1] ?? null;
}
