import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { typedValue } from './core/identity/typed-value.ts';
import type { Action } from './core/types.ts';

/** `name` and `value`; where they are known also what was done, under which question, and when. */
const ONE = v.object({
	name: v.pipe(v.string(), v.maxLength(1_000)),
	value: v.pipe(v.string(), v.maxLength(100_000)),
	did: v.exactOptional(v.picklist(['typed', 'chose', 'pressed'])),
	question: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
	time: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
});
const TYPED = v.pipe(v.array(ONE), v.maxLength(10_000));

function actionOf({ name, value, time, ...known }: v.InferOutput<typeof ONE>): Action {
	return { ...typedValue(name, value), ...known, time: time === undefined ? null : Date.parse(time) };
}

/** Values that the person entered, from a JSON file; else a message key with its argument about what is wrong with it. */
export async function typedValues(path: string): Promise<readonly Action[] | { readonly why: string; readonly about: string }> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch {
		return { why: 'cli_typed_missing', about: '' };
	}
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { why: 'cli_typed_not_json', about: '' };
	}
	const checked = v.safeParse(TYPED, json);
	if (checked.success) return checked.output.map(actionOf).sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
	const [issue] = checked.issues;
	const place = v.getDotPath(issue) ?? '';
	return { why: 'cli_typed_shape', about: place === '' ? issue.message : `${place}: ${issue.message}` };
}
