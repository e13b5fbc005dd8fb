import { expect, test } from 'vitest';
import type { Disclosure } from '../core/types.ts';
import { sameValue } from './same-value.ts';

const page: Disclosure = {
	about: 'health',
	kind: 'page',
	channel: 'address',
	value: '/doctors?q=psychiatrist',
	form: 'plain',
	at: 'query/dl',
	term: 'psychiatrist',
	certainty: 'likely',
};

test.each<[string, Partial<Disclosure>]>([
	['another place', { at: 'query/rl' }],
	['another value', { value: '/doctors' }],
	['another form', { form: 'sha256' }],
	['less certain', { certainty: 'possible' }],
])('%s is another value', (_, other) => {
	expect(sameValue([page, { ...page, ...other }])).toHaveLength(2);
});

test('what it was read as stands together, each once, in order', () => {
	const provider: Disclosure = { ...page, kind: 'provider', term: 'doctors' };
	const between: Disclosure = { ...page, kind: 'answer', value: 'Yes' };
	expect(sameValue([page, between, provider, provider])).toMatchObject([
		{ kinds: ['page', 'provider'], terms: ['psychiatrist', 'doctors'], value: '/doctors?q=psychiatrist', at: 'query/dl' },
		{ kinds: ['answer'], value: 'Yes' },
	]);
});

test('a term that is the value itself is not said again', () => {
	expect(sameValue([{ ...page, value: 'Sertraline', term: 'sertraline' }])).toMatchObject([{ terms: [] }]);
});

test('what the person did stands with it, whichever reading tells it', () => {
	const entered = { did: 'typed', question: 'Search', name: 'q', after: 400, unsubmitted: false } as const;
	expect(sameValue([page, { ...page, kind: 'search', entered }])).toMatchObject([{ kinds: ['page', 'search'], entered }]);
});

test('nothing in, nothing out', () => {
	expect(sameValue([])).toEqual([]);
});
