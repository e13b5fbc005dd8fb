import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disclosure, Finding } from '../../src/core/types.ts';
import type { Cell } from '../clinic/browser/matrix-cell.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import type { Server } from '../clinic/server.ts';
import type { Stored } from '../extension.ts';
import { eventually } from './eventually.ts';
import { email, sentence, type Written, written } from './matrix-forms.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

// Way of sending × encoding or hash, in a real browser: typed once with real keys, sent everywhere, and nothing may be missed that can be seen.

const TRACKER = 'ct.pinterest.com';
const STRANGER = 'collect.quietmetrics.test';

const ways = [
	'image query',
	'image path',
	'fetch GET',
	'fetch text',
	'fetch JSON',
	'fetch form text',
	'fetch URLSearchParams',
	'fetch FormData',
	'fetch multipart with a file',
	'fetch ArrayBuffer',
	'fetch Blob',
	'fetch File',
	'fetch Blob of a slice',
	'fetch stream',
	'fetch Request',
	'fetch cloned Request',
	'fetch keepalive',
	'XHR text',
	'XHR Blob',
	'XHR FormData',
	'beacon text',
	'beacon URLSearchParams',
	'beacon Blob',
	'beacon ArrayBuffer',
	'gzip ArrayBuffer',
	'gzip Blob',
	'form POST into a frame',
	'form GET into a frame',
	'ping',
	'WebSocket text',
	'WebSocket bytes',
	'WebSocket Blob',
	'worker fetch',
	'shared worker fetch',
	'service worker fetch',
	'script',
	'stylesheet',
	'CSS url()',
	'frame',
	'EventSource',
	'Referer',
	'cookie',
	'Blob on leaving',
];

/** What a browser sends with every request by itself is held against companies only that are known to track. */
const byItself = new Set(['Referer', 'cookie']);

/** What no extension sees in Chromium, and why: the hook stands in pages, and a worker is none. */
const unseen: Readonly<Record<string, string>> = {
	'worker Blob': 'the browser hides the bytes of Blobs, and no script can be put into a worker',
	'service worker Blob': 'likewise',
	'inside a file': 'the browser leaves out what stands in files',
	'worker WebSocket': 'the browser tells of no frames, and no script can be put into a worker',
};

/** Ways whose every cell is tried; the others take a third of the forms each, in turn, and those that cost the browser a frame or a connection a sixth. */
const whole = new Set(
	'image query,image path,fetch text,fetch JSON,fetch FormData,fetch Blob,XHR text,beacon Blob,gzip ArrayBuffer,WebSocket text,service worker fetch'.split(
		',',
	),
);
const costly = /frame|ping|EventSource|Referer|cookie/;

type Sent = Cell & Written;

const cells: readonly Sent[] = ways.flatMap((way, wayAt) => {
	const every = whole.has(way) ? 1 : costly.test(way) ? 6 : 3;
	return written
		.filter((_, at) => (at + wayAt) % every === 0)
		.map((one, at) => ({
			...one,
			way,
			id: `cell${wayAt}x${at}`,
			host: byItself.has(way) || at % 2 === 0 ? TRACKER : STRANGER,
		}));
});
const hidden: readonly Sent[] = Object.keys(unseen).flatMap((way, wayAt) =>
	written.slice(0, 2).map((one, at) => ({ ...one, way, id: `hidden${wayAt}x${at}`, host: TRACKER })),
);

describe('what was typed is found in every way that it can leave a page', () => {
	let bed: TestBed;
	let stored: Stored;
	/** Findings by the cells that they name. */
	let found: ReadonlyMap<string, readonly Finding[]>;
	let arrived: ReadonlySet<string>;

	beforeAll(async () => {
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		const { page } = bed;
		await page.goto(clinicUrl('/matrix/'));
		await page.locator('#email').pressSequentially(email);
		await page.locator('#reason').pressSequentially(sentence);
		await page.evaluate(
			(all) => (globalThis as unknown as { send(cells: readonly Cell[]): Promise<void> }).send(all),
			[...cells, ...hidden].map(({ id, way, host, text }) => ({ id, way, host, text })),
		);
		const onPage = [...cells, ...hidden].filter(({ way }) => way !== 'Blob on leaving');
		await eventually(
			async () => arrivedAt(bed.clinic),
			(all) => onPage.every(({ id }) => all.has(id)),
			20_000,
		);
		await page.goto('about:blank');
		stored = await settled(bed.extension);
		found = byCell(stored.kept.flatMap(({ findings }) => findings));
		arrived = arrivedAt(bed.clinic);
	}, 120_000);
	afterAll(() => bed?.close());

	it('has more than 400 cells, 20 ways and every hash', () => {
		expect(cells.length).toBeGreaterThan(1_000);
		expect(ways.length).toBeGreaterThan(20);
	});

	it.each(ways)('%s', (way) => {
		const ofWay = cells.filter((cell) => cell.way === way);
		expect(
			ofWay.filter(({ id }) => !arrived.has(id)).map(({ as }) => as),
			'never reached the server',
		).toEqual([]);
		expect(ofWay.flatMap((cell) => missed(cell, found.get(cell.id) ?? []))).toEqual([]);
	});

	it.each(Object.entries(unseen))('%s cannot be seen (%s), and proves nothing', (way) => {
		for (const { id } of hidden.filter((cell) => cell.way === way)) {
			expect(arrived.has(id)).toBe(true);
			expect((found.get(id) ?? []).flatMap(proofs)).toEqual([]);
		}
	});

	it('counts as unread what cannot be seen, and nothing else', () => {
		const count = stored.visits.reduce((sum, { counts }) => sum + counts.unread, 0);
		// The text beside a file is read, the file is not.
		const besideFiles = cells.filter(({ way }) => way === 'fetch multipart with a file');
		expect(count).toBe(hidden.length + besideFiles.length);
	});

	it('counts nothing twice', () => {
		const twice = cells.filter(({ id }) => (found.get(id)?.length ?? 0) > 1);
		expect(twice.map(({ way, as }) => `${way}: ${as}`)).toEqual([]);
	});

	it('marks what only the page told, and nothing else', () => {
		const told = new Set(
			cells.filter(({ id }) => found.get(id)?.some(({ witness }) => witness === 'page')).map(({ way }) => way),
		);
		expect([...told].sort()).toEqual(ways.filter((way) => /Blob|File|stream|cloned|WebSocket/.test(way)).sort());
	});
});

const ID = /(?:cell|hidden)\d+x\d+/g;

/** The cells that the server was sent; compressed bodies have their id in the address. */
function arrivedAt({ received }: Pick<Server, 'received'>): ReadonlySet<string> {
	const ids = received.flatMap(
		({ url, body, headers }) => `${url.href} ${body.toString('latin1')} ${headers['referer']}`.match(ID) ?? [],
	);
	return new Set(ids);
}

function byCell(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
	const map = new Map<string, Finding[]>();
	for (const finding of findings) {
		// What follows # stays in the browser.
		const text = [finding.url.replace(/#.*/s, ''), ...finding.disclosures.map(({ at }) => at)].join(' ');
		for (const id of new Set(text.match(ID))) map.set(id, [...(map.get(id) ?? []), finding]);
	}
	return map;
}

function proofs({ disclosures }: Finding): readonly Disclosure[] {
	return disclosures.filter(({ certainty }) => certainty === 'proven');
}

/** What is wrong with a cell, in words; nothing where it was found. */
function missed({ as, form, host }: Sent, findings: readonly Finding[]): readonly string[] {
	const proven = findings.flatMap(proofs);
	if (proven.some((disclosure) => disclosure.form === form && disclosure.entered !== undefined)) return [];
	const instead =
		proven.length > 0 ? `as ${proven.map((one) => one.form).join(', ')}` : findings.length > 0 ? 'unproven' : 'no finding';
	return [`${as} (${host}): ${instead}`];
}
