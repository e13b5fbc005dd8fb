import { describe, expect, it } from 'vitest';
import { chains } from './chains.ts';
import { examine } from './examine.ts';
import { exampleObservation } from './example-observation.ts';
import type { Recorded } from './report.ts';
import type { HealthVerdict } from './types.ts';

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };
const ID = 'CAESEHf3kq0Zx81nPqTy2wA9bcd';
const OTHER = '3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34';

const doubleclick = (query: string) => `https://cm.g.doubleclick.net/pixel?google_nid=site&${query}`;
const tradeDesk = (id: string) => `https://match.adsrvr.org/track/cmf/google?google_gid=${id}&ttd_tdid=${id}`;
const tapad = (id: string) => `https://pixel.tapad.com/idsync/ex/receive?partner_id=1830&partner_device_id=${id}`;

/** Requests of one page, each redirected to the next. */
function redirects(...urls: readonly string[]): Recorded[] {
	return urls
		.flatMap((url, hop) => {
			const redirectedFrom = urls[hop - 1] ?? null;
			const headers = [['referer', 'https://www.clinic.example/']] as const;
			return examine(exampleObservation({ url, redirectedFrom, headers, time: hop }), {
				health: HEALTH,
				actions: [],
				followed: false,
			}).findings;
		})
		.map((finding, id) => ({ id, finding }));
}
const ways = (recorded: readonly Recorded[]) => chains(recorded).map(({ value, organisations }) => [value, ...organisations]);

describe('an identifier in a redirect', () => {
	it('was passed on by the company that answered', () => {
		expect(ways(redirects(doubleclick('google_cm'), tradeDesk(ID)))).toEqual([[ID, 'Google', 'The Trade Desk']]);
	});

	it('is one chain over several companies', () => {
		const recorded = redirects(doubleclick('google_cm'), tradeDesk(ID), tapad(ID));
		const [chain] = chains(recorded);
		expect(chain?.organisations).toHaveLength(3);
		expect(chain?.steps.map(({ finding }) => new URL(finding.url).hostname)).toEqual(['match.adsrvr.org', 'pixel.tapad.com']);
	});

	it('ends where it comes back to a company that had it', () => {
		expect(ways(redirects(tapad(OTHER), tradeDesk(ID), tapad(ID)))).toEqual([[ID, expect.anything(), 'The Trade Desk']]);
	});

	it('is no chain when another one is passed on', () => {
		const found = ways(redirects(doubleclick('google_cm'), tradeDesk(ID), tapad(OTHER)));
		expect(found.map(([value, ...organisations]) => [value, organisations.length])).toEqual([
			[ID, 2],
			[OTHER, 2],
		]);
	});
});

describe('no chain', () => {
	it.each([
		['the site itself redirected', ['https://www.clinic.example/out', tradeDesk(ID)]],
		['the same company redirected', [doubleclick('google_cm'), doubleclick(`google_gid=${ID}`)]],
		['nothing was redirected', [tradeDesk(ID)]],
		['a short value may be the same by chance', [doubleclick('google_cm'), tradeDesk('12345')]],
		['no identifier was in the address', [doubleclick('google_cm'), 'https://match.adsrvr.org/track/rid?v=1']],
	])('%s', (_, urls) => {
		expect(ways(redirects(...urls))).toEqual([]);
	});

	it('of the cookies that the receiver had set before: the answer did not hold them', () => {
		const [first, second] = [doubleclick('google_cm'), 'https://pixel.tapad.com/idsync/ex/receive?partner_id=1830'];
		const headers = [
			['referer', 'https://www.clinic.example/'],
			['cookie', 'TapAd_DID; TapAd_TTD_SYNC'],
		] as const;
		const { findings } = examine(exampleObservation({ url: second, redirectedFrom: first, headers }), {
			health: HEALTH,
			actions: [],
			followed: false,
		});
		expect(findings.map(({ identity }) => identity)).toEqual(['browser']);
		expect(chains(findings.map((finding, id) => ({ id, finding })))).toEqual([]);
	});

	it('of requests that merely follow each other', () => {
		const recorded = [...redirects(doubleclick('google_cm')), ...redirects(tradeDesk(ID))];
		expect(ways(recorded)).toEqual([]);
	});
});

it('ten thousand redirects in a ring end', () => {
	const [one] = redirects(doubleclick('google_cm'), tradeDesk(ID)).slice(-1);
	if (!one) throw new Error('nothing found');
	const ring = Array.from({ length: 10_000 }, (_, id) => ({ id, finding: { ...one.finding, time: id } }));
	expect(chains(ring).length).toBeLessThanOrEqual(200);
});
