import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyLinks } from './policy-links.ts';

const PAGE = 'https://www.clinic.example/start?q=1#top';
const found = (text: string, href = '/x') => policyLinks(PAGE, [{ text, href }]).filter(({ by }) => by !== 'guess');

describe('by what the link says', () => {
	test.each([
		['Privacy Policy', 'privacy'],
		['Privacy', 'privacy'],
		['  privacy\n notice ', 'privacy'],
		['Terms & Privacy', 'privacy'],
		['Consumer Health Data Privacy Policy', 'health-data'],
		['Washington Consumer Health Data', 'health-data'],
		['Notice of Privacy Practices', 'hipaa-notice'],
		['HIPAA Notice', 'hipaa-notice'],
		['Cookie Policy', 'cookie'],
		['Cookies', 'cookie'],
		['Política de privacidad', 'privacy'],
		['Aviso de prácticas de privacidad', 'hipaa-notice'],
		['Política de cookies', 'cookie'],
		['Politique de confidentialité', 'privacy'],
		['Données personnelles', 'privacy'],
		['Politique des cookies', 'cookie'],
		['Datenschutzerklärung', 'privacy'],
		['Datenschutz', 'privacy'],
		['Cookie-Richtlinie', 'cookie'],
		['Política de Privacidade', 'privacy'],
		['Informativa sulla privacy', 'privacy'],
		['Informativa sui cookie', 'cookie'],
		['Privacyverklaring', 'privacy'],
		['Privacybeleid', 'privacy'],
		['Cookieverklaring', 'cookie'],
	])('%s', (text, kind) => {
		expect(found(text).map((one) => [one.kind, one.by])).toEqual([[kind, 'text']]);
	});

	test.each([
		'Cookie settings',
		'Your Privacy Choices',
		'Do Not Sell or Share My Personal Information',
		'Job Applicant Privacy Notice',
		'HIPAA authorization form',
		'Terms of service',
		'About privacy in group therapy: an article',
		'',
	])('none: %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('by its address', () => {
	test.each([
		['/legal/privacy', 'privacy'],
		['/privacy_policy.html', 'privacy'],
		['/consumer-health-data', 'health-data'],
		['/notice-of-privacy-practices.pdf', 'hipaa-notice'],
		['/de/datenschutz', 'privacy'],
		['/cookie-policy', 'cookie'],
	])('%s', (href, kind) => {
		expect(found('More', href)).toEqual([
			{
				kind,
				url: `https://www.clinic.example${href}`,
				by: 'address',
				elsewhere: false,
				because: { key: 'policy_link_address', args: [href] },
			},
		]);
	});

	test.each(['/blog/privacy-in-therapy', '/careers/privacy', '/terms', 'mailto:privacy@clinic.example', 'javascript:privacy()'])(
		'none: %s',
		(href) => {
			expect(found('More', href)).toEqual([]);
		},
	);
});

test('of other companies none, of a parent company or a keeper of policies marked', () => {
	expect(found('Privacy Policy', 'https://policies.google.com/privacy')).toEqual([]);
	expect(found('More', 'https://parent.example/privacy')).toEqual([]);
	expect(found('Privacy Policy', 'https://www.iubenda.com/privacy-policy/1')).toMatchObject([{ elsewhere: true, by: 'text' }]);
	expect(found('Privacy Policy', 'https://legal.clinic.example/p')).toMatchObject([{ elsewhere: false }]);
});

test('the same page once, places within it left out, no more than four of a kind', () => {
	const links = ['/privacy#a', '/privacy#b', '/privacy'].map((href) => ({ text: 'Privacy', href }));
	expect(policyLinks(PAGE, links).filter(({ kind }) => kind === 'privacy')).toHaveLength(1);
	const many = Array.from({ length: 50 }, (_, index) => ({ text: 'Privacy Policy', href: `/${index}` }));
	expect(policyLinks(PAGE, many).filter(({ kind }) => kind === 'privacy')).toHaveLength(4);
	expect(found('Privacy', '/#/privacy')).toMatchObject([{ url: 'https://www.clinic.example/#/privacy' }]);
});

test('what no link leads to is guessed, and is said to be a guess', () => {
	const candidates = policyLinks(PAGE, [{ text: 'Privacy', href: '/privacy' }]);
	expect(candidates.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
		'privacy text',
		'health-data guess',
		'health-data guess',
		'hipaa-notice guess',
		'hipaa-notice guess',
		'cookie guess',
	]);
	expect(policyLinks('about:blank', [{ text: 'Privacy', href: 'https://a.test/' }])).toEqual([]);
	expect(policyLinks('nothing', [])).toEqual([]);
});

test('hostile links', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ text: fc.string(), href: fc.oneof(fc.string(), fc.webUrl()) })), (links) => {
			for (const { url } of policyLinks(PAGE, links)) expect(url).toMatch(/^https?:/);
		}),
	);
	const long = Array.from({ length: 100_000 }, () => ({ text: 'privacy '.repeat(50), href: `/${'%'.repeat(100)}` }));
	expect(policyLinks(PAGE, long).length).toBeLessThan(20);
});
