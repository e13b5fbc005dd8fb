import { describe, expect, test } from 'vitest';
import { readPolicyPage, readPolicyPointers } from './policy-answer.ts';

const text = {
	url: 'https://clinic.test/privacy',
	title: 'Privacy',
	language: 'en',
	blocks: [{ heading: null, text: 'We keep it.' }],
	truncated: false,
};
const page = { text, mediaType: 'text/html', status: 200 };
const pointers = { links: [{ text: 'Privacy', href: 'https://clinic.test/privacy' }], promises: text };

describe('what a reader answers', () => {
	test('is taken as it is', () => {
		expect(readPolicyPage(page)).toEqual(page);
		expect(readPolicyPointers(pointers)).toEqual(pointers);
	});

	test.each([
		undefined,
		null,
		'text',
		{},
		{ ...page, more: 1 },
		{ ...page, status: -1 },
		{ ...page, status: '200' },
		{ ...page, text: { ...text, blocks: [{ heading: 5, text: '' }] } },
		{ ...page, text: { ...text, blocks: 'x' } },
		{ ...page, text: { ...text, language: 'x'.repeat(36) } },
	])('is nothing of another shape: %j', (answer) => {
		expect(readPolicyPage(answer)).toBeNull();
	});

	test.each([
		{ ...pointers, links: [{ text: 'Privacy', href: 'javascript:alert(1)' }] },
		{ ...pointers, links: [{ text: 'x'.repeat(161), href: 'https://clinic.test/' }] },
		{ ...pointers, links: Array.from({ length: 5_001 }, () => pointers.links[0]) },
		{ links: [] },
		page,
	])('is no list of links of another shape', (answer) => {
		expect(readPolicyPointers(answer)).toBeNull();
	});
});
