import { admitting } from './pages/policies/admitting.ts';
import { denying } from './pages/policies/denying.ts';
import { endless } from './pages/policies/endless.ts';
import { german } from './pages/policies/german.ts';
import type { Policy } from './pages/policies/policy.ts';
import { silent } from './pages/policies/silent.ts';
import { spanish } from './pages/policies/spanish.ts';

/** A site of its own for each policy, so that no other speaks for it. */
export type PolicySite = {
	readonly name: string;
	readonly host: string;
	/** What its pages say of their language. */
	readonly language: string;
	/** Words of its footer's link to the policy, and where it leads; null where it has none. */
	readonly link: readonly [text: string, path: string] | null;
	readonly policy: (() => Policy) | null;
	readonly as: 'page' | 'pdf' | 'script' | 'hostile';
	/** Whether its pages tell Meta, TikTok and Google what is answered on them. */
	readonly tells: boolean;
	/** A promise beside the form of its front page. */
	readonly promise?: string;
};

type Name = keyof typeof sites;

const usual = { language: 'en', as: 'page', tells: true } as const;

const sites = {
	/** Names Meta and Google, and admits the rest. */
	admits: {
		...usual,
		host: 'www.opensail-therapy.test',
		name: 'Open Sail',
		link: ['Privacy notice', '/privacy'],
		policy: () => admitting('Open Sail'),
	},
	/** Says nothing of who is told. */
	silent: {
		...usual,
		host: 'www.quietcove-therapy.test',
		name: 'Quiet Cove',
		link: ['Privacy', '/privacy-policy'],
		policy: () => silent('Quiet Cove'),
	},
	/** The words of the clinic that lies, and they are true: it tells nobody. */
	keeps: {
		...usual,
		host: 'www.truewater-therapy.test',
		name: 'True Water',
		link: ['Privacy policy', '/privacy'],
		policy: () => denying('truewater-therapy.test'),
		tells: false,
	},
	/** Promises beside its form; its policy is the silent one. */
	promises: {
		...usual,
		host: 'www.firstlight-therapy.test',
		name: 'First Light',
		link: ['Privacy policy', '/privacy'],
		policy: () => silent('First Light'),
		promise: 'Your answers here are confidential. Your answers will not be shared with any third party.',
	},
	/** Promises beside its form that something else is not shared. */
	promisesLess: {
		...usual,
		host: 'www.smallprint-therapy.test',
		name: 'Small Print',
		link: ['Privacy policy', '/privacy'],
		policy: () => silent('Small Print'),
		promise: 'We will never share your e-mail address with third parties.',
	},
	endless: {
		...usual,
		host: 'www.longshore-therapy.test',
		name: 'Long Shore',
		link: ['Privacy policy', '/privacy'],
		policy: () => endless('longshore-therapy.test'),
	},
	pdf: {
		...usual,
		host: 'www.paperlight-therapy.test',
		name: 'Paper Light',
		link: ['Privacy policy (PDF)', '/files/privacy-policy.pdf'],
		policy: () => denying('paperlight-therapy.test'),
		as: 'pdf',
	},
	script: {
		...usual,
		host: 'www.glasspier-therapy.test',
		name: 'Glass Pier',
		link: ['Privacy policy', '/legal/privacy'],
		policy: () => denying('glasspier-therapy.test'),
		as: 'script',
	},
	/** Says that it is in English, and is in Spanish. */
	spanish: {
		...usual,
		host: 'www.puertoclaro-terapia.test',
		name: 'Puerto Claro',
		link: ['Política de privacidad', '/politica-de-privacidad'],
		policy: () => spanish,
	},
	german: {
		...usual,
		host: 'www.hafenlicht-therapie.test',
		name: 'Hafenlicht',
		language: 'de',
		link: ['Datenschutzerklärung', '/datenschutz'],
		policy: () => german,
	},
	/** Its markup is there to wear a reader down, or to have it quote what nobody sees. */
	hostile: {
		...usual,
		host: 'www.smokeglass-therapy.test',
		name: 'Smoke Glass',
		link: ['Privacy policy', '/privacy'],
		policy: () => silent('Smoke Glass'),
		as: 'hostile',
	},
	/** Has no policy at all. */
	none: { ...usual, host: 'www.nopaper-therapy.test', name: 'No Paper', link: null, policy: null },
} as const satisfies Readonly<Record<string, PolicySite>>;

export const policySites: Readonly<Record<Name, PolicySite>> = sites;

const byHost = new Map<string, PolicySite>(Object.values(policySites).map((site) => [site.host, site]));

export function policySite(host: string): PolicySite | undefined {
	return byHost.get(host);
}

export const policySiteUrl = (name: Name, path = '/') => `https://${policySites[name].host}${path}`;

/** Where the policy of a site stands. */
export const policyUrl = (name: Name) => policySiteUrl(name, policySites[name].link?.[1]);
