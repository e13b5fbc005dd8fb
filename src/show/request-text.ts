import type { Observation } from '../core/types.ts';
import { type BodyShown, bodyShown } from './body-shown.ts';
import { visibleText } from './visible-text.ts';

const MOST_HEADERS = 200;

export type RequestShown = {
	readonly line: string;
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: BodyShown;
	/** All of it for the clipboard, unseen characters named: what is pasted can hide nothing either. */
	readonly text: string;
};

/** A request as it is shown and copied. */
export function requestText(observation: Observation): RequestShown {
	const line = `${observation.method} ${observation.url}`;
	const headers = observation.headers.slice(0, MOST_HEADERS);
	const body = bodyShown(observation.body);
	const rows = [line, ...headers.map(([name, value]) => `${name}: ${value}`)].map((row) => visibleText(row));
	if (body.as === 'text' || body.as === 'hex') rows.push('', visibleText(body.text, 'keep'));
	return { line, headers, body, text: rows.join('\n') };
}
