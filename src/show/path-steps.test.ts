import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathSteps, UNWRAPPINGS } from './path-steps.ts';

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

test('every step of the decoder has a word', () => {
	const folder = new URL('../core/decode/', import.meta.url);
	const sources = readdirSync(folder)
		.filter((file) => !file.endsWith('.test.ts'))
		.map((file) => readFileSync(new URL(file, folder), 'utf8'));
	const steps = sources.flatMap((source) =>
		[...source.matchAll(/stepInto\([^)]*'([a-z0-9]+)'|step: '([a-z0-9]+)'|respelled\([^)]*'([a-z0-9]+)'/g)].map(
			([, ...names]) => names.find((name) => name !== undefined) ?? '',
		),
	);
	const messages = JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'));
	expect(steps.length).toBeGreaterThan(12);
	expect(steps.filter((step) => !UNWRAPPINGS.has(step))).toEqual([]);
	expect([...UNWRAPPINGS].filter((step) => !Object.hasOwn(messages, `unwrap_${step}`))).toEqual([]);
});
