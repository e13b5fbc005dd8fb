import { expect, test } from 'vitest';
import type { Observation, Visit } from '../core/types.ts';
import { arrivalRow } from './arrival-row.ts';
import { compact } from './compact.ts';
import type { Change, PendingRow } from './rows.ts';
import { NO_COUNTS } from './rows.ts';

const visit = { visit: 'v', arrival: 'a', site: 's', health: { category: null }, started: 0 } as unknown as Visit;
const of = (findings: number) => ({ ...arrivalRow(visit), findings });
const counted = (requests: number): Change => ({ put: 'visit', row: { ...visit, counts: { ...NO_COUNTS, requests } } });
const pending = (key: string, hop = 0): Change => ({ put: 'pending', row: { key, hop } as PendingRow });
const found = (key: string, findings: number): Change => ({
	put: 'findings',
	evidence: { key, visit: 'v', observation: {} as Observation },
	rows: [],
	of: of(findings),
});

test('of rows that are written several times the last is written, in the order of the last', () => {
	const batch = [pending('1'), counted(1), pending('2'), pending('1', 1), counted(2), { drop: 'pending', key: '2' } as const];
	expect(compact(batch)).toEqual([pending('1', 1), counted(2), { drop: 'pending', key: '2' }]);
});

test('nothing that is added is left out; the arrival is written once, with the last', () => {
	const [first, second] = [found('1', 1), found('2', 2)];
	const { of: _, ...alone } = first as Extract<Change, { put: 'findings' }>;
	expect(compact([first, second])).toEqual([alone, second]);
	const row = { put: 'arrival', row: of(3) } as const;
	expect(compact([second, row]).map((change) => 'of' in change)).toEqual([false, false]);
});

test('dropped and written again is written', () => {
	expect(compact([{ drop: 'pending', key: '1' }, pending('1')])).toEqual([pending('1')]);
});
