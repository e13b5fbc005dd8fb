import { expect, test } from 'vitest';
import { pathSteps } from './path-steps.ts';

const examples: readonly (readonly [at: string, steps: string])[] = [
	['', ''],
	['>', ''],
	['elsewhere/x', 'name:elsewhere name:x'],
	['query/dl', 'place:query name:dl'],
	['header/referer', 'place:header name:referer'],
	['body/req/0/md/btx', 'place:body name:req name:0 name:md name:btx'],
	['query/data>base64>json/properties/answer', 'place:query name:data unwrap:base64 unwrap:json name:properties name:answer'],
	['body>gzip>json', 'place:body unwrap:gzip unwrap:json'],
];

test.each(examples)('%j', (at, steps) => {
	expect(
		pathSteps(at)
			.map((step) => `${step.is}:${step.text}`)
			.join(' '),
	).toBe(steps);
});

test('a path without end is cut', () => {
	expect(pathSteps(`body${'/a'.repeat(100_000)}`)).toHaveLength(40);
});
