import fc from 'fast-check';
import { buttonMeaning } from '../../src/core/consent/button-words.ts';
import { consentSignals } from '../../src/core/consent/consent-signals.ts';
import { readConsentStrings } from '../../src/core/consent/consent-strings.ts';
import { readGcd, readGcs } from '../../src/core/consent/google-consent-mode.ts';
import { readGpp } from '../../src/core/consent/gpp-string.ts';
import { readTcf } from '../../src/core/consent/tcf-string.ts';
import { usPrivacy } from '../../src/core/consent/us-privacy.ts';
import { leaves } from '../../src/core/decode/leaves.ts';
import { claims, claimsOf } from '../../src/core/policy/claims.ts';
import { type KeptPolicy, policyHash } from '../../src/core/policy/kept-policy.ts';
import { policyLinks } from '../../src/core/policy/policy-links.ts';
import type { PolicyBlock, PolicyText } from '../../src/core/policy/policy-text.ts';
import type { Practice } from '../../src/core/policy/promise-beside-practice.ts';
import { sitePolicies, understood } from '../../src/core/policy/site-policies.ts';
import { address, hostile, observation, word } from './shapes.ts';
import { type Target, target } from './target.ts';

/** What the rules look for, so that they begin to match, and go on for long. */
const PIECES = fc.constantFrom(
	...'We|I|Our clinic|you|your|do not|never|will|may|share|shared|sell|disclose|provide|collect|use|keep|delete|health|personal|information|data|answers|e-mail'.split(
		'|',
	),
	...'with|to|for|by|advertisers|third parties|anyone|Meta|Google|partners|marketing|any purpose|unless|except|without|if|when|only|but|however|and|or|nor'.split(
		'|',
	),
	...'consent|ask|before|agree|private|confidential|between you and your|as long as|12 months|after|within|HIPAA|not considered|means|Global Privacy Control'.split(
		'|',
	),
	...',|.|; |:|?|(a)|“|”|’s|—|\n\n|1.|U.S.|*|a.b@c.example|(555) 555-0123|updated March 3, 2026|effective'.split('|'),
);
const sentence = fc
	.array(fc.oneof({ weight: 20, arbitrary: PIECES }, { weight: 1, arbitrary: word }), { maxLength: 40 })
	.map((parts) => parts.join(' '));
const long = fc
	.tuple(fc.array(PIECES, { minLength: 1, maxLength: 5 }), fc.integer({ min: 2, max: 300 }), word)
	.map(([parts, times, end]) => `${parts.join(' ')} `.repeat(times) + end);
const text = fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 2, arbitrary: long }, { weight: 1, arbitrary: hostile });
const heading = fc.oneof(fc.constantFrom(null, 'Sharing', 'Cookies', 'What we never do'), word);
const policy: fc.Arbitrary<PolicyText> = fc.record({
	url: fc.oneof(fc.constant('https://www.clinic.example/privacy'), address),
	title: fc.oneof(fc.constant('Privacy'), word),
	language: fc.constantFrom('en', '', 'de'),
	blocks: fc.array(fc.record({ heading, text }), { maxLength: 8 }),
	truncated: fc.boolean(),
});

const MOST_CLAIMS = 2_500;
const META: Practice = {
	organisation: 'Meta',
	services: ['Meta Pixel'],
	role: 'advertising',
	told: { health: 'detail', identity: 'person', kinds: ['answer', 'email', 'browser-id'] },
	choice: 'unknown',
	samePage: true,
};
/** English enough to be read, and harmless. */
const ENGLISH: PolicyBlock = {
	heading: null,
	text: 'We take care to protect your data, and you can ask us about it at any time.',
};
const LIES: PolicyBlock = { heading: 'Sharing', text: 'We never share your health information with advertisers.' };
const UNFORESEEN: PolicyBlock = { heading: null, text: 'Zanzibar quills are another matter.' };

const kept = (given: PolicyText, kind: KeptPolicy['kind']): KeptPolicy => ({
	site: 'clinic.example',
	kind,
	url: given.url,
	time: 1_780_000_000_000,
	sha256: policyHash(given),
	text: given,
});

export const policyTargets: readonly Target[] = [
	target({
		name: 'a policy: claims stand where they are said to, and few',
		share: 3,
		inputs: policy,
		holds: (given) => {
			const whole = { ...given, blocks: [ENGLISH, ...given.blocks] };
			for (const { quote, at } of claims(whole).claims) {
				const said = whole.blocks[at.block]?.text.slice(at.start, at.end) ?? '';
				if (!quote.includes(said) && !said.includes(quote)) throw new Error(`not there: ${quote}`);
			}
			const read = claimsOf(
				[{ text: given.blocks[0]?.text ?? '', heading: given.title, at: { block: 0, start: 0, end: 0 } }],
				'page',
			);
			if (read.claims.length > MOST_CLAIMS) throw new Error(`${read.claims.length} claims`);
		},
	}),
	target({
		name: 'policies beside what was seen: none is contradicted that has a sentence nobody foresaw',
		share: 2,
		inputs: fc.tuple(policy, policy, fc.boolean()),
		holds: ([one, other, first]) => {
			const blocks = first ? [UNFORESEEN, ENGLISH, ...one.blocks, LIES] : [ENGLISH, LIES, ...one.blocks, UNFORESEEN];
			const documents = [kept({ ...one, blocks }, 'privacy'), kept(other, 'cookie')].map(understood);
			const { compared, checklist } = sitePolicies(documents, [META]);
			if (compared.some(({ verdict }) => verdict === 'contradiction')) throw new Error('contradicted');
			if (checklist.items.length !== 10) throw new Error(`${checklist.items.length} questions`);
		},
	}),
	target({
		name: 'links to policies',
		share: 1,
		inputs: fc.tuple(address, fc.array(fc.record({ text: fc.oneof(hostile, sentence), href: address }), { maxLength: 8 })),
		holds: ([page, links]) => {
			for (const { url } of policyLinks(page, links)) if (!/^https?:/.test(url)) throw new Error(url);
		},
	}),
	target({
		name: 'consent: strings, what a request says, words of a button',
		share: 3,
		inputs: fc.tuple(
			fc.oneof(
				hostile,
				fc
					.tuple(
						fc.constantFrom('C', 'DB', 'DBAA', 'DBABLA~', '1Y', 'G1', 'CQA'),
						fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPabcdef0123456789-_.~'), maxLength: 400 }),
					)
					.map(([start, rest]) => start + rest),
			),
			fc.constantFrom('gdpr_consent', 'gpp', 'us_privacy', 'gcs', 'gcd', 'dpo', 'npa', 'addtl_consent'),
			observation,
		),
		holds: ([raw, name, given]) => {
			for (const read of [readTcf, readGpp, usPrivacy, readGcs, readGcd]) read(raw);
			const said = { ...given, url: `https://tracker.example/?${name}=${encodeURIComponent(raw.replace(/\p{Cs}/gu, '�'))}` };
			const signals = consentSignals(said, leaves(new URL(said.url), said).leaves);
			if (readConsentStrings(signals).length > 41) throw new Error(`${signals.length} signals`);
			buttonMeaning({ label: raw, inBanner: true });
		},
	}),
];
