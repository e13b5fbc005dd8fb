import * as v from 'valibot';
import type { PolicyPage, PolicyPointers } from '../core/policy/policy-answer.ts';
import { policyText } from './policy-text.ts';

const page = v.strictObject({
	text: policyText,
	mediaType: v.pipe(v.string(), v.maxLength(200)),
	status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
});
const pointers = v.strictObject({
	links: v.pipe(
		v.array(
			v.strictObject({
				text: v.pipe(v.string(), v.maxLength(160)),
				href: v.pipe(v.string(), v.maxLength(2_048), v.regex(/^https?:/)),
			}),
		),
		v.maxLength(5_000),
	),
	promises: policyText,
});

/** What the reader in a frame answered; null where it has another shape. */
export function readPolicyPage(answer: unknown): PolicyPage | null {
	const result = v.safeParse(page, answer);
	return result.success ? result.output : null;
}

export function readPolicyPointers(answer: unknown): PolicyPointers | null {
	const result = v.safeParse(pointers, answer);
	return result.success ? result.output : null;
}
