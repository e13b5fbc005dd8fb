import * as v from 'valibot';
import { MOST_POLICY_BLOCKS, MOST_POLICY_HEADING, MOST_POLICY_TEXT } from '../core/policy/kept-policy.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A policy as the reader in the page hands it over, within its bounds. */
export const policyText = v.strictObject({
	url: text(100_000),
	title: text(300),
	language: text(35),
	blocks: v.pipe(
		v.array(v.strictObject({ heading: v.nullable(text(MOST_POLICY_HEADING)), text: text(MOST_POLICY_TEXT) })),
		v.maxLength(MOST_POLICY_BLOCKS),
	),
	truncated: v.boolean(),
});
