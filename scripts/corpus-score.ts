import type { Document } from './corpus-analyse.ts';

/** One labelled request, as labelled/README.md describes it. */
export type Row = {
	readonly id: string;
	readonly class: 'positive' | 'negative' | 'tag-load';
	readonly method: string;
	readonly url: string;
	readonly body: string | null;
	readonly bodyType: string | null;
	readonly page: string | null;
	readonly label: {
		readonly vendor: string | null;
		readonly pageUrlSent: string | null;
		readonly event: string | null;
		readonly identifiers: readonly {
			readonly kind: string;
			readonly form: string;
			readonly param: string;
			readonly value: string;
		}[];
	};
};

export type Share = { readonly found: number; readonly of: number };

export type Score = {
	readonly id: string;
	/** Null for what is sent to no advertising, analytics or customer-data service. */
	readonly vendor: string | null;
	readonly isNegative: boolean;
	readonly shares: Readonly<Record<Measure, Share>>;
	/** Identifiers by the label's kind: how many were found with the kind that it stands for. */
	readonly kinds: Readonly<Record<string, Share>>;
	/** Labelled identifiers that the capture's publisher blotted out: nothing is left to be found. */
	readonly redacted: number;
	/** What was expected and what came, in words. */
	readonly misses: readonly string[];
};

export type Measure = 'vendor' | 'person' | 'page' | 'event';

/** The labels' names of services that we name otherwise → start of the name of our service. */
const SERVICES: Readonly<Record<string, string>> = {
	Meta: 'Meta ',
	'Google Analytics': 'Google Analytics',
	'Google Ads': 'Google Ads',
	'Google Campaign Manager (Floodlight)': 'Google Campaign Manager',
	TikTok: 'TikTok',
	Snapchat: 'Snapchat',
	Pinterest: 'Pinterest',
	LinkedIn: 'LinkedIn',
	'Microsoft Advertising': 'Microsoft Advertising',
	'X (Twitter)': 'X (Twitter)',
	Criteo: 'Criteo',
	Mixpanel: 'Mixpanel',
	'Microsoft Clarity': 'Microsoft Clarity',
};

/** Companies that our owner table knows under an older name. */
const ALSO_CALLED: Readonly<Record<string, string>> = { MNTN: 'Steelhouse' };

const PERSON = new Set(['email', 'phone', 'name', 'address']);
/** A label's kind → ours, where they differ; services disagree on what is a user's and what a cookie's. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
	'cookie-id': ['browser-id', 'device-id', 'click-id', 'account'],
	'user-id': ['account', 'patient-id', 'browser-id'],
};
/** Asterisks in place of the value, behind at most the version that Google puts before a hash. */
const REDACTED = /^(?:tv\.)?\*+$/;
const NONE: Share = { found: 0, of: 0 };

/** Compares what the command line found in a labelled request with its label. */
export function scoreRow({ id, class: kind, label }: Row, { findings }: Document): Score {
	const { vendor } = label;
	const came = findings.map(({ recipient, event }) => `${recipient.service} “${event}”`).join(', ') || 'nothing';
	if (kind !== 'positive' || vendor === null) {
		const isNegative = kind === 'negative';
		const misses =
			isNegative && findings.length > 0 ? [`expected nothing, came ${findings.map(({ sentence }) => sentence).join(' | ')}`] : [];
		const shares = { vendor: NONE, person: NONE, page: NONE, event: NONE };
		return { id, vendor: null, isNegative, shares, kinds: {}, redacted: 0, misses };
	}
	const misses: string[] = [];
	const check = (wanted: string, ok: boolean): Share => {
		if (!ok) misses.push(`expected ${wanted}, came ${came}`);
		return { found: ok ? 1 : 0, of: 1 };
	};
	const told = findings.flatMap(({ disclosures }) => disclosures);
	const whole = label.identifiers.filter(({ value }) => !REDACTED.test(value));
	const persons = whole.filter((one) => PERSON.has(one.kind));
	const kinds: Record<string, Share> = {};
	for (const { kind } of whole) {
		const found = told.some((one) => (KINDS[kind] ?? [kind]).includes(one.kind));
		kinds[kind] = sum([kinds[kind] ?? NONE, { found: found ? 1 : 0, of: 1 }]);
	}
	const events = eventsOf(label.event);
	const names = [...findings.map(({ event }) => event), ...told.filter((one) => one.kind === 'event').map(({ value }) => value)];
	return {
		id,
		vendor,
		isNegative: false,
		shares: {
			vendor: check(
				vendor,
				findings.some(({ recipient }) => isVendor(vendor, recipient)),
			),
			person: sum(
				persons.map((one) =>
					check(
						`${one.kind} in ${one.param}`,
						told.some((value) => value.kind === one.kind),
					),
				),
			),
			page: label.pageUrlSent === null ? NONE : check(`page ${label.pageUrlSent}`, hasPage(label.pageUrlSent, told)),
			event: sum(events.map((event) => check(`event “${event}”`, hasEvent(event, names)))),
		},
		kinds,
		redacted: label.identifiers.length - whole.length,
		misses,
	};
}

export function sum(shares: readonly Share[]): Share {
	return shares.reduce((total, share) => ({ found: total.found + share.found, of: total.of + share.of }), NONE);
}

function isVendor(
	vendor: string,
	{ organisation, service }: { readonly organisation: string; readonly service: string },
): boolean {
	const start = SERVICES[vendor];
	if (start !== undefined) return service.startsWith(start);
	const names = `${organisation} ${service}`.toLowerCase();
	const words = (ALSO_CALLED[vendor] ?? vendor).toLowerCase().match(/[\p{L}\p{N}.]{4,}/gu) ?? [];
	return words.some((word) => names.includes(word));
}

/** Labels name several events of one request as `a; b` or `a + b`, and X’s as the JSON that it sends. */
function eventsOf(event: string | null): string[] {
	if (event === null || event === '{}') return [];
	const inJson = [...event.matchAll(/\["([^"]+)",/g)].flatMap(([, name]) => name ?? []);
	return inJson.length > 0 ? inJson : event.split(/; | \+ /);
}

/** Our name of an event may be part of the label’s (`custom purchase`), or written otherwise (`page_view`, `PageView`). */
function hasEvent(event: string, names: readonly string[]): boolean {
	const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const ours = new Set(names.map(plain));
	return ours.has(plain(event)) || event.split(/[ /]/).every((part) => ours.has(plain(part)));
}

function hasPage(page: string, told: readonly { readonly value: string }[]): boolean {
	const wanted = plainAddress(page);
	return told.some(({ value }) => plainAddress(value) === wanted);
}

/** An address without the differences that do not matter here: percent signs, a slash at the end. */
function plainAddress(text: string): string {
	let plain = text;
	for (let times = 0; times < 2; times++) {
		try {
			plain = decodeURIComponent(plain);
		} catch {
			break;
		}
	}
	return plain.replace(/\/+$/, '');
}
