import { describe, expect, test } from 'vitest';
import type { Reading } from '../decode/reading.ts';
import type { Recipient, Role } from '../types.ts';
import { rules } from './index.ts';
import { judge } from './judge.ts';
import { entered, told } from './rule-tester.ts';

const to = (role: Role, via: Recipient['via'] = 'third-party'): Recipient => ({
	organisation: 'Acme',
	service: 'Acme Pixel',
	domain: 'acme.test',
	role,
	via,
});
const judged = (role: Role, readings: readonly Reading[], tellsSite = false, via?: Recipient['via']) =>
	judge({ readings, recipient: to(role, via), site: 'clinic.example', tellsSite });

const email = told('email', 'person', 'casey@example.com');
const cookie = told('browser-id', 'browser', '_fbp');
const page = told('page', 'page', 'https://clinic.example/depression', { channel: 'address' });
const detail = told('condition', 'detail', 'asthma');

describe('judge', () => {
	test.each<[what: string, role: Role, readings: readonly Reading[], tellsSite: boolean]>([
		['a company that we do not know, nothing told', 'unknown', [], false],
		['a company that we do not know, only the site', 'unknown', [], true],
		['a company that we do not know, a browser', 'unknown', [cookie], true],
		['a service, an answer of nobody', 'cdn', [detail], true],
		['a service, a person', 'payment', [email], true],
		['a service, a page and a person', 'video', [page, email], true],
		['a service, an answer and a browser', 'captcha', [detail, cookie], true],
	])('no finding: %s', (_what, role, readings, tellsSite) => {
		expect(judged(role, readings, tellsSite)).toBeNull();
	});

	test.each<[what: string, role: Role, readings: readonly Reading[], tellsSite: boolean, expected: readonly string[]]>([
		['a tracker, nothing told', 'analytics', [], false, ['none', 'none', 'low', 'contacted']],
		['a tracker, the site', 'advertising', [], true, ['site', 'none', 'low', 'told']],
		['a tracker, the site and a browser', 'advertising', [cookie], true, ['site', 'browser', 'medium', 'told']],
		['a tracker, a person, no health site', 'advertising', [email], false, ['none', 'person', 'low', 'contacted']],
		['a tracker, all of it', 'advertising', [cookie, page, detail, email], true, ['detail', 'person', 'critical', 'told']],
		['a person counts before a browser', 'social', [cookie, email], true, ['site', 'person', 'high', 'told']],
		['unknown, a page', 'unknown', [page], false, ['page', 'none', 'low', 'told_unknown']],
		['unknown, a detail', 'unknown', [detail], false, ['detail', 'none', 'medium', 'told_unknown']],
		['unknown, a person', 'unknown', [email], false, ['none', 'person', 'low', 'contacted_unknown']],
		['a service, an answer and a person', 'payment', [detail, email], true, ['detail', 'person', 'medium', 'told_service']],
	])('%s', (_what, role, readings, tellsSite, [health, identity, severity, key]) => {
		expect(judged(role, readings, tellsSite)).toMatchObject({ health, identity, severity, sentence: { key } });
	});

	test('says what, and whom it is tied to', () => {
		expect(judged('advertising', [page, detail, email, cookie], true)?.sentence).toEqual({
			key: 'told',
			args: ['Acme', { key: 'what_condition', args: ['asthma'] }, { key: 'tie_email', args: [] }],
		});
	});

	test('what left unsubmitted is not tied to itself', () => {
		const typed = {
			certainty: 'proven',
			form: 'sha256',
			entered: entered('typed', { question: 'E-mail', unsubmitted: true }),
		} as const;
		const hashed = told('email', 'person', '196f99f3', typed);
		expect(judged('advertising', [hashed, email, cookie], true)?.sentence).toEqual({
			key: 'told',
			args: [
				'Acme',
				{
					key: 'what_unsubmitted_typed_hashed',
					args: [
						{ key: 'asked_under', args: ['E-mail'] },
						{ key: 'form_sha256', args: [] },
						{ key: 'after_seconds', args: ['0.4'] },
					],
				},
				{ key: 'tie_browser_id', args: [] },
			],
		});
		expect(judged('advertising', [hashed, cookie])?.sentence.args[1]).toEqual({ key: 'tie_email_hashed_yours', args: [] });
	});

	test('names nobody where nothing ties, and no health off health sites', () => {
		expect(judged('advertising', [], true)?.sentence.args).toEqual(['Acme', { key: 'what_site', args: ['clinic.example'] }, '']);
		expect(judged('advertising', [cookie])?.sentence).toEqual({
			key: 'contacted',
			args: ['Acme', { key: 'tie_browser_id', args: [] }],
		});
		expect(judged('analytics', [], false, 'first-party-proxy')?.sentence.args[1]).toEqual({ key: 'what_visit', args: [] });
	});

	test('a proxy is named by its format, an unknown company by its domain', () => {
		expect(judged('analytics', [page], true, 'first-party-proxy')?.sentence).toMatchObject({
			key: 'told_proxy',
			args: ['Acme Pixel', { key: 'what_page' }, ''],
		});
		expect(judged('unknown', [page])?.sentence).toMatchObject({
			key: 'told_unknown',
			args: ['acme.test', { key: 'what_page' }, ''],
		});
	});

	test('a stronger rule speaks before a weaker one', () => {
		const readings = [
			page,
			told('field', 'detail', 'phq9'),
			told('product', 'detail', 'plan'),
			detail,
			told('label', 'detail', 'Start'),
			told('search', 'detail', 'herpes'),
			told('answer', 'detail', 'Several days'),
			told('text', 'detail', '2', { entered: entered('typed') }),
			told('text', 'detail', 'typed', { certainty: 'proven', entered: entered('typed') }),
			told('answer', 'detail', 'chosen', { certainty: 'proven', entered: entered('chose', { unsubmitted: true }) }),
		];
		const said = readings.map(
			(_, from) => judged('advertising', readings.slice(0, readings.length - from), true)?.sentence.args[1],
		);
		expect(said.map((what) => (typeof what === 'object' ? what.key : what))).toEqual([
			'what_unsubmitted_chose',
			'what_typed',
			'what_probably_typed',
			'what_answer',
			'what_search',
			'what_label',
			'what_condition',
			'what_product',
			'what_field',
			'what_page',
		]);
	});
});

test('rules have each an id of their own', () => {
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
