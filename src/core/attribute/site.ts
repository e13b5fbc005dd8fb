import suffixes from '../data/suffixes.json' with { type: 'json' };
import { parseAddress } from '../decode/address.ts';
import { remembered } from '../remembered.ts';
import { BEGINNING, trieOf } from '../trie.ts';

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

/** The Public Suffix List from the last label on: `R` ends a rule, `X` an exception. */
const rules = trieOf(() => [suffixes.rules, 'RX']);

/** The longest public suffix of a host and the label before it; null where there is none. */
function registrable(host: string): string | null {
	if (!/^(?!\d[\d.]*$)[a-z\d_-]+(?:\.[a-z\d_-]+)*$/.test(host)) return null;
	const labels = host.split('.').reverse();
	let suffix = 1;
	let above = BEGINNING;
	for (let at = 0; above >= 0 && at < labels.length; at++) {
		const before = at === 0 ? above : rules.walk(above, '.');
		if (before < 0) break;
		above = rules.walk(before, labels[at] ?? '');
		const sign = above < 0 ? '' : rules.signAt(above);
		if (sign === 'X') suffix = at;
		else if (sign === 'R' || rules.walk(before, '*') >= 0) suffix = at + 1;
	}
	return labels.length > suffix
		? labels
				.slice(0, suffix + 1)
				.reverse()
				.join('.')
		: null;
}
