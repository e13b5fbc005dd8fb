import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims.ts';
import { type Practice, promiseBesidePractice } from './promise-beside-practice.ts';
import { spansOf } from './sentences.ts';

function read(text: string, { source = 'policy' as 'policy' | 'page', heading = null as string | null } = {}) {
	const sentences = [...spansOf(text)].map(([start, end]) => ({
		text: text.slice(start, end),
		heading,
		at: { block: 0, start, end },
	}));
	return claimsOf(sentences, source);
}

type More = Partial<Omit<Practice, 'told'>> & Partial<Practice['told']>;
function told({ health = 'detail', identity = 'browser', kinds = ['answer', 'browser-id'], ...more }: More = {}): Practice {
	return {
		organisation: 'Meta',
		services: ['Meta Pixel'],
		role: 'advertising',
		choice: 'unknown',
		samePage: false,
		...more,
		told: { health, identity, kinds },
	};
}
const email: More = { health: 'site', identity: 'person', kinds: ['email'] };

const beside = (text: string, practice = told(), how: Parameters<typeof read>[1] = {}) => {
	const { position, verdict, why, quotes } = promiseBesidePractice([read(text, how)], practice);
	return { position, verdict, why: why.key, quotes: quotes.map(({ claim }) => claim.quote) };
};

describe('a contradiction', () => {
	test.each([
		['We do not share your health information with advertisers.', {}],
		['We never disclose your answers to third parties.', {}],
		['Health information is not shared with Meta.', {}],
		['We do not share your personal information with third parties.', email],
		['We do not share your data.', email],
		['We do not share information about your visit with advertisers.', { health: 'site', kinds: ['browser-id'] }],
		['We do not share your health information with social media companies.', { role: 'social' }],
		['We do not share your health information with data brokers.', { role: 'data-broker', organisation: 'Acxiom' }],
		['We do not use or share your health information for advertising.', {}],
	] as const)('%s', (text, more) => {
		expect(beside(text, told(more))).toMatchObject({
			position: 'says-it-does-not',
			verdict: 'contradiction',
			why: 'policy_why_contradiction',
			quotes: [text],
		});
	});

	test('of a page, where what was told was entered there', () => {
		const promise = 'Everything you enter here stays private between you and your counselor.';
		expect(beside(promise, told({ samePage: true }), { source: 'page' }).verdict).toBe('contradiction');
		expect(beside(promise, told({ samePage: false }), { source: 'page' }).verdict).toBe('worth-asking');
		expect(beside(promise, told({ samePage: true, ...email }), { source: 'page' }).verdict).toBe('worth-asking');
	});
});

describe('no contradiction', () => {
	test.each([
		['an exception', 'We do not share your health information with advertisers except as described below.'],
		['consent', 'We do not share your health information with advertisers without your consent.'],
		['other data', 'We do not share your medical records with advertisers.'],
		['data by law', 'We do not share protected health information with advertisers.'],
		['another recipient', 'We do not share your health information with insurers.'],
		['another name', 'We do not share your health information with Google.'],
		['their purposes', 'We do not share your health information with third parties for their own advertising.'],
		['whose marketing', 'We do not share your answers with third parties for marketing purposes.'],
		['partners', 'We do not share your health information with partners.'],
		['sale', 'We never sell your health information.'],
		[
			'a definition',
			'We do not share your health information with advertisers. “Health information” means what is in your chart.',
		],
		[
			'another definition',
			'We do not share personal or health information with advertisers. Health information does not include answers.',
		],
		[
			'defined elsewhere',
			'We do not share your health information with advertisers. The law defines what health information is.',
		],
		['in quotation marks', 'We do not “share” your health information with advertisers.'],
		['a limit', 'This policy does not apply to our website. We do not share your health information with advertisers.'],
		[
			'an admission',
			'We do not share your health information with advertisers. We share your information with advertising partners.',
		],
		['a name', 'We do not share your health information with advertisers. We use the Meta Pixel.'],
		['a word not known', 'We do not share your health information with advertisers at checkout.'],
		['only so far', 'We only share your health information with your therapist.'],
		['confidential', 'Your answers are confidential.'],
	])('%s: %s', (_, text) => {
		expect(beside(text).verdict).not.toBe('contradiction');
	});

	test('under a heading for some', () => {
		const promise = 'We do not share your health information with advertisers.';
		expect(beside(promise, told(), { heading: 'For California residents' }).verdict).toBe('worth-asking');
		expect(beside(promise, told(), { heading: 'How we share' }).verdict).toBe('contradiction');
	});

	test('in a document about something of its own', () => {
		const apart = { ...read('We do not share your health information with advertisers.'), apart: true };
		expect(promiseBesidePractice([apart], told()).verdict).toBe('worth-asking');
	});

	test('where the policy was not read to its end', () => {
		const cut = { ...read('We do not share your health information with advertisers.'), unread: 'length' as const };
		expect(promiseBesidePractice([cut], told()).verdict).toBe('worth-asking');
	});

	test('where another document admits it, or defines a word', () => {
		const policy = read('We do not share your health information with advertisers.');
		expect(promiseBesidePractice([policy, read('We share your information with advertising partners.')], told())).toMatchObject({
			verdict: 'worth-asking',
			why: { key: 'policy_why_both' },
			quotes: [{ reading: 0 }, { reading: 1 }],
		});
		expect(promiseBesidePractice([policy, read('“Health information” means your chart.')], told()).verdict).toBe('worth-asking');
		expect(promiseBesidePractice([policy, read('We keep records for two years.')], told()).verdict).toBe('contradiction');
		// What is not known may be an admission.
		expect(promiseBesidePractice([policy, read('We keep zebras for two years.')], told())).toMatchObject({
			verdict: 'worth-asking',
			why: { key: 'policy_why_rest' },
		});
	});

	test.each(['accepted', 'partly'] as const)('where the choice on the page was %s', (choice) => {
		expect(beside('We do not share your health information with advertisers.', told({ choice }))).toMatchObject({
			verdict: 'worth-asking',
			why: 'policy_why_accepted',
		});
	});

	test.each([
		['the page only', { health: 'page', kinds: ['page', 'browser-id'] }],
		['the visit only', { health: 'site', kinds: ['browser-id'] }],
		['to an analytics service', { role: 'analytics', organisation: 'Mixpanel' }],
		['to what serves the page', { role: 'payment', organisation: 'Stripe' }],
		['to an unknown company', { role: 'unknown', organisation: 'cdn.test' }],
	] as const)('told %s', (_, more) => {
		for (const promise of [
			'We do not share your health information with advertisers.',
			'We do not share your health information with third parties.',
		])
			expect(beside(promise, told(more)).verdict).not.toBe('contradiction');
	});
});

describe('positions', () => {
	test.each([
		[
			'We share usage data with advertising partners.',
			told({ health: 'site', kinds: ['browser-id'] }),
			'says-it-may',
			'consistent',
		],
		['We may share your information with advertisers.', told(), 'says-it-may', 'consistent'],
		['We share usage data with advertising partners.', told(), 'says-it-may', 'worth-asking'],
		['We use the Meta Pixel.', told(), 'names-it', 'consistent'],
		['We use tools of Mixpanel.', told({ organisation: 'Mixpanel', services: [], role: 'analytics' }), 'names-it', 'consistent'],
		[
			'We share data with service providers.',
			told({ organisation: 'Stripe', role: 'payment', ...email }),
			'says-it-may',
			'consistent',
		],
		['We keep data for two years.', told(), 'says-nothing', 'worth-asking'],
		['We keep data for two years.', told({ role: 'cdn', organisation: 'Acme' }), 'says-nothing', 'none'],
		['We may disclose your data if required by law.', told(), 'says-nothing', 'worth-asking'],
		[
			'We do not share your data with advertisers.',
			told({ health: 'none', identity: 'none', kinds: [] }),
			'says-it-does-not',
			'none',
		],
	] as const)('%s', (text, practice, position, verdict) => {
		expect(beside(text, practice)).toMatchObject({ position, verdict });
	});
});

test.each([
	['unknown', 'policy_why_consent'],
	['accepted', 'policy_why_consent'],
	['partly', 'policy_why_consent'],
	['refused', 'policy_why_consent_refused'],
	['unanswered', 'policy_why_consent_unanswered'],
	['no-choice-offered', 'policy_why_consent_no_choice_offered'],
] as const)('a promise to ask, and the choice was %s', (choice, why) => {
	expect(beside('We do not share your answers with advertisers without your consent.', told({ choice }))).toMatchObject({
		verdict: 'worth-asking',
		why,
	});
});
