import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { MOST_CONSENTS } from '../core/consent/visit-consent.ts';
import { exampleObservation } from '../core/example-observation.ts';
import { chainStart, commitmentOf, linkOf } from '../core/seal.ts';
import type { Action, Finding, Visit } from '../core/types.ts';
import { createArrivals, type Sent } from './arrivals.ts';
import { type About, createReader } from './reader.ts';
import { createStore } from './store.ts';

let names = 0;
const DAY = 86_400_000;

const about: About = {
	actions: [],
	followed: false,
	version: '1.0.0',
	browser: 'Chromium 156',
	settings: { retentionDays: 30, maxFindings: 100_000 },
	zone: 'Europe/Madrid',
	made: 5_000,
};
const view = (visit: string, arrival: string, started: number): Visit => ({
	visit,
	arrival,
	tabId: 1,
	site: 'clinic.example',
	page: `https://clinic.example/${visit}`,
	started,
	health: { is: true, category: 'therapy', because: [] },
	late: false,
	chosen: false,
});
const finding = (organisation: string, time: number, rest: Partial<Finding> = {}): Finding => ({
	time,
	method: 'GET',
	url: 'https://t.example/',
	page: 'https://clinic.example/',
	site: 'clinic.example',
	recipient: { organisation, service: organisation, domain: 't.example', role: 'advertising', via: 'third-party' },
	event: '',
	health: 'site',
	identity: 'none',
	severity: 'low',
	disclosures: [],
	sentence: { key: 'x', args: [] },
	outcome: 'sent',
	...rest,
});
const sent = (...findings: readonly Finding[]): Sent => ({
	observation: exampleObservation({ url: 'https://t.example/' }),
	findings,
	marks: findings.length > 0 ? [{ at: 'query/a', text: 'ada', of: 1, did: 'typed' }] : [],
	thirdParty: true,
	unread: false,
	isMessage: false,
});
const png = new Uint8Array([137, 80, 78, 71]);

function room() {
	const name = `telltale-reader-${++names}`;
	const store = createStore(name);
	return { name, store, arrivals: createArrivals(store), reader: createReader(name) };
}

async function all<Item>(items: AsyncIterable<Item> | undefined): Promise<readonly Item[]> {
	const list: Item[] = [];
	if (items !== undefined) for await (const item of items) list.push(item);
	return list;
}

test('what was recorded is one chain, in its order: requests and pictures', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	arrivals.add(page, '1', sent(finding('Meta', 110), finding('Meta', 110)));
	arrivals.add(page, '2', sent());
	await arrivals.picture(page, { id: 'p', time: 120, png });
	arrivals.add(page, '3', sent(finding('Google', 130)));
	await store.idle();
	const dossier = await reader.dossier('a', about);
	const requests = (await all(dossier?.requests())).flat();
	const pictures = await all(dossier?.pictures());
	expect(requests.map(({ key, findings }) => [key, findings.map(({ id }) => id)])).toEqual([
		['v/1', [1, 2]],
		['v/3', [3]],
	]);
	expect(pictures.map(({ id }) => id)).toEqual(['p']);
	const records = [...requests.map(({ marks, ...record }) => record), ...pictures];
	records.sort((a, b) => (a.seal?.index ?? 0) - (b.seal?.index ?? 0));
	let link = chainStart('a');
	for (const [index, { seal, ...record }] of records.entries()) {
		expect(seal?.index).toBe(index);
		expect(commitmentOf(record, seal?.salt ?? '')).toBe(seal?.commitment);
		link = linkOf(link, index, seal?.commitment ?? '');
		expect(seal?.link).toBe(link);
	}
	expect(dossier?.head).toMatchObject({ arrival: 'a', sealed: 3, sites: [{ counts: { findings: 3, requests: 3 } }] });
});

test('the chain goes on where the last worker stopped', async () => {
	const { name, store, arrivals } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	arrivals.add(page, '1', sent(finding('Meta', 110)));
	await store.idle();
	const next = createArrivals(store);
	await next.load('a');
	next.startAfter(await store.lastId());
	next.add(page, '2', sent(finding('Meta', 120)));
	await store.idle();
	const dossier = await createReader(name).dossier('a', about);
	const requests = (await all(dossier?.requests())).flat();
	const [first, second] = requests.map(({ seal }) => seal);
	expect(second?.index).toBe(1);
	expect(second?.link).toBe(linkOf(first?.link ?? '', 1, second?.commitment ?? ''));
});

test('what was done is kept without what was typed or chosen', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	const typed: Action = {
		did: 'typed',
		time: 105,
		question: 'E-mail',
		name: 'email',
		value: 'ada@example.org',
		code: 'x',
		index: 2,
	};
	arrivals.see(page);
	arrivals.did(page, [typed]);
	await store.idle();
	const dossier = await reader.dossier('a', about);
	expect(dossier?.head.deeds).toEqual([{ did: 'typed', time: 105, question: 'E-mail', name: 'email', visit: 'v' }]);
});

test('what was seen of consent is kept with its page view, so many of each, and goes with the arrival', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	const event = { time: 120, source: 'press', kind: 'state', by: 'press', action: 'refuse' } as const;
	arrivals.consented(page, [event, { ...event, time: 110, within: 'https://frame.example/' }]);
	arrivals.add(page, '1', sent(finding('Meta', 110)));
	arrivals.consented(
		view('w', 'a', 200),
		Array.from({ length: 500 }, (_, time) => ({ ...event, time: 200 + time })),
	);
	await store.idle();
	const dossier = await reader.dossier('a', about);
	const consents = dossier?.head.consents ?? [];
	expect(consents.slice(0, 2)).toEqual([
		{ ...event, time: 110, within: 'https://frame.example/', visit: 'v' },
		{ ...event, visit: 'v' },
	]);
	expect(consents.filter(({ visit }) => visit === 'w').length).toBe(MOST_CONSENTS);

	const kept = await store.arrival('a');
	expect(kept.consents.length).toBe(consents.length);
	expect([...kept.visitOf.values()]).toEqual(['v']);
	const later = createArrivals(store);
	await later.load('a');
	expect(later.told('a')).toMatchObject({ consents: kept.consents.map(({ event: one, visit }) => ({ ...one, visit })) });
	later.consented(view('w', 'a', 200), [event]);
	await store.idle();
	expect((await store.arrival('a')).consents.length).toBe(consents.length);

	await store.write([{ put: 'trash', row: { arrival: 'a', time: 1 } }]);
	await store.purge(2);
	expect((await store.arrival('a')).consents).toEqual([]);
});

test('the list says what the history shows of an arrival', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	arrivals.see(view('w', 'a', 200));
	arrivals.see(view('x', 'b', 900));
	arrivals.add(page, '1', sent(finding('Meta', 110, { severity: 'high' }), finding('Google', 111, { health: 'none' })));
	arrivals.add(page, '2', sent(finding('TikTok', 300, { severity: 'critical', outcome: 'unknown' })));
	await store.write([{ put: 'note', row: { arrival: 'a', text: 'before the fix' } }]);
	expect(await reader.arrivals(30)).toEqual([
		expect.objectContaining({ arrival: 'b', started: 900, visits: 1, findings: 0, worst: null, companies: [], note: '' }),
		{
			arrival: 'a',
			site: 'clinic.example',
			category: 'therapy',
			started: 100,
			last: 300,
			visits: 2,
			findings: 3,
			worst: 'high',
			companies: ['Meta'],
			note: 'before the fix',
			pictures: 0,
			expires: 100 + 30 * DAY,
			incognito: false,
		},
	]);
	expect(await reader.arrivalsOf('other.example', 30)).toEqual([]);
});

test('what is in the trash is not shown, comes back when it is restored, and is gone when it is purged', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	arrivals.add(page, '1', sent(finding('Meta', 110)));
	arrivals.did(page, [{ did: 'pressed', time: 105, question: '', name: 'Next', value: 'Next' }]);
	await arrivals.picture(page, { id: 'p', time: 120, png });
	await store.write([{ put: 'trash', row: { arrival: 'a', time: 1_000 } }]);
	expect(await reader.arrivals(30)).toEqual([]);
	expect(await reader.dossier('a', about)).toBeNull();
	expect(await store.totals()).toEqual({ visits: 0, findings: 0 });
	await store.purge(999);
	await store.write([{ drop: 'trash', key: 'a' }]);
	expect(await reader.arrivals(30)).toHaveLength(1);
	await store.write([{ put: 'trash', row: { arrival: 'a', time: 1_000 } }]);
	await store.purge(1_000);
	await store.write([{ drop: 'trash', key: 'a' }]);
	expect(await reader.arrivals(30)).toEqual([]);
	expect(await store.arrival('a')).toEqual({ row: null, visits: [], recorded: [], consents: [], visitOf: new Map() });
	expect(await store.evidence(1)).toBeNull();
});

test('what is recorded while a dossier is read is no part of it', async () => {
	const { store, arrivals, reader } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	for (let count = 0; count < 450; count++) arrivals.add(page, `${count}`, sent(finding('Meta', 110), finding('Google', 110)));
	await store.idle();
	const dossier = await reader.dossier('a', about);
	arrivals.add(page, 'late', sent(finding('Meta', 900)));
	await store.idle();
	const pieces = await all(dossier?.requests());
	expect(pieces.length).toBeGreaterThan(1);
	expect(pieces.flat().map(({ key }) => key)).toEqual(Array.from({ length: 450 }, (_, index) => `v/${index}`));
	expect(pieces.flat().every(({ findings }) => findings.length === 2)).toBe(true);
	expect(await dossier?.request('v/late')).toBeNull();
	expect((await dossier?.request('v/7'))?.findings.map(({ id }) => id)).toEqual([15, 16]);
});

test('too many pictures, and too large ones, are refused', async () => {
	const { store, arrivals } = room();
	const page = view('v', 'a', 100);
	arrivals.see(page);
	await expect(arrivals.picture(page, { id: 'big', time: 1, png: new Uint8Array(10 * 1024 * 1024 + 1) })).rejects.toThrow();
	for (let count = 0; count < 50; count++) await arrivals.picture(page, { id: `p${count}`, time: 1, png });
	await expect(arrivals.picture(page, { id: 'more', time: 1, png })).rejects.toThrow();
	expect(arrivals.pictures('a')).toBe(50);
	await store.idle();
});

test('a database of version 1 is taken over, without seals', async () => {
	const name = `telltale-reader-${++names}`;
	const old = await openDB(name, 1, {
		upgrade(database) {
			const visits = database.createObjectStore('visits', { keyPath: 'visit' });
			visits.createIndex('arrival', 'arrival');
			visits.createIndex('started', 'started');
			const findings = database.createObjectStore('findings', { keyPath: 'id' });
			findings.createIndex('visit', 'visit');
			findings.createIndex('arrival', 'arrival');
			database.createObjectStore('evidence', { keyPath: 'key' }).createIndex('visit', 'visit');
			database.createObjectStore('pending', { keyPath: 'key' });
			database.createObjectStore('counters', { keyPath: 'name' });
		},
	});
	const counts = { requests: 9, thirdParty: 4, unread: 0, blocked: 0, failed: 0 };
	await old.put('visits', { ...view('v', 'a', 100), counts });
	await old.put('visits', { ...view('w', 'a', 50), counts });
	await old.put('evidence', { key: 'v/1', visit: 'v', observation: exampleObservation({ url: 'https://t.example/' }) });
	await old.put('findings', { id: 1, visit: 'v', arrival: 'a', evidence: 'v/1', finding: finding('Meta', 110) });
	old.close();
	const reader = createReader(name);
	expect(await reader.arrivals(30)).toEqual([
		expect.objectContaining({ arrival: 'a', started: 50, last: 110, visits: 2, findings: 1, worst: 'low', companies: ['Meta'] }),
	]);
	const dossier = await reader.dossier('a', about);
	const requests = (await all(dossier?.requests())).flat();
	expect(requests).toMatchObject([{ key: 'v/1', marks: [], seal: null, findings: [{ id: 1 }] }]);
	expect(dossier?.head.sites[0]?.counts.requests).toBe(18);
});
