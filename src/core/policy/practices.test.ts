import { describe, expect, test } from 'vitest';
import type { Disclosure, Finding, Recipient } from '../types.ts';
import { practices } from './practices.ts';

const meta: Recipient = {
	organisation: 'Meta',
	service: 'Meta Pixel',
	domain: 'facebook.com',
	role: 'advertising',
	via: 'third-party',
};
const answer: Disclosure = {
	about: 'health',
	kind: 'answer',
	channel: 'parameter',
	value: 'Nearly every day',
	form: 'plain',
	at: 'query/a',
	certainty: 'proven',
	entered: { did: 'pressed', question: 'How often?', name: 'q', after: 100, unsubmitted: true },
};
let id = 0;
function sent(rest: Partial<Finding>) {
	const finding: Finding = {
		time: 1,
		method: 'GET',
		url: 'https://facebook.com/tr',
		page: 'https://clinic.test/quiz?step=2',
		site: 'clinic.test',
		recipient: meta,
		event: '',
		health: 'site',
		identity: 'browser',
		severity: 'medium',
		disclosures: [],
		sentence: { key: 'told', args: [] },
		outcome: 'sent',
		...rest,
	};
	return { id: ++id, finding };
}

describe('what a company was told', () => {
	test('is the most of all its findings, with every kind once', () => {
		const [one, ...others] = practices([
			sent({ health: 'detail', disclosures: [answer, answer] }),
			sent({ identity: 'person', disclosures: [{ ...answer, about: 'identity', kind: 'email' }] }),
		]);
		expect(others).toEqual([]);
		expect(one).toEqual({
			organisation: 'Meta',
			services: ['Meta Pixel'],
			role: 'advertising',
			told: { health: 'detail', identity: 'person', kinds: ['answer', 'email'] },
			choice: 'unknown',
			samePage: false,
		});
	});

	test('stands apart for each of its roles, the most first', () => {
		const tags: Recipient = { ...meta, service: 'Meta Login', role: 'social' };
		const list = practices([sent({ recipient: tags }), sent({ health: 'detail' })]);
		expect(list.map(({ role }) => role)).toEqual(['advertising', 'social']);
	});

	test.each<readonly [string, Partial<Finding>]>([
		['was blocked', { outcome: 'blocked' }],
		['may not have left', { outcome: 'unknown' }],
		['went to the site’s own address', { recipient: { ...meta, via: 'first-party-proxy' } }],
	])('is not what %s', (_, rest) => {
		expect(practices([sent(rest)])).toEqual([]);
	});

	test.each<readonly [string, Partial<Disclosure>]>([
		['may only look like it', { certainty: 'possible' }],
		['is masked', { form: 'masked' }],
		['fills a place without a person', { about: 'context', form: 'placeholder' }],
	])('is of no kind that %s', (_, rest) => {
		expect(practices([sent({ disclosures: [{ ...answer, ...rest }] })])[0]?.told.kinds).toEqual([]);
	});

	test('is an answer where it was chosen, also under another name', () => {
		const kinds = (did: 'chose' | 'typed') => {
			const entered = { did, question: 'Which?', name: 'q', after: 100, unsubmitted: true };
			return practices([sent({ disclosures: [{ ...answer, kind: 'label', entered }] })])[0]?.told.kinds;
		};
		expect(kinds('chose')).toEqual(['label', 'answer']);
		expect(kinds('typed')).toEqual(['label']);
	});

	test('is of the page that promises where it was entered there', () => {
		const on = (page: string) => practices([sent({ disclosures: [answer] })], [page])[0]?.samePage;
		expect(on('https://clinic.test/quiz#top')).toBe(true);
		expect(on('https://clinic.test/other')).toBe(false);
		expect(practices([sent({})], ['https://clinic.test/quiz'])[0]?.samePage).toBe(false);
	});

	test('was sent in one choice, or in none that can be named', () => {
		const findings = [sent({ time: 1 }), sent({ time: 2 })];
		expect(practices(findings, [], () => 'refused')[0]?.choice).toBe('refused');
		expect(practices(findings, [], ({ finding: { time } }) => (time === 1 ? 'unanswered' : 'accepted'))[0]?.choice).toBe(
			'unknown',
		);
	});
});
