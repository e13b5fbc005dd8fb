import { expect, test } from 'vitest';
import { consentOf } from '../../core/consent/consent-of.ts';
import type { Recorded } from '../../core/report.ts';
import type { Recipient } from '../../core/types.ts';
import { eachFacet, filterRows, NO_FILTER } from './filter-rows.ts';
import type { FindingRow } from './finding-row.ts';

const row = (text: string, company: string, severity: string): FindingRow => ({
	recorded: { id: 0 } as Recorded,
	key: '',
	visit: '',
	sentence: text,
	text: text.toLowerCase(),
	consent: consentOf({ visits: [] }).of(
		{ recipient: {} as Recipient, outcome: 'unknown', time: 0, health: 'none', identity: 'none' },
		'',
	),
	facets: { ...eachFacet(() => []), company: [company], severity: [severity] },
});
const rows = [row('Anxiety page', 'Meta', 'high'), row('Anxiety title', 'Snap', 'high'), row('Visit', 'Meta', 'low')];

test('all words, in any order and case', () => {
	expect(filterRows(rows, { ...NO_FILTER, words: ' PAGE anx ' }).shown).toEqual([rows[0]]);
	expect(filterRows(rows, NO_FILTER).shown).toHaveLength(3);
});

test('one value of each facet; a facet counts as if nothing were chosen in it', () => {
	const { shown, counts } = filterRows(rows, {
		...NO_FILTER,
		chosen: { ...NO_FILTER.chosen, company: ['Meta'], severity: ['high'] },
	});
	expect(shown).toEqual([rows[0]]);
	expect([...counts.company]).toEqual([
		['Meta', 1],
		['Snap', 1],
	]);
	expect([...counts.severity]).toEqual([
		['high', 1],
		['low', 1],
	]);
	const either = filterRows(rows, { ...NO_FILTER, chosen: { ...NO_FILTER.chosen, company: ['Meta', 'Snap'] } });
	expect(either.shown).toHaveLength(3);
});
