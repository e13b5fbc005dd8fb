import { ownerOf } from '../attribute/owners.ts';
import { isTrackingRole } from '../attribute/tracking-role.ts';
import type { Observation } from '../types.ts';
import { parseAddress } from './address.ts';
import { readAddress } from './read-page.ts';
import { emailsInPath, personInQuery } from './read-person.ts';
import { type Reading, reading } from './reading.ts';
import { percentDecode } from './text.ts';

/** What a request's headers tell: the page's address or origin, a cookie, the person's wish not to be tracked. */
export function readHeaders(
	{ headers }: Observation,
	isTracker: boolean,
	onHealthSite: boolean,
	site: string | null,
): readonly Reading[] {
	const readings: Reading[] = [];
	const header = (name: string) => headers.find(([key]) => key === name)?.[1]?.trim() ?? '';
	const referer = header('referer');
	const origin = header('origin');
	const base = { form: 'plain', certainty: 'likely' } as const;
	if (referer !== '') {
		const leaf = { at: 'header/referer', name: 'referer', value: referer };
		readings.push(
			reading({ ...base, about: 'context', kind: 'referrer', channel: 'header', value: referer, at: leaf.at }, 'none'),
		);
		const address = parseAddress(referer);
		if (address && !isTrackersFrame(address)) {
			if (onHealthSite) readings.push(...readAddress(leaf, 'referrer', { certainty: 'likely', site }));
			const place = { at: leaf.at, certainty: 'possible', site } as const;
			readings.push(...emailsInPath(percentDecode(address.pathname, 'plus is plus'), place), ...personInQuery(address, place));
		}
	}
	if (referer === '' && origin !== '' && origin !== 'null') {
		readings.push(
			reading({ ...base, about: 'context', kind: 'referrer', channel: 'header', value: origin, at: 'header/origin' }, 'none'),
		);
	}
	const names = isTracker ? cookieNames(header('cookie')) : '';
	if (names !== '') {
		readings.push(
			reading(
				{ ...base, about: 'identity', kind: 'browser-id', channel: 'cookie', value: names, at: 'header/cookie' },
				'browser',
			),
		);
	}
	const gpc = header('sec-gpc');
	if (gpc !== '')
		readings.push(
			reading({ ...base, about: 'context', kind: 'consent', channel: 'header', value: gpc, at: 'header/sec-gpc' }, 'none'),
		);
	return readings;
}

/** Cookies that ask whether cookies work, or hold a choice: they tell no browser from another. */
const NO_IDENTIFIER = /^(?:test_?cookie|cookie_?test|.*consent.*|.*opt_?out.*)$/i;

function cookieNames(header: string): string {
	return header
		.split(';', 100)
		.map((cookie) => cookie.replace(/=.*$/s, '').trim())
		.filter((name) => name !== '' && !NO_IDENTIFIER.test(name))
		.join(', ');
}

/** A tracker's own frame on the page: what stands in its address is read where it was sent to the tracker. */
function isTrackersFrame(address: URL): boolean {
	return isTrackingRole(ownerOf(address)?.role ?? 'unknown');
}
