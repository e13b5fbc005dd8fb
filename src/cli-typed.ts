import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { typedValue } from './core/identity/typed-value.ts';
import type { Action } from './core/types.ts';

const TYPED = v.pipe(
	v.array(v.object({ name: v.pipe(v.string(), v.maxLength(1_000)), value: v.pipe(v.string(), v.maxLength(100_000)) })),
	v.maxLength(10_000),
);

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
	if (checked.success) return checked.output.map(({ name, value }) => typedValue(name, value));
	const [issue] = checked.issues;
	const place = v.getDotPath(issue) ?? '';
	return { why: 'cli_typed_shape', about: place === '' ? issue.message : `${place}: ${issue.message}` };
}
