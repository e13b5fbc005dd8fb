import { describe, expect, test } from 'vitest';
import { type DocumentKind, type KeptPolicy, policyHash } from './kept-policy.ts';
import type { PolicyText } from './policy-text.ts';
import type { Practice } from './promise-beside-practice.ts';
import { sitePolicies, understood } from './site-policies.ts';

const SITE = 'clinic.test';
const NOW = 1_780_000_000_000;
const NEWS = 'This page explains how we protect your privacy.';

function kept(kind: DocumentKind, texts: readonly string[], rest: Partial<PolicyText> = {}): KeptPolicy {
	const url = `https://${SITE}/${kind}`;
	const blocks = texts.map((text) => ({ heading: 'Sharing', text }));
	const text = { url, title: 'Privacy', language: 'en', blocks, truncated: false, ...rest };
	return { site: SITE, kind, url, time: NOW, sha256: policyHash(text), text };
}
const meta: Practice = {
	organisation: 'Meta',
	services: ['Meta Pixel'],
	role: 'advertising',
	told: { health: 'detail', identity: 'browser', kinds: ['answer', 'browser-id'] },
	choice: 'unknown',
	samePage: true,
};
const DENIES = 'We never share your health information with advertisers.';
const of = (...documents: readonly KeptPolicy[]) => sitePolicies(documents.map(understood), [meta]);
const verdict = (...documents: readonly KeptPolicy[]) => of(...documents).compared[0]?.verdict;

describe('promise beside practice, over all documents of a site', () => {
	test('a denial that covers it is a contradiction, quoted with the document that it stands in', () => {
		const policy = kept('privacy', [NEWS, DENIES]);
		const { compared } = of(kept('cookie', [NEWS]), policy);
		expect(compared[0]).toMatchObject({ verdict: 'contradiction', position: 'says-it-does-not' });
		expect(compared[0]?.quotes.map(({ claim, kept }) => [claim.quote, claim.heading, kept.url])).toEqual([
			[DENIES, 'Sharing', policy.url],
		]);
	});

	test.each<readonly [string, KeptPolicy[]]>([
		[
			'another document names the company',
			[kept('privacy', [NEWS, DENIES]), kept('cookie', [NEWS, 'We share information about you with Meta.'])],
		],
		['it was not read to its end', [kept('privacy', [NEWS, DENIES], { truncated: true })]],
		['it stands in the notice about records', [kept('hipaa-notice', [NEWS, DENIES])]],
		['it stands in a policy on cookies', [kept('cookie', [NEWS, DENIES])]],
		['it stands on another site', [kept('privacy', [NEWS, DENIES], { url: 'https://vendor.test/privacy' })]],
		['it is not in force', [kept('privacy', ['Effective date: May 2, 2031.', NEWS, DENIES])]],
	])('it is none where %s', (_, documents) => {
		expect(verdict(...documents)).toBe('worth-asking');
	});

	test('a date that has come takes nothing back', () => {
		expect(verdict(kept('privacy', ['Effective May 2, 2026.', NEWS, DENIES]))).toBe('contradiction');
	});

	test('a promise beside the form counts where no policy was read', () => {
		const page = kept('page', ['Your answers will not be shared with any third party.']);
		expect(verdict(page)).toBe('contradiction');
		expect(verdict({ ...page, text: { ...page.text, language: 'es' } })).toBeUndefined();
		expect(of(page).checklist.found).toBe(0);
	});

	test('nothing is compared where nothing could be read', () => {
		expect(of().compared).toEqual([]);
		const spanish =
			'Nosotros no compartimos los datos de salud que usted nos da con las empresas de publicidad, y por eso no los vendemos.';
		const { compared, checklist } = of(kept('privacy', [spanish, spanish]));
		expect(compared).toEqual([]);
		expect(checklist.items.slice(1).every(({ answer }) => answer === 'not-read')).toBe(true);
	});

	test('what contradicts stands first', () => {
		const stripe: Practice = { ...meta, organisation: 'Stripe', services: ['Stripe'], role: 'payment' };
		const list = sitePolicies([understood(kept('privacy', [NEWS, DENIES]))], [stripe, meta]).compared;
		expect(list.map(({ organisation }) => organisation)).toEqual(['Meta', 'Stripe']);
	});
});

test('the hash is of all that was read', () => {
	const { text, sha256 } = kept('privacy', [NEWS]);
	expect(sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(policyHash({ ...text, blocks: [...text.blocks, { heading: null, text: '' }] })).not.toBe(sha256);
	expect(policyHash({ ...text, title: 'Other' })).not.toBe(sha256);
});
