import { describe, expect, test } from 'vitest';
import { type ChecklistItem, checklist, type ReadDocument } from './checklist.ts';
import { claims } from './claims.ts';
import { exampleDocument as document } from './example-document.ts';

const answers = (documents: readonly ReadDocument[]) =>
	Object.fromEntries(checklist(documents).items.map(({ item, answer }) => [item, answer])) as Record<ChecklistItem, string>;

test('a policy that answers everything', () => {
	const full = document([
		'Last updated: March 3, 2026.',
		'We share usage data with Meta and Criteo.',
		'We will ask for your explicit consent before we share health data.',
		'We keep your records for seven years.',
		'You can ask us to delete your data. We instruct third parties to delete the data that they received.',
		'Consumer health data is treated separately.',
		'We honor Global Privacy Control.',
		'Questions? Write to privacy@clinic.example.',
	]);
	const { items, found, line } = checklist([full, document([], { kind: 'health-data' }), document([], { kind: 'hipaa-notice' })]);
	expect(items.map(({ answer }) => answer)).toEqual(Array.from({ length: 10 }, () => 'yes'));
	expect(found).toBe(10);
	expect(line).toEqual({ key: 'checklist_line', args: ['10', '10'] });
	expect(items.find(({ item }) => item === 'since')).toEqual({
		item: 'since',
		answer: 'yes',
		quotes: [{ text: 'Last updated: March 3, 2026.', heading: null, url: 'https://clinic.example/privacy', document: 'privacy' }],
		sentence: { key: 'checklist_since_yes', args: [] },
	});
});

test('a silent one', () => {
	const { items, found } = checklist([document([])]);
	expect(items.map(({ answer }) => answer)).toEqual(['yes', ...Array.from({ length: 9 }, () => 'not-found')]);
	expect(found).toBe(1);
});

test('none, and one that was not read', () => {
	expect(new Set(Object.values(answers([])))).toEqual(new Set(['not-found']));
	const policy = {
		...document([]).policy,
		blocks: [{ heading: null, text: 'No compartimos los datos con los anunciantes, como se dice en esta página.' }],
	};
	expect(answers([{ kind: 'privacy', policy, read: claims(policy) }])).toMatchObject({
		policy: 'yes',
		since: 'not-read',
		contact: 'not-read',
	});
});

describe('answers in between', () => {
	test.each([
		['advertising-partners', 'We may share usage data with advertising partners.', 'partly'],
		['explicit-consent', 'We do not share your data without your consent.', 'partly'],
		['explicit-consent', 'By using this site you consent to the sharing of your data.', 'no'],
		['retention', 'We keep your data as long as necessary.', 'partly'],
		['deletion', 'You can delete your account in the settings.', 'partly'],
		['health-apart', 'We never sell your health data.', 'partly'],
		['gpc', 'We do not respond to Global Privacy Control.', 'no'],
		['hipaa', 'We are not a covered entity under HIPAA.', 'no'],
		['hipaa', 'We comply with HIPAA.', 'partly'],
		['contact', 'Our clinic is at (555) 555-0123.', 'partly'],
	] as const)('%s: %s', (item, text, answer) => {
		expect(answers([document([text])])[item]).toBe(answer);
	});

	test.each([
		'Effective date: 2026-01-31',
		'Effective as of 1 May 2025',
		'This policy was last revised on 12/31/2025.',
		'LAST MODIFIED: Sept. 2024',
		'Last updated January 5th, 2026',
	])('since: %s', (text) => {
		expect(answers([document([text])]).since).toBe('yes');
	});

	test.each([
		'We update this policy from time to time.',
		'On March 3, 2026 we opened a clinic.',
		'Effective treatment takes 12 weeks.',
	])('no date of the policy: %s', (text) => {
		expect(answers([document([text])]).since).toBe('not-found');
	});

	test('a heading of its own', () => {
		expect(answers([document(['We keep it safe.'], { heading: 'Your health information' })])['health-apart']).toBe('yes');
	});
});
