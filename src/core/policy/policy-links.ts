import { siteOf } from '../attribute/site.ts';
import { parseAddress } from '../decode/address.ts';
import type { Sentence } from '../types.ts';

export type PolicyKind = 'privacy' | 'health-data' | 'hipaa-notice' | 'cookie';

/** A page that is, or may be, one of the site's policies. The extension opens none by itself: the person does. */
export type PolicyCandidate = {
	readonly kind: PolicyKind;
	readonly url: string;
	/** `text`: a link says so; `address`: only its address does; `guess`: no link was found, the path is one that sites often use. */
	readonly by: 'text' | 'address' | 'guess';
	/** It stands on another site: of a parent company, or of a service that keeps policies. */
	readonly elsewhere: boolean;
	readonly because: Sentence;
};

export type Link = { readonly text: string; readonly href: string };

const MOST_LINKS = 5_000;
const LONGEST_TEXT = 160;
const MOST_OF_KIND = 4;

type Words = { readonly text: RegExp; readonly path: RegExp };

/** In the order in which they are asked: a "consumer health data privacy policy" is no privacy policy. Texts without accents, in lower case. */
const KINDS: readonly (readonly [PolicyKind, Words])[] = [
	[
		'health-data',
		{
			text: /consumer health|health data (?:privacy|policy|notice)|my health my data|washington (?:state )?(?:consumer )?(?:health|privacy)|nevada (?:consumer )?health/,
			path: /consumer-?health|health-?data-?(?:privacy|policy|notice)|my-?health-?my-?data|mhmda?\b/,
		},
	],
	[
		'hipaa-notice',
		{
			text: /hipaa|notice of privacy practices?|npp\b|aviso de practicas de privacidad|notificacion de practicas de privacidad/,
			path: /hipaa|notice-?of-?privacy-?practices?|privacy-?practices|\bnpp\b|practicas-de-privacidad/,
		},
	],
	[
		'cookie',
		{
			text: /cookies? (?:policy|notice|statement|declaration)|(?:politica|aviso) (?:de|sobre|sui|dei) (?:las? )?cookies?|politique (?:de |relative aux |des )?(?:gestion des )?cookies|cookie-?(?:richtlinien?|hinweise?|erklarung|policy|informativa|verklaring|beleid)|informativa (?:sui )?cookie|^cookies$/,
			path: /cookies?-?(?:policy|notice|statement|declaration|richtlinie|verklaring|beleid)|(?:politica|politique|informativa)-(?:de-|des-|sui-)?cookies?/,
		},
	],
	[
		'privacy',
		{
			text: /privacy (?:policy|notice|statement|terms|center|centre)|^(?:(?:data )?privacy|your privacy|privacy (?:&|and) (?:cookies|security|terms)|terms (?:&|and) privacy)$|data protection (?:policy|notice)|politicas? de privacidad|aviso de privacidad|^privacidad$|proteccion de datos|politique de (?:confidentialite|protection des donnees)|^confidentialite$|donnees personnelles|datenschutz|politica de privacidade|^privacidade$|protecao de dados|informativa (?:sulla )?privacy|informativa sul trattamento|privacy-?(?:verklaring|beleid|statement|policy)|privacyverklaring/,
			path: /privacy(?:-?(?:policy|notice|statement|center|centre))?\b|datenschutz|privacidade?\b|confidentialite|donnees-personnelles|privacy-?(?:verklaring|beleid)|protection-des-donnees|proteccion-de-datos|informativa-privacy/,
		},
	],
];

/** What is named like a policy and is none, or is not for those who visit. */
const NOT_POLICIES =
	/preferences|settings|choices|einstellungen|manage|parametres|gerer|configurar|instellingen|impostazioni|do not sell|opt.?out|request|applicants?|employees?|candidates?|job|careers|blog|news|article|press|training|compliant hosting|authori[sz]ation form/;
/** A link to one of these is about that company ("protected by reCAPTCHA: Privacy"). */
const OTHER_COMPANIES = new Set(
	'google.com facebook.com meta.com instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com apple.com microsoft.com pinterest.com cloudflare.com stripe.com paypal.com hotjar.com intercom.com hubspot.com salesforce.com vimeo.com trustpilot.com zendesk.com mailchimp.com hcaptcha.com onetrust.com'.split(
		' ',
	),
);

/** Paths that sites often use, for kinds that no link leads to. */
const GUESSES: Readonly<Record<PolicyKind, readonly string[]>> = {
	privacy: ['/privacy-policy', '/privacy', '/legal/privacy'],
	'health-data': ['/consumer-health-data-privacy-policy', '/consumer-health-data'],
	'hipaa-notice': ['/notice-of-privacy-practices', '/hipaa'],
	cookie: ['/cookie-policy'],
};

/** The links of a page → its policies, the surest first; for a kind that no link names, well-known paths, marked as guesses. */
export function policyLinks(page: string, links: readonly Link[]): readonly PolicyCandidate[] {
	const base = parseAddress(page);
	if (!base || !/^https?:$/.test(base.protocol)) return [];
	const site = siteOf(base.hostname);
	const found = new Map<string, PolicyCandidate>();
	// The footer names policies, and stands last: of many links the last are read.
	for (const link of links.slice(-MOST_LINKS)) {
		const candidate = candidateOf(link, base, site);
		if (!candidate) continue;
		const key = `${candidate.kind} ${candidate.url}`;
		const known = found.get(key);
		if (!known || (known.by === 'address' && candidate.by === 'text')) found.set(key, candidate);
	}
	const all = [...found.values()].sort((a, b) => rank(a) - rank(b));
	return KINDS.map(([kind]) => kind)
		.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
		.flatMap((kind) => {
			const ofKind = all.filter((candidate) => candidate.kind === kind);
			return ofKind.length > 0 ? ofKind.slice(0, MOST_OF_KIND) : guesses(kind, base);
		});
}

const ORDER: readonly PolicyKind[] = ['privacy', 'health-data', 'hipaa-notice', 'cookie'];

function candidateOf({ text, href }: Link, base: URL, site: string | null): PolicyCandidate | null {
	const url = resolve(href, base);
	if (!url) return null;
	const elsewhere = siteOf(url.hostname) !== site;
	if (elsewhere && OTHER_COMPANIES.has(siteOf(url.hostname) ?? '')) return null;
	const shown = text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
	const said = plain(shown);
	const path = plain(decoded(url.pathname).slice(0, LONGEST_TEXT)).replaceAll('_', '-');
	if (NOT_POLICIES.test(said)) return null;
	const byText = KINDS.find(([, words]) => words.text.test(said))?.[0];
	if (byText) return { kind: byText, url: url.href, by: 'text', elsewhere, because: { key: 'policy_link_text', args: [shown] } };
	// The words of a link to another site say whose policy it is; its address does not.
	if (elsewhere || NOT_POLICIES.test(path)) return null;
	const byPath = KINDS.find(([, words]) => words.path.test(path))?.[0];
	return byPath
		? {
				kind: byPath,
				url: url.href,
				by: 'address',
				elsewhere,
				because: { key: 'policy_link_address', args: [url.pathname.slice(0, LONGEST_TEXT)] },
			}
		: null;
}

function resolve(href: string, base: URL): URL | null {
	if (href.length > 2_048) return null;
	try {
		const url = new URL(href, base);
		if (!/^https?:$/.test(url.protocol)) return null;
		// A place within a page is that page, except where a script draws pages by it.
		if (!/^#[!/]/.test(url.hash)) url.hash = '';
		url.username = '';
		url.password = '';
		return url;
	} catch {
		return null;
	}
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** By how it was found; own site first; short addresses first, which are rarely of one article. */
function rank({ by, elsewhere, url }: PolicyCandidate): number {
	return (by === 'text' ? 0 : 10_000) + (elsewhere ? 5_000 : 0) + Math.min(url.length, 2_048);
}

function guesses(kind: PolicyKind, base: URL): readonly PolicyCandidate[] {
	return GUESSES[kind].map((path) => ({
		kind,
		url: new URL(path, base.origin).href,
		by: 'guess',
		elsewhere: false,
		because: { key: 'policy_link_guess', args: [path] },
	}));
}
