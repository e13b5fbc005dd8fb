import { describe, expect, it } from 'vitest';
import { type Compared, compare } from './compare.ts';
import type { Recorded } from './report.ts';
import type { Disclosure, Finding, Recipient } from './types.ts';

const PAGE = 'https://clinic.test/intake';
let id = 0;

function told(values: readonly Partial<Disclosure>[], rest: Partial<Finding> = {}, to: Partial<Recipient> = {}): Recorded {
	const recipient: Recipient = {
		organisation: 'Meta',
		service: 'Meta Pixel',
		domain: 'facebook.com',
		role: 'advertising',
		via: 'third-party',
		...to,
	};
	const disclosures = values.map((one) => ({
		form: 'plain',
		value: '',
		at: '',
		channel: 'parameter',
		certainty: 'likely',
		...one,
	}));
	return {
		id: ++id,
		finding: {
			page: PAGE,
			event: 'PageView',
			outcome: 'sent',
			severity: 'high',
			time: id,
			...rest,
			recipient,
			disclosures,
		} as Finding,
	};
}

const answer = (value: string): Partial<Disclosure> => ({ about: 'health', kind: 'answer', term: 'depression', value });
const cookie = (value: string): Partial<Disclosure> => ({ about: 'identity', kind: 'browser-id', value });
const event = (value: string): Partial<Disclosure> => ({ about: 'context', kind: 'event', value });
const both = (before: Recorded[], after: Recorded[], pages: { before?: string[]; after?: string[] } = {}): readonly Compared[] =>
	compare({ recorded: before, pages: pages.before ?? [PAGE] }, { recorded: after, pages: pages.after ?? [PAGE] });

describe('same', () => {
	it('what differs each time does not count: values, identifiers, times, order, what stood around', () => {
		const before = told([answer('Often'), cookie('fb.1.1'), event('1')], { url: 'https://facebook.com/tr?cb=1' });
		const after = told([event('2'), cookie('fb.1.2'), answer('Never'), cookie('x')], { url: 'https://facebook.com/tr?cb=2' });
		expect(both([before, before], [after])).toMatchObject([
			{ is: 'same', before: { sent: 2 }, after: { sent: 1 }, elsewhere: false },
		]);
	});
});

describe('not the same', () => {
	it.each<[string, Recorded]>([
		['another recipient', told([answer('')], {}, { organisation: 'TikTok' })],
		['another service', told([answer('')], {}, { service: 'Conversions API' })],
		['another way', told([answer('')], {}, { via: 'first-party-proxy' })],
		['another event', told([answer('')], { event: 'Lead' })],
		['another term', told([{ ...answer(''), term: 'anxiety' }])],
		['another kind', told([{ ...answer(''), kind: 'search' }])],
		['one value more', told([answer(''), cookie('')])],
		['a hash in its place', told([{ ...answer(''), form: 'sha256' }])],
	])('%s', (_, after) => {
		const found = both([told([answer('')])], [after]);
		expect(found.map(({ is }) => is).sort()).toEqual(['gone', 'new']);
	});

	it('blocked in the second visit: it was not told', () => {
		const found = both([told([answer('')])], [told([answer('')], { outcome: 'blocked' })]);
		expect(found).toMatchObject([{ is: 'gone', before: { sent: 1, unsent: 0 }, after: { sent: 0, unsent: 1 } }]);
	});

	it('blocked in both: nobody was told', () => {
		expect(both([told([], { outcome: 'blocked' })], [told([], { outcome: 'unknown' })])).toEqual([]);
	});
});

describe('what was seen on pages that the other visit did not open', () => {
	const result = told([answer('')], { page: `${PAGE}/result?score=14` });

	it('is said', () => {
		expect(both([result], [])).toMatchObject([{ is: 'gone', elsewhere: true }]);
		expect(both([], [result])).toMatchObject([{ is: 'new', elsewhere: true }]);
	});

	it('is not said where the page was opened with another query, or something else was seen on it', () => {
		expect(both([result], [], { after: [`${PAGE}/result?score=3#top`] })).toMatchObject([{ is: 'gone', elsewhere: false }]);
		expect(both([result], [told([cookie('')], { page: `${PAGE}/result` })])[0]).toMatchObject({ elsewhere: false });
	});

	it('is not said where the page is not known', () => {
		expect(both([told([], { page: '' })], [])).toMatchObject([{ is: 'gone', elsewhere: false }]);
	});

	it('is not said where it was seen on a page that both opened as well', () => {
		expect(both([result, told([answer('')])], [])).toMatchObject([{ is: 'gone', elsewhere: false }]);
	});
});

it('the worst first, each with the finding that proves it best', () => {
	const low = told([cookie('')], { severity: 'low' });
	const high = told([answer('')], { severity: 'high' });
	const critical = told([answer('')], { severity: 'critical' });
	expect(both([low, high, critical], []).map(({ severity, before }) => [severity, before.best?.id])).toEqual([
		['critical', critical.id],
		['low', low.id],
	]);
});
