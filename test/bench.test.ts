import { describe, expect, it } from 'vitest';
import { type Kind, request, requestOf, SHARES } from '../scripts/bench-requests.ts';
import { duration, figure, table } from '../scripts/bench-rows.ts';
import { best } from '../scripts/bench-tally.ts';
import { median, medianWithin } from '../scripts/median.ts';
import { examine } from '../src/core/examine.ts';
import { redacted } from '../src/core/redact/redact.ts';
import { chainStart, commitmentOf, linkOf } from '../src/core/seal.ts';
import { all } from './example-pack.ts';
import { manyFindings } from './many-findings.ts';

const context = { health: { is: true, category: 'therapy', because: [] }, actions: [], followed: false } as const;
const examined = (kind: Kind) => Array.from({ length: 40 }, (_, index) => examine(requestOf(kind, index), context));

describe('requests to measure with', () => {
	it('are the same in every run, and not the same as each other', () => {
		expect(request(7)).toEqual(request(7));
		expect(new Set(Array.from({ length: 500 }, (_, index) => JSON.stringify(requestOf('leak', index).body))).size).toBe(500);
	});

	it('have the shares that are said', () => {
		expect(Object.values(SHARES).reduce((sum, share) => sum + share)).toBe(100);
		const kinds = Array.from({ length: 4_000 }, (_, index) => request(index).kind);
		for (const [kind, share] of Object.entries(SHARES)) {
			const counted = kinds.filter((one) => one === kind).length / 40;
			expect(Math.abs(counted - share)).toBeLessThan(2.5);
		}
	});

	it.each<Kind>(['own file', 'own call', 'library'])('%s only serves the page', (kind) => {
		expect(examined(kind).flatMap(({ findings }) => findings)).toEqual([]);
	});

	it.each<Kind>(['beacon', 'leak'])('%s matters', (kind) => {
		expect(examined(kind).filter(({ findings }) => findings.length === 0)).toEqual([]);
	});

	it('leak an answer with the person in about 2 kB', () => {
		const { body } = requestOf('leak', 3);
		expect(body.is === 'text' && body.text.length).toBeGreaterThan(1_500);
		for (const { findings } of examined('leak')) expect(findings[0]).toMatchObject({ health: 'detail', identity: 'person' });
	});
});

describe('findings to measure with', () => {
	it('are as many as are asked for, each of its own, in one chain, and the same each time that they pass by', async () => {
		const { dossier } = await manyFindings(200);
		const requests = (await all(dossier.requests())).flat();
		const findings = requests.flatMap((kept) => kept.findings);
		expect(findings.length).toBeGreaterThanOrEqual(200);
		expect(dossier.head.sites[0]?.counts.findings).toBe(findings.length);
		expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
		expect(new Set(requests.map(({ observation }) => JSON.stringify(observation))).size).toBe(requests.length);
		let link = chainStart(dossier.head.arrival);
		for (const { seal, marks: _, ...record } of requests) {
			expect(seal?.commitment).toBe(commitmentOf(record, seal?.salt ?? ''));
			link = linkOf(link, seal?.index ?? -1, seal?.commitment ?? '');
			expect(seal?.link).toBe(link);
		}
		expect((await all(dossier.requests())).flat()).toEqual(requests);
	});

	it('hold more values to be replaced, the more there are', async () => {
		const values = async (count: number) => (await redacted((await manyFindings(count)).dossier)).preview.length;
		expect(await values(400)).toBeGreaterThan(1.8 * (await values(200)));
	});
});

describe('tally', () => {
	it('takes the best of each measure', () => {
		const rounds = [new Map(Object.entries({ a: 3, b: 1 })), new Map(Object.entries({ a: 2, b: 5 }))];
		expect(Object.fromEntries(best(rounds))).toEqual({ a: 2, b: 1 });
	});

	it('takes the middle, and says between what it lies', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(medianWithin(Array.from({ length: 21 }, (_, index) => index))).toEqual([6, 14]);
	});
});

describe('the table of figures', () => {
	it('says what was measured, what is aimed at, and what misses it', () => {
		const rows = [
			figure({ what: 'one', value: 1.2345, most: 1.25, unit: 'times', digits: 3 }),
			figure({ what: 'another', value: 2, most: 0, unit: 'of 20', note: 'note' }),
		];
		expect(table([['part', rows]])).toBe(
			[
				'              measured         aim',
				'part',
				'  one      1.235 times  1.25 times',
				'  another      2 of 20     0 of 20  MISSED  note',
				'',
			].join('\n'),
		);
	});

	it('has times in units that can be read', () => {
		const read = (value: number, most?: number) => {
			const { measured, aim, holds } = duration({ what: '', value, ...(most !== undefined && { most }) });
			return [measured, aim, holds];
		};
		expect(read(840)).toEqual(['0.8 µs', null, null]);
		expect(read(2_400_000, 5_000_000)).toEqual(['2.4 ms', '5 ms', true]);
		expect(read(356_000, 150_000)).toEqual(['356 µs', '150 µs', false]);
	});
});
