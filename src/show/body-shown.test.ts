import { expect, test } from 'vitest';
import type { Body } from '../core/types.ts';
import { bodyBytes } from './body-bytes.ts';
import { type BodyShown, bodyShown } from './body-shown.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const json = new TextEncoder().encode('{"answer":"I feel depressed"}');
const throughChrome = JSON.parse(JSON.stringify(json));

const examples: readonly (readonly [body: Body, shown: BodyShown])[] = [
	[{ is: 'none' }, { as: 'none' }],
	[
		{ is: 'unread', reason: 'body-hidden' },
		{ as: 'unread', reason: 'body-hidden' },
	],
	[
		{ is: 'text', text: 'é', mediaType: 'text/plain' },
		{ as: 'text', text: 'é', size: 2, mediaType: 'text/plain' },
	],
	[
		{
			is: 'form',
			fields: [
				['a', '1'],
				['b', ''],
			],
		},
		{ as: 'text', text: 'a = 1\nb = ', size: 10, mediaType: 'application/x-www-form-urlencoded' },
	],
	[
		{ is: 'bytes', bytes: json, mediaType: 'text/plain' },
		{ as: 'text', text: '{"answer":"I feel depressed"}', size: 29, mediaType: 'text/plain' },
	],
	[
		{ is: 'bytes', bytes: throughChrome, mediaType: '' },
		{ as: 'text', text: '{"answer":"I feel depressed"}', size: 29, mediaType: '' },
	],
	[
		{ is: 'bytes', bytes: bytes(0x1f, 0x8b, 0x08, 0x41), mediaType: '' },
		{ as: 'hex', text: '0000 1f 8b 08 41              ...A', size: 4, mediaType: '' },
	],
	[
		{ is: 'bytes', bytes: bytes(0x61, 0x00), mediaType: '' },
		{ as: 'hex', text: '0000 61 00                    a.', size: 2, mediaType: '' },
	],
];

test.each(examples)('%j', (body, shown) => {
	expect(bodyShown(body)).toEqual(shown);
});

test('a listing of bytes is bounded, its size is the whole', () => {
	const shown = bodyShown({ is: 'bytes', bytes: new Uint8Array(1_000_000), mediaType: '' });
	expect(shown).toMatchObject({ as: 'hex', size: 1_000_000 });
	expect(shown.as === 'hex' && shown.text.split('\n')).toHaveLength(256);
});

test.each([null, 'abc', 7, { a: 1 }, { 0: 256 }, { 0: -1 }, { 0: 'x' }, { 1: 1 }, [1.5]])('no bytes: %j', (sent) => {
	expect(bodyBytes(sent)).toBeNull();
});

test.each([[[1, 2]], [{ 0: 1, 1: 2 }], [bytes(1, 2)], [bytes(1, 2).buffer]])('bytes: %j', (sent) => {
	expect(bodyBytes(sent)).toEqual(bytes(1, 2));
});
