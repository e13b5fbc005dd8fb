import type { Page } from 'playwright-core';
import type { KeptRequest } from '../src/core/dossier.ts';
import { exampleDossier } from './example-dossier.ts';

export type Fill = {
	/** The visit that they are added to, as the store has it; where there are copies, each is an arrival of its own. */
	readonly arrival: string;
	readonly visit: string;
	/** Of one arrival, at least. */
	readonly findings: number;
	readonly copies: number;
};

/** Requests that are handed to the page at once. */
const PIECE = 500;

/**
 * Puts findings into the database of a running extension, by way of a page of its own: more than a browser sends in a test. The worker numbers on from
 * where it was: stop it afterwards. @returns how many there are
 */
export async function fillStore(page: Page, { arrival, visit, findings, copies }: Fill): Promise<number> {
	const requests: KeptRequest[] = [];
	let made = 0;
	for await (const piece of exampleDossier({ views: Math.ceil(findings / 7) }).requests())
		for (const request of piece) {
			if (made >= findings) break;
			requests.push(request);
			made += request.findings.length;
		}
	const others = Array.from({ length: copies }, (_, copy) => `${arrival}-${copy}`);
	const started = Date.now() - 3_600_000;
	for (let from = 0; from < requests.length; from += PIECE) {
		const piece = JSON.stringify(requests.slice(from, from + PIECE).map(withText));
		if (copies === 0) await page.evaluate(addRows, { arrival, visit, piece, from, isNew: false, started });
		for (const other of others) await page.evaluate(addRows, { arrival: other, visit: other, piece, from, isNew: true, started });
	}
	return made * Math.max(1, copies);
}

/** JSON has no bytes. */
function withText(request: KeptRequest): KeptRequest {
	const { body } = request.observation;
	if (body.is !== 'bytes') return request;
	const { bytes, mediaType } = body;
	return {
		...request,
		observation: { ...request.observation, body: { is: 'text', text: Buffer.from(bytes).toString(), mediaType } },
	};
}

type Rows = {
	readonly arrival: string;
	readonly visit: string;
	readonly piece: string;
	readonly from: number;
	readonly isNew: boolean;
	readonly started: number;
};

/** Runs in a page of the extension. */
async function addRows({ arrival, visit, piece, from, isNew, started }: Rows): Promise<void> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('telltale');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const transaction = database.transaction(['arrivals', 'visits', 'findings', 'evidence'], 'readwrite');
	const last = await new Promise<number>((resolve) => {
		const cursor = transaction.objectStore('findings').openKeyCursor(null, 'prev');
		cursor.onsuccess = () => resolve(Number(cursor.result?.key ?? 0));
	});
	const requests = JSON.parse(piece) as KeptRequest[];
	let id = last;
	for (const [index, { observation, findings, marks, seal }] of requests.entries()) {
		const key = `${visit}/filled-${from + index}#0@1`;
		transaction.objectStore('evidence').put({ key, visit, observation, marks, seal });
		for (const { finding } of findings)
			transaction.objectStore('findings').put({ id: ++id, visit, arrival, evidence: key, finding });
	}
	if (isNew) {
		const health = { is: true, category: 'therapy', because: [] };
		const site = `${arrival.slice(-2).replace(/\D/g, '0')}.filled-clinic.example`;
		const page = `https://${site}/`;
		const seen = { visit, arrival, tabId: 1, site, page, started, health, late: false, chosen: true };
		const counts = { requests: from + requests.length, thirdParty: from, unread: 0, blocked: 0, failed: 0 };
		transaction.objectStore('visits').put({ ...seen, counts });
		const chain = { length: from + requests.length, link: '' };
		const told = { worst: 'high', companies: ['Meta', 'Google'], deeds: 0, pictures: 0, unattributed: 0 };
		const row = { arrival, site, category: 'therapy', started, last: started, views: 1, findings: from, chain, ...told };
		transaction.objectStore('arrivals').put(row);
	}
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}
