import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claims, claimsOf } from './claims.ts';
import type { PolicyText } from './policy-text.ts';

const ENGLISH = 'We take care to protect your data, and you can ask us about it at any time.';

function policy(texts: readonly string[], more: Partial<PolicyText> = {}): PolicyText {
	return {
		url: 'https://clinic.example/privacy',
		title: 'Privacy',
		language: 'en',
		blocks: [ENGLISH, ...texts].map((text) => ({ heading: 'Sharing', text })),
		truncated: false,
		...more,
	};
}

test('a claim has its sentence, its heading and its place', () => {
	const {
		claims: found,
		unread,
		language,
	} = claims(policy(['Period. We do not share your answers with advertisers. We protect your data.']));
	expect({ unread, language }).toEqual({ unread: null, language: 'en' });
	expect(found).toEqual([
		{
			kind: 'sharing',
			stance: 'denied',
			with: ['advertisers'],
			named: [],
			what: ['answers'],
			purposes: [],
			unless: null,
			understood: true,
			source: 'policy',
			rule: 'sharing',
			quote: 'We do not share your answers with advertisers.',
			heading: 'Sharing',
			at: { block: 1, start: 8, end: 54 },
		},
	]);
});

describe('what is not read is said', () => {
	test('another language, whatever the page says of itself', () => {
		const spanish = 'No compartimos sus datos con los anunciantes y no los vendemos, como se dice en esta política.';
		const read = claims(policy([], { blocks: [{ heading: null, text: spanish }] }));
		expect(read).toMatchObject({ language: 'es', unread: 'language', claims: [] });
	});

	test('nothing there', () => {
		expect(claims(policy([], { blocks: [] }))).toMatchObject({ unread: 'empty', claims: [] });
	});

	test('too long, or read in part', () => {
		expect(claims(policy(['We keep it. '.repeat(500_000)]))).toMatchObject({ unread: 'sentences' });
		expect(claims(policy(['We keep it and the data that you gave to us, '.repeat(50_000)]))).toMatchObject({ unread: 'length' });
		expect(claims(policy([], { truncated: true }))).toMatchObject({ unread: 'page' });
	});
});

describe('what stands around a promise', () => {
	const PROMISE = 'We do not share your answers with advertisers.';
	const EXPLAINS = 'This page explains how we keep your data.';

	test.each([
		[[`${PROMISE} We keep them for you.`], true],
		[[PROMISE, 'Call us at any time.'], true],
		[['We collect what you tell us:', 'your name', 'your answers;', PROMISE], true],
		[[`${PROMISE} A word that nobody foresaw.`], false],
		[[PROMISE, 'On the phone.'], false],
		[[PROMISE, 'Your records'], false],
		[[`${PROMISE} However, see below.`], false],
		[[`${PROMISE} The only exception is Meta.`], false],
		[['The following holds in the portal.', PROMISE], false],
	])('%j: all is known, %j', (texts, known) => {
		expect(claims(policy(texts)).known).toBe(known);
	});

	test.each([
		['California residents', false],
		['Your rights', true],
	])('a heading anywhere, also one with nothing under it: %s', (heading, known) => {
		const blocks = [
			{ heading: 'Sharing', text: `${EXPLAINS} ${PROMISE}` },
			{ heading, text: '' },
		];
		expect(claims(policy([], { blocks })).known).toBe(known);
	});

	test.each([
		['Privacy policy | Clinic Example', true],
		['Privacy and cookies', true],
		['Cookies', false],
		['California privacy notice', false],
	])('the title: %s', (title, known) => {
		expect(claims(policy([EXPLAINS, PROMISE], { title })).known).toBe(known);
	});

	test('it is taken at its word under a heading that bounds nothing', () => {
		const understood = (heading: string | null, promise = PROMISE) =>
			claims(policy([], { blocks: [{ heading, text: `${EXPLAINS} ${promise}` }] })).claims.map((claim) => claim.understood);
		expect(understood(null)).toEqual([true]);
		expect(understood('2. How we share your information')).toEqual([true]);
		// A word of its own.
		expect(understood('Your answers')).toEqual([true]);
		expect(understood('Cookies')).toEqual([false]);
		expect(understood('What we do not promise')).toEqual([false]);
		expect(understood(null, 'We do not share your answers with advertisers for now.')).toEqual([false]);
	});

	test('items of a list go on with the line above, and are never taken whole', () => {
		const { claims: found } = claims(
			policy(['We do not share the following data:', '• your health information', '• your e-mail address', 'We mean it.']),
		);
		expect(found.map(({ stance, what, quote, understood: whole }) => [stance, what, quote, whole])).toEqual([
			['denied', [], 'We do not share the following data:', false],
			['denied', ['health'], 'We do not share the following data: • your health information', false],
			['denied', ['email'], 'We do not share the following data: • your e-mail address', false],
		]);
	});

	test('items under a heading that begins their sentence', () => {
		const under = (heading: string) =>
			claims(policy([], { blocks: [ENGLISH, 'Share your health data with advertisers'].map((text) => ({ heading, text })) }))
				.claims;
		expect(under('What we never do')).toMatchObject([
			{ stance: 'denied', what: ['health'], with: ['advertisers'], understood: false },
		]);
		expect(under('We may:')).toMatchObject([{ stance: 'possible', quote: 'Share your health data with advertisers' }]);
		expect(under('Your data')).toEqual([]);
	});

	test('"it" points to the sentence in front', () => {
		const { claims: found } = claims(policy(['We never sell your health data. We may share it with advertisers.']));
		expect(found.map(({ kind, stance, what }) => [kind, stance, what])).toEqual([
			['sale', 'denied', ['health']],
			['sharing', 'possible', ['health']],
		]);
	});

	test('definitions are kept beside', () => {
		const read = claims(
			policy([
				'“Partners” means the clinics with which you book. Hashed addresses are not personal information.',
				'This notice does not apply to information that you give on our website.',
				'This policy does not apply to the websites of third parties.',
			]),
		);
		expect(read.definitions.map(({ term, is }) => [term, is])).toEqual([
			['partners', 'means'],
			['personal information', 'excludes'],
		]);
		expect(read.known).toBe(false);
	});
});

describe('hostile text', () => {
	/** The least time of several, in milliseconds of this process's own work. */
	const least = (texts: readonly string[]) => {
		const whole = policy(texts);
		const times = Array.from({ length: 3 }, () => {
			const before = process.cpuUsage();
			claims(whole);
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1_000;
		});
		return Math.min(...times);
	};

	test.each([
		['no punctuation', 'we do not share your data with advertisers and '.repeat(110_000)],
		['nested brackets', '('.repeat(2_500_000) + ')'.repeat(2_500_000)],
		['full stops', '.'.repeat(5_000_000)],
		['commas and conjunctions', 'we share, and we, or we, and '.repeat(170_000)],
		['one word', 'a'.repeat(5_000_000)],
		['exceptions', 'unless except other than without '.repeat(150_000)],
		['negations', 'We do not never not share not your data. '.repeat(120_000)],
		['beginnings of rules', 'by using you consent to before we ask for consent before '.repeat(90_000)],
		['right to left', 'אנחנו לא משתפים מידע \u202eشارك '.repeat(180_000)],
		['quotes', '"“”'.repeat(1_600_000)],
		['dates and digits', '1 2 3 years after 4 days within '.repeat(150_000)],
		[
			'a policy',
			'When you use it we collect your data, and our partners may receive it to make the site better. '.repeat(50_000),
		],
	])('%s: four times the text takes about four times as long', (_, text) => {
		const [short, long] = [least([text.slice(0, 60_000)]), least([text.slice(0, 240_000)])];
		// What grows with the square takes sixteen times as long; what is done at once cannot be measured.
		expect(long).toBeLessThan(Math.max(6 * short, 60));
	});

	test('of five million characters no more is read than of half a million, and it is said', () => {
		const text = 'We keep your records for you, and they are read by nobody who has no need of them. '.repeat(60_000);
		const half = claims(policy([text.slice(0, 500_000)]));
		expect(text.length).toBeGreaterThan(4_900_000);
		expect(claims(policy([text]))).toEqual(half);
		expect(half).toMatchObject({ unread: 'length', known: false });
		const blocks = Array.from({ length: 1_000_000 }, () => 'We share it.');
		expect(claims(policy(blocks)).sentences).toBeLessThanOrEqual(10_000);
	});

	test('any text: no throw, quotes stand where they are said to', () => {
		const pieces = fc.constantFrom(
			'We ',
			'do not ',
			'never ',
			'share ',
			'sell ',
			'your health data ',
			'with ',
			'advertisers ',
			'unless ',
			'you agree',
			', ',
			'; ',
			': ',
			'. ',
			'(a) ',
			'Meta ',
			'may ',
			'only ',
			'"Partners" means ',
			'is shared ',
			'allow ',
			'to collect ',
			'if ',
			'but ',
			'private between you and ',
			'\n\n',
			'’s ',
			'🙂',
			'\u0000',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: pieces }, fc.string()), { maxLength: 60 }), (parts) => {
				const text = parts.join('');
				for (const { quote, at } of claimsOf([{ text, heading: null, at: { block: 0, start: 0, end: text.length } }], 'policy')
					.claims) {
					expect(quote).toBe(text);
					expect(at.end).toBe(text.length);
				}
				claims(policy([text]));
			}),
			{ numRuns: 1_000 },
		);
	});
});
