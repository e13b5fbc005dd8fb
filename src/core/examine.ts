import { attribute } from './attribute/attribute.ts';
import { namesSite } from './attribute/names-site.ts';
import { siteOf } from './attribute/site.ts';
import { isTrackingRole } from './attribute/tracking-role.ts';
import { consentSignals } from './consent/consent-signals.ts';
import { parseAddress } from './decode/address.ts';
import { splitEvents } from './decode/events.ts';
import { asides, leaves } from './decode/leaves.ts';
import { newSearch, type ReadContext, read } from './decode/read.ts';
import { readAnswered } from './decode/read-answered.ts';
import { type Done, readEntered } from './decode/read-entered.ts';
import { readHeaders } from './decode/read-headers.ts';
import type { Reading } from './decode/reading.ts';
import { percentDecode } from './decode/text.ts';
import { hostTells } from './health/host-tells.ts';
import { knownSite } from './health/sites.ts';
import { findEntered, formsOf } from './identity/forms.ts';
import { judge } from './judge/judge.ts';
import { sentBy } from './sent-by.ts';
import { stageOf } from './stage.ts';
import type { Action, Disclosure, Finding, HealthVerdict, Leaf, Observation, Recipient, Unread } from './types.ts';

export type Context = {
	readonly health: HealthVerdict;
	/** What the person did until then, oldest first. */
	readonly actions: readonly Action[];
	/** What the person did is known from the beginning: nothing noted means that nothing was done. */
	readonly followed: boolean;
};
export type Examination = {
	readonly thirdParty: boolean;
	readonly findings: readonly Finding[];
	readonly unread: readonly Unread[];
};

const NOTHING: Examination = { thirdParty: false, findings: [], unread: [] };

/**
 * The engine in one function: decode → attribute → judge. One finding for each event that a request carries. Never throws; a request that was
 * blocked told nobody anything.
 */
export function examine(observation: Observation, { health, actions, followed }: Context): Examination {
	const url = parseAddress(observation.url);
	if (!url) return { ...NOTHING, unread: [{ at: '', reason: 'address' }] };
	if (!/^(?:https?|wss?):$/.test(url.protocol) || observation.outcome === 'blocked') return NOTHING;
	const page = observation.page.url === null ? null : parseAddress(observation.page.url);
	const site = page ? (siteOf(page.hostname) ?? page.hostname) : null;
	const attribution = attribute(url, site, observation);
	if (attribution.is === 'first-party') return NOTHING;

	// A preflight asks whether a request may be sent; what it would tell is told by that request.
	if (observation.method === 'OPTIONS') return { ...NOTHING, thirdParty: true };

	const { recipient, destination } = attribution;
	const done: Done = { forms: formsOf(actions), actions, time: observation.time, onHealthSite: health.is };
	const servesPage = isLoad(url, observation) && !destination && !isTrackingRole(recipient.role);
	if (servesPage && done.forms.values.length === 0) return { ...NOTHING, thirdParty: true };
	const decoded = leaves(url, observation, done.forms.knows);
	if (servesPage && !holdsEntered(decoded.leaves, done)) return { ...NOTHING, thirdParty: true };
	const ofHeaders = readHeaders(observation, isTrackingRole(recipient.role), health.is, site);
	const search = newSearch();
	const context: ReadContext = { ...done, destination, site, page: observation.page.url, search };
	const aside = enteredAside(url, observation, done).filter(
		({ disclosure, raises }) => !disclosure.at.startsWith('header/referer') || counts(raises, recipient),
	);
	const healthSite = health.is && page && site !== null ? healthSiteOf(page, site) : null;
	const places = healthSite === null ? [] : [...decoded.leaves, ...headerLeaves(ofHeaders, recipient)];
	const whereNamed = healthSite === null ? null : namedAt(places, healthSite);
	const ofHost = page && site !== null && whereNamed !== null ? readHost(page, site, places) : [];

	const passedOn = passedOnBy(observation, site);
	const stage = followed ? stageOf(observation.time, actions) : null;
	const { stack, loaders = [] } = observation;
	const by = stack ? sentBy(stack, loaders, recipient, site, observation.page.url) : null;
	const signals = consentSignals(observation, decoded.leaves);
	const findings = splitEvents(decoded.leaves, destination?.batches ?? []).flatMap((event) => {
		const own = read(event, context);
		const readings = [
			...own,
			...readAnswered([...own, ...aside], recipient, done),
			...ofHeaders.filter(({ raises }) => counts(raises, recipient)),
			...ofHost,
			...aside,
		];
		const judged = judge({ readings, recipient, site: healthSite ?? site ?? '', tellsSite: whereNamed !== null });
		if (!judged) return [];
		const disclosures = readings.map(({ disclosure }) => disclosure);
		return [
			{
				time: observation.time,
				method: observation.method,
				url: observation.url,
				page: observation.page.url ?? '',
				site: site ?? '',
				recipient,
				event: eventName(disclosures) || (destination?.unnamed?.(url) ?? ''),
				...judged,
				disclosures,
				outcome: observation.outcome,
				...(passedOn && { passedOn }),
				...(stage && { stage }),
				...(by && { sentBy: by }),
				...(observation.witness && { witness: observation.witness }),
				...(signals.length > 0 && { signals }),
			} satisfies Finding,
		];
	});
	const at = search.refusedAt;
	const refused: Unread[] = at === null || decoded.unread.some((one) => one.at === at) ? [] : [{ at, reason: 'too-many' }];
	return { thirdParty: true, findings, unread: [...decoded.unread, ...refused] };
}

/** True where an address holds what the person entered, and not by chance. */
function holdsEntered(places: readonly Leaf[], { forms, time }: Done): boolean {
	return places.some((leaf) => findEntered(forms, leaf, { time, meaning: null }).some(({ certainty }) => certainty === 'proven'));
}

/** What the person entered in places that services' tables have no names for. */
function enteredAside(url: URL, observation: Observation, done: Done): Reading[] {
	if (done.forms.values.length === 0) return [];
	return asides(url, observation, done.forms.knows).flatMap((leaf) => readEntered([], leaf, null, done));
}

/** Who sent the browser here by a redirect; null where the site itself did, or nobody. */
function passedOnBy(observation: Observation, site: string | null): Finding['passedOn'] | null {
	const from = observation.redirectedFrom;
	const address = from === null ? null : parseAddress(from);
	if (from === null || !address) return null;
	const giver = attribute(address, site, { ...observation, url: from, body: { is: 'none' } });
	return giver.is === 'recipient' ? { by: giver.recipient, from } : null;
}

/** The event's name in one line, its parts joined as `type/category`; a part that is still code (`[["pageview",{}]]`) is left to the disclosures. */
function eventName(disclosures: readonly Disclosure[]): string {
	const parts = disclosures.filter(({ kind, value }) => kind === 'event' && !/^\s*[[{]/.test(value)).map(({ value }) => value);
	return parts.slice(0, 5).join('/');
}

/** Browsers send a Referer by themselves: it counts with a tracker, and is no finding against a company that we do not know. */
function counts(raises: Reading['raises'], { role }: Recipient): boolean {
	return raises === 'none' || isTrackingRole(role);
}

/** What the headers tell that counts with this recipient, as places to look for the site's name. */
function headerLeaves(readings: readonly Reading[], recipient: Recipient): Pick<Leaf, 'at' | 'value'>[] {
	if (!isTrackingRole(recipient.role)) return [];
	const plain = (text: string) => percentDecode(percentDecode(text, 'plus is plus'), 'plus is plus');
	return readings.map(({ disclosure: { at, value } }) => ({ at, value: plain(value) }));
}

/** What a request must name to tell that the browser is on this health site: of a larger site the part that is one (`clinics.city.example`, `city.example/clinics`). */
function healthSiteOf(page: URL, site: string): string {
	const known = knownSite(page.hostname, page.pathname);
	return known ? known.domain + (known.path ?? '') : site;
}

/** Where a request names the site; null where it does not: a frame on the page tells its own trackers of itself. */
function namedAt(places: readonly Pick<Leaf, 'at' | 'value'>[], site: string): string | null {
	return places.find(({ value }) => namesSite(value, site))?.at ?? null;
}

/** A file that the page loads, by its type or its name, with nothing put into its address. */
function isLoad(url: URL, { method, type, body }: Observation): boolean {
	if (method !== 'GET' || body.is !== 'none') return false;
	return (
		/^(?:script|stylesheet|font|media)$/.test(type) ||
		(url.search.length < 40 &&
			/\.(?:m?js|css|woff2?|ttf|otf|svg|png|jpe?g|webp|avif|ico|mp4|webm|json|webmanifest)$/i.test(url.pathname))
	);
}

/** A host whose very name tells a condition or a trait, where the request names as much of it as tells. */
function readHost(page: URL, site: string, places: readonly Pick<Leaf, 'at' | 'value'>[]): Reading[] {
	const tells = hostTells(page.hostname);
	const at = tells && namedAt(places, hostTells(site) ? site : page.hostname);
	if (!tells || at === null) return [];
	return [
		{
			disclosure: {
				about: 'health',
				kind: tells.kind,
				channel: 'address',
				value: page.hostname,
				form: 'plain',
				at,
				term: tells.term,
				certainty: 'likely',
			},
			raises: 'page',
		},
	];
}
