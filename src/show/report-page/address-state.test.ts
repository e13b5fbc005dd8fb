import { expect, test } from 'vitest';
import { readAddressState, writeAddressState } from './address-state.ts';
import { NO_FILTER } from './filter-rows.ts';

test('an address says again what was shown', () => {
	const state = {
		site: 'clinic.example',
		filter: { words: 'a & b', chosen: { ...NO_FILTER.chosen, company: ['Meta', 'A=B'], kind: ['answer'] } },
		sort: 'time' as const,
		finding: 12,
	};
	expect(readAddressState(writeAddressState(state), '')).toEqual(state);
	expect(writeAddressState(readAddressState('', ''))).toBe('');
});

test('the extension names a finding in front of the fragment; nonsense names none', () => {
	expect(readAddressState('', '?arrival=a&finding=7').finding).toBe(7);
	expect(readAddressState('#finding=8', '?finding=7').finding).toBe(8);
	for (const bad of ['#finding=-1', '#finding=1e9', '#finding=', '#%%%', '#sort=__proto__'])
		expect(readAddressState(bad, '')).toMatchObject({ finding: null, sort: 'severity' });
});
