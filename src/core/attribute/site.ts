import suffixes from '../data/suffixes.json' with { type: 'json' };
import { parseAddress } from '../decode/address.ts';
import { remembered } from './remembered.ts';

/**
 * The registrable domain of a host or an address, with private suffixes apart (`clinic.myshopify.com` is a site of its own).
 * A host without one (an IP address, `localhost`) is its own site. Null where there is no host.
 */
export const siteOf: (hostOrAddress: string) => string | null = remembered((hostOrAddress) => {
	const host = hostOf(hostOrAddress.slice(0, 2048));
	return host === null ? null : (registrable(host) ?? host);
});

/** A host name as a parsed address spells it, whose last label is no number of an IP address. */
const PLAIN = /^(?=.{1,255}$)(?:[a-z\d_-]+\.)*[a-z][a-z\d-]*$/;

function hostOf(text: string): string | null {
	if (PLAIN.test(text)) return text;
	const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
	const host = parseAddress(address)?.hostname.replace(/^\[|\]$|\.$/g, '') ?? '';
	return host === '' || host.length > 255 ? null : host;
}

/** The longest public suffix of a host and the label before it; null where there is none. */
function registrable(host: string): string | null {
	if (/^[\d.]+$|:|^\.|\.\./.test(host)) return null;
	const labels = host.split('.').reverse();
	let suffix = 1;
	let node = below(suffixes, labels[0]);
	for (let at = 1; node !== undefined && at < labels.length; at++) {
		const rules = rulesOf(node);
		if (rules.has(`!${labels[at]}`)) suffix = at;
		else if (rules.has(labels[at] ?? '') || rules.has('*')) suffix = at + 1;
		node = below(node, labels[at]);
	}
	return labels.length > suffix
		? labels
				.slice(0, suffix + 1)
				.reverse()
				.join('.')
		: null;
}

/**
 * The Public Suffix List from the last label on: the labels that make a suffix with what stands above them; where more stands below one of
 * them, they are under `''`.
 */
type Suffixes = string | { readonly [label: string]: Suffixes };

function below(node: Suffixes, label = ''): Suffixes | undefined {
	return typeof node === 'object' && label !== '' && Object.hasOwn(node, label) ? node[label] : undefined;
}

function rulesOf(node: Suffixes): ReadonlySet<string> {
	const list = typeof node === 'object' ? node[''] : node;
	const text = typeof list === 'string' ? list : '';
	const known = ruleSets.get(text);
	if (known) return known;
	const rules = new Set(text.split(' '));
	ruleSets.set(text, rules);
	return rules;
}

const ruleSets = new Map<string, ReadonlySet<string>>();
