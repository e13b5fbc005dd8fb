import { expect, test } from 'vitest';
import type { Observation, Visit } from '../core/types.ts';
import { arrivalRow } from './arrival-row.ts';
import { createBacklog } from './backlog.ts';
import type { Change } from './rows.ts';

function found(arrival: string, key: string, size = 1): Change {
	const visit = { visit: 'v', arrival, site: 's', health: { category: null }, started: 0 } as unknown as Visit;
	const observation = { url: 'https://t.example/', body: { is: 'bytes', bytes: new Uint8Array(size), mediaType: '' } };
	return {
		put: 'findings',
		evidence: { key, visit: 'v', observation: observation as unknown as Observation },
		rows: [],
		of: arrivalRow(visit),
	};
}
function all(backlog: ReturnType<typeof createBacklog>): (string | undefined)[] {
	const keys: (string | undefined)[] = [];
	for (let one = backlog.first(); one !== undefined; one = backlog.first()) {
		keys.push(one.put === 'findings' ? one.evidence.key : undefined);
		backlog.done(one);
	}
	return keys;
}

test('gives back what was added, in order, and names its arrivals once', () => {
	const backlog = createBacklog();
	backlog.keep([found('a', '1'), { drop: 'pending', key: 'x' }, found('b', '2')]);
	backlog.keep([found('a', '3')]);
	expect(all(backlog)).toEqual(['1', '2', '3']);
	expect(backlog.takeArrivals()).toEqual(['a', 'b']);
	expect(backlog.takeArrivals()).toEqual([]);
});

test('what is deleted is not written later', () => {
	const backlog = createBacklog();
	backlog.keep([found('a', '1'), found('b', '2')]);
	backlog.forget((arrival) => arrival === 'a');
	expect(all(backlog)).toEqual(['2']);
	expect(backlog.takeArrivals()).toEqual(['b']);
});

test('holds so much and no more, and has room again when some is written', () => {
	const backlog = createBacklog();
	for (let at = 0; at < 5_100; at++) backlog.keep([found('a', `${at}`)]);
	expect(all(backlog).length).toBe(5_000);
	for (let at = 0; at < 10; at++) backlog.keep([found('a', `large ${at}`, 8 * 1024 * 1024)]);
	expect(all(backlog).length).toBe(3);
	backlog.keep([found('a', 'again', 8 * 1024 * 1024)]);
	expect(all(backlog)).toEqual(['again']);
});
