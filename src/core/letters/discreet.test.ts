import { describe, expect, test } from 'vitest';
import type { Recorded } from '../report.ts';
import type { Action, Disclosure } from '../types.ts';
import { asSent, discreet } from './discreet.ts';

function did(said: Partial<Action>): Action {
	return { did: 'typed', time: 1, question: '', name: '', value: '', ...said };
}

/** Findings of which only what they told is looked at. */
function telling(...told: readonly Partial<Disclosure>[]): Recorded[] {
	const disclosures = told.map(
		(said): Disclosure => ({
			about: 'health',
			kind: 'text',
			channel: 'parameter',
			value: '',
			form: 'plain',
			at: 'query/x',
			certainty: 'likely',
			...said,
		}),
	);
	const recipient = {
		organisation: 'Meta',
		service: 'Meta Pixel',
		domain: 'facebook.com',
		role: 'advertising',
		via: 'third-party',
	} as const;
	const page = 'https://clinic.test/';
	const rest = {
		time: 1,
		method: 'GET',
		url: page,
		page,
		site: 'clinic.test',
		event: '',
		severity: 'low',
		outcome: 'sent',
	} as const;
	return [
		{
			id: 1,
			finding: { ...rest, recipient, health: 'site', identity: 'none', disclosures, sentence: { key: 'told', args: [] } },
		},
	];
}

describe('an address', () => {
	const { address } = discreet(
		[did({ value: 'Casey Canary' }), did({ value: '41' })],
		telling({ kind: 'search', value: 'herpes' }),
	);
	test.each([
		['https://clinic.test/conditions/anxiety?q=me#top', 'https://clinic.test/conditions/anxiety'],
		['https://clinic.test/hello/casey-canary/start', 'https://clinic.test/hello/…/start'],
		['https://clinic.test/hello/Casey%20Canary', 'https://clinic.test/hello/…'],
		['https://clinic.test/age/41/', 'https://clinic.test/age/…/'],
		['https://clinic.test/search/Herpes', 'https://clinic.test/search/…'],
		['https://clinic.test/patients/4839201', 'https://clinic.test/patients/…'],
		['https://clinic.test/u/a@b.test', 'https://clinic.test/u/…'],
		['https://me:secret@clinic.test/%', 'https://clinic.test/%'],
		['about:blank', ''],
		['', ''],
		['no address', ''],
	])('%s', (before, after) => {
		expect(address(before)).toBe(after);
	});
});

describe('a text', () => {
	test('stays away where something that was typed stands in it, also something short', () => {
		const { text } = discreet([did({ value: 'Jo' }), did({ value: 'I cannot  sleep' })], []);
		expect(text('Hi Jo, how are you?')).toBe('');
		expect(text('You wrote: i cannot sleep')).toBe('');
		expect(text('What is your job?')).toBe('What is your job?');
	});

	test('stays away where an answer stands in it that only a finding still knows', () => {
		const entered = { did: 'pressed', question: 'Q', name: '', after: 1, unsubmitted: false } as const;
		const { text } = discreet([], telling({ kind: 'label', value: 'Nearly every day', entered }));
		expect(text('answered nearly every day')).toBe('');
	});

	test('of a link that was pressed does not hide the page that it leads to', () => {
		const { address } = discreet([did({ did: 'pressed', value: 'Anxiety' })], []);
		expect(address('https://clinic.test/anxiety')).toBe('https://clinic.test/anxiety');
	});

	test('what the page says of itself is no value of the person', () => {
		const { text } = discreet([], telling({ kind: 'condition', channel: 'title', value: 'Anxiety test' }));
		expect(text('Anxiety test')).toBe('Anxiety test');
	});
});

test('as sent, nothing is kept back', () => {
	expect(asSent.address('https://clinic.test/?q=me')).toBe('https://clinic.test/?q=me');
	expect(asSent.text('me')).toBe('me');
});

test('ten thousand values take no time', () => {
	const values = Array.from({ length: 10_000 }, (_, index) => ({ kind: 'text' as const, value: `value number ${index}` }));
	const began = performance.now();
	const { text } = discreet([], telling(...values));
	expect(text('value number 17')).toBe('');
	expect(performance.now() - began).toBeLessThan(2_000);
});
