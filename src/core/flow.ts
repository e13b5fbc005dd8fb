import { compareSeverity } from './judge/severity.ts';
import type { Recorded } from './report.ts';
import type { Finding, HealthLevel, Recipient, Severity } from './types.ts';

/** The worst first, as they lie in a node. */
export const LEVELS = ['detail', 'page', 'site', 'none'] as const satisfies readonly HealthLevel[];

/** Values told, by level. */
export type ByLevel = Readonly<Record<HealthLevel, number>>;

export type FlowNode = {
	readonly column: 'site' | 'service' | 'organisation';
	/** `rest`: those that are not shown one by one. `own-address`: what went to the site's own name; who got it from there is not known. */
	readonly is: 'known' | 'rest' | 'own-address';
	/** '' for the rest, and where it is not known. */
	readonly name: string;
	readonly organisation: string;
	readonly told: ByLevel;
	readonly requests: number;
	/** Services that it stands for; of a site those that it sent to. */
	readonly services: number;
};

/** Values of one level that went from one node to another; indexes into the nodes. */
export type FlowBand = { readonly from: number; readonly to: number; readonly level: HealthLevel; readonly told: number };

export type Flow = {
	/** From top to bottom in each column. */
	readonly nodes: readonly FlowNode[];
	readonly bands: readonly FlowBand[];
	/** Requests that are not known to have left: they are not drawn. */
	readonly unsent: number;
};

type Tally = { readonly told: Record<HealthLevel, number>; requests: number };
type Service = Tally & { readonly recipient: Recipient; severity: Severity; readonly bySite: Map<string, Tally> };

/** Sites that have a place of their own; the others share one. */
const MOST_SITES = 8;

/**
 * Findings → who received how much from where: sites, the services that they sent to, the organisations behind those. `most` services are shown, the
 * worst first, the rest as one.
 */
export function flow(recorded: readonly Recorded[], most: number): Flow {
	const sent = recorded.filter(({ finding }) => finding.outcome === 'sent');
	const services = servicesOf(sent);
	const sites = sitesOf(services);
	const shown = services.slice(0, most);
	const rest = services.slice(most);

	const nodes: FlowNode[] = [...sites.nodes];
	const bands: FlowBand[] = [];
	const join = (from: number, to: number, told: ByLevel) => {
		for (const level of LEVELS) if (told[level] > 0) bands.push({ from, to, level, told: told[level] });
	};
	const fromSites = (to: number, theirs: readonly Service[]) => {
		for (const [site, place] of sites.places) join(place, to, sum(theirs.flatMap(({ bySite }) => bySite.get(site) ?? [])).told);
	};

	// The services of an organisation stand together, so that between the two columns nothing crosses.
	for (const theirs of byOrganisation(shown, sites.places)) {
		const firstPlace = nodes.length;
		for (const service of theirs) {
			const { told, requests, recipient } = service;
			fromSites(nodes.length, [service]);
			nodes.push({
				column: 'service',
				is: isOf(recipient),
				name: recipient.service,
				organisation: recipient.organisation,
				told,
				requests,
				services: 1,
			});
		}
		const place = nodes.length;
		for (const [index, { told }] of theirs.entries()) join(firstPlace + index, place, told);
		const is = theirs[0] ? isOf(theirs[0].recipient) : 'known';
		const name = is === 'known' ? (theirs[0]?.recipient.organisation ?? '') : '';
		nodes.push({ column: 'organisation', is, name, organisation: name, ...sum(theirs), services: theirs.length });
	}
	if (rest.length > 0) {
		fromSites(nodes.length, rest);
		nodes.push({ column: 'service', is: 'rest', name: '', organisation: '', ...sum(rest), services: rest.length });
	}
	return { nodes, bands: merged(bands), unsent: recorded.length - sent.length };
}

/** The worst first, then those that were told most. */
function servicesOf(sent: readonly Recorded[]): Service[] {
	const services = new Map<string, Service>();
	for (const { finding } of sent) {
		const { recipient, severity, site } = finding;
		const key = JSON.stringify([recipient.organisation, recipient.service, recipient.via]);
		const service = services.get(key) ?? { ...empty(), recipient, severity, bySite: new Map() };
		services.set(key, service);
		if (compareSeverity(severity, service.severity) > 0) service.severity = severity;
		const there = service.bySite.get(site) ?? empty();
		service.bySite.set(site, there);
		for (const tally of [service, there]) {
			tally.told[finding.health] += valuesOf(finding);
			tally.requests++;
		}
	}
	return [...services.values()].sort((a, b) => compareSeverity(b.severity, a.severity) || total(b.told) - total(a.told));
}

/** Values about health and about who the person is; a request without one tells of the visit all the same. */
function valuesOf({ disclosures }: Finding): number {
	return Math.max(1, disclosures.filter(({ about }) => about !== 'context').length);
}

/** Those that sent most first; the place of each among the nodes. */
function sitesOf(services: readonly Service[]): { nodes: FlowNode[]; places: ReadonlyMap<string, number> } {
	const sites = new Map<string, { tallies: Tally[] }>();
	for (const { bySite } of services)
		for (const [site, tally] of bySite) {
			const known = sites.get(site);
			if (known) known.tallies.push(tally);
			else sites.set(site, { tallies: [tally] });
		}
	const ordered = [...sites]
		.map(([name, { tallies }]) => ({ name, services: tallies.length, ...sum(tallies) }))
		.sort((a, b) => total(b.told) - total(a.told));
	const [own, others] = [ordered.slice(0, MOST_SITES), ordered.slice(MOST_SITES)];
	const nodes: FlowNode[] = own.map((site) => ({ column: 'site', is: 'known', organisation: '', ...site }));
	const places = new Map(ordered.map(({ name }, index) => [name, Math.min(index, MOST_SITES)]));
	if (others.length > 0)
		nodes.push({
			column: 'site',
			is: 'rest',
			name: '',
			organisation: '',
			...sum(others),
			services: Math.max(...others.map((one) => one.services)),
		});
	return { nodes, places };
}

/** Groups in the order of the sites that most came from, so that bands cross as little as may be; the worst first where that is the same. */
function byOrganisation(services: readonly Service[], places: ReadonlyMap<string, number>): Service[][] {
	const groups = new Map<string, Service[]>();
	for (const service of services) {
		const { organisation, via } = service.recipient;
		const key = via === 'first-party-proxy' ? '' : `=${organisation}`;
		const group = groups.get(key);
		if (group) group.push(service);
		else groups.set(key, [service]);
	}
	const centre = (of: readonly Service[]) => {
		const weights = of.flatMap(({ bySite }) =>
			[...bySite].map(([site, { told }]) => [places.get(site) ?? 0, total(told)] as const),
		);
		return (
			weights.reduce((all, [place, weight]) => all + place * weight, 0) /
			Math.max(
				1,
				weights.reduce((all, [, weight]) => all + weight, 0),
			)
		);
	};
	return [...groups.values()]
		.map((group) => group.sort((a, b) => centre([a]) - centre([b])))
		.sort((a, b) => centre(a) - centre(b));
}

/** Sites that share a place send in one band. */
function merged(bands: readonly FlowBand[]): FlowBand[] {
	const all = new Map<string, FlowBand>();
	for (const band of bands) {
		const key = `${band.from} ${band.to} ${band.level}`;
		all.set(key, { ...band, told: band.told + (all.get(key)?.told ?? 0) });
	}
	return [...all.values()];
}

function isOf({ via }: Recipient): FlowNode['is'] {
	return via === 'first-party-proxy' ? 'own-address' : 'known';
}

function empty(): Tally {
	return { told: { detail: 0, page: 0, site: 0, none: 0 }, requests: 0 };
}

function sum(tallies: readonly Tally[]): Tally {
	const all = empty();
	for (const { told, requests } of tallies) {
		for (const level of LEVELS) all.told[level] += told[level];
		all.requests += requests;
	}
	return all;
}

/** Of all levels. */
export function total(told: ByLevel): number {
	return LEVELS.reduce((all, level) => all + told[level], 0);
}
