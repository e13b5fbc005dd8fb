import { attribute } from './attribute/attribute.ts';
import { underOneName } from './attribute/one-name.ts';
import { type Owner, ownerOf } from './attribute/owners.ts';
import { siteOf } from './attribute/site.ts';
import { parseAddress } from './decode/address.ts';
import { remembered } from './remembered.ts';
import type { Observation, Recipient, Role, SentBy } from './types.ts';

/** A script on the way to a request, or one that put another into the page. */
type Script = {
	readonly address: string;
	/** `page`: written into the page itself; `site`: of the site's own; `other`: of somebody else. */
	readonly of: 'page' | 'site' | 'other';
	readonly owner: Owner | null;
};

const MOST_SCRIPTS = 32;
const MOST_LOADERS = 3;
const LONGEST_ADDRESS = 2_000;

/** Ends the service's name in rows of the table that stand for its scripts. */
const CODE = ' (code)';
const LOADED: Observation = {
	time: 0,
	method: 'GET',
	url: '',
	headers: [],
	body: { is: 'none' },
	type: 'script',
	page: { url: null, title: null },
	frame: null,
	redirectedFrom: null,
	outcome: 'sent',
};

/** Roles whose scripts send to companies other than their own. Other scripts may wrap `fetch` for all who call it. */
const SENDERS = new Set<Role>(['advertising', 'social', 'data-broker', 'tag-manager', 'customer-data', 'marketing-automation']);

/**
 * The script whose code path sent a request, and what put it into the page; null where that is not known. `stack` holds addresses, innermost first;
 * `loaders` are of its first script that is not the page itself.
 */
export function sentBy(
	stack: readonly string[],
	loaders: readonly string[],
	recipient: Recipient,
	site: string | null,
	page: string | null,
): SentBy | null {
	const path = scriptsOf(stack, site, page);
	const sender = senderOf(path, recipient);
	if (!sender) return null;
	const ofLoaders = sender === path.find(({ of }) => of !== 'page') ? scriptsOf(loaders, site, page) : [];
	const loading = otherServices(ofLoaders, sender).slice(0, MOST_LOADERS);
	if (loading.length > 0) return [sender, ...loading].map(told).reduceRight((loadedBy, one) => ({ ...one, loadedBy }));
	const [caller] = otherServices(path.slice(path.indexOf(sender) + 1), sender);
	return { ...told(sender), ...(caller && { calledBy: told(caller) }) };
}

function told({ address, owner }: Script): SentBy {
	return { script: address, service: serviceOf(owner) };
}

/** Scripts of others that bring in or start code: libraries and error monitors only stand on its way. */
function otherServices(scripts: readonly Script[], sender: Script): readonly Script[] {
	const isAnother = ({ of, owner }: Script) =>
		of === 'other' && owner !== null && serviceOf(owner) !== null && owner.role !== 'error-monitoring';
	return scripts.filter((script) => isAnother(script) && serviceOf(script.owner) !== serviceOf(sender.owner));
}

function senderOf(path: readonly Script[], recipient: Recipient): Script | undefined {
	// An error monitor stands on the way of everyone's requests, and of everyone's callbacks.
	const candidates = path.filter(({ owner }) => owner?.role !== 'error-monitoring' || isOf(owner, recipient));
	const [innermost] = candidates;
	const own = candidates.findIndex(({ owner, address }) => isOf(owner, recipient) || isAt(address, recipient));
	const before = candidates.slice(0, Math.max(0, own));
	if (own >= 0 && before.every((script) => !sends(script))) return candidates[own];
	// Code that a tag manager writes into a page has the page's address.
	return innermost?.of === 'page' ? (candidates.find(sends) ?? innermost) : innermost;
}

function sends({ of, owner }: Script): boolean {
	return of === 'other' && owner !== null && SENDERS.has(owner.role);
}

function isOf(owner: Owner | null, { organisation }: Recipient): boolean {
	return owner !== null && owner.organisation === organisation;
}

function isAt(address: string, { domain, via }: Recipient): boolean {
	return via === 'third-party' && siteOf(address) === domain;
}

function scriptsOf(addresses: readonly string[], site: string | null, page: string | null): readonly Script[] {
	const document = bare(page ?? '');
	return addresses.slice(0, MOST_SCRIPTS).flatMap((written): readonly Script[] => {
		const address = bare(written);
		const url = /^https?:/i.test(address) && address.length <= LONGEST_ADDRESS ? parseAddress(address) : null;
		if (!url) return [];
		if (address === document) return [{ address, of: 'page', owner: null }];
		if (siteOf(url.hostname) === site) return [{ address, of: 'site', owner: null }];
		return [{ address, of: 'other', owner: ownerAt(address).owner }];
	});
}

/** Our own table has rows for code; else whose requests these would be. Null for a company that no table knows. */
const ownerAt = remembered((address): { readonly owner: Owner | null } => {
	const url = parseAddress(address);
	if (!url) return { owner: null };
	const owner = ownerOf(url);
	if (owner?.service.endsWith(CODE)) return { owner: underOneName(owner, url.hostname) };
	const attribution = attribute(url, null, { ...LOADED, url: address });
	return { owner: attribution.is === 'recipient' && attribution.recipient.role !== 'unknown' ? attribution.recipient : null };
});

/** Whose script it is; null where anyone may keep files there. */
function serviceOf(owner: Owner | null): string | null {
	if (!owner || owner.role === 'cdn' || owner.role === 'hosting') return null;
	return owner.service.endsWith(CODE) ? owner.service.slice(0, -CODE.length) : owner.service;
}

function bare(address: string): string {
	const end = address.indexOf('#');
	return end < 0 ? address : address.slice(0, end);
}
