import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Disclosure, Finding } from '../../src/core/types.ts';
import type { Cell } from '../clinic/browser/matrix-cell.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import type { Server } from '../clinic/server.ts';
import type { Stored } from '../extension.ts';
import { pause } from '../tab.ts';
import { eventually } from './eventually.ts';
import { type BrowserName, inEachBrowser, skippedWithout } from './in-each-browser.ts';
import { email, sentence, type Written, written } from './matrix-forms.ts';
import { settled } from './settled.ts';
import { type Bed, CLINIC_SITE } from './test-bed.ts';

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

/** What no extension sees, and why: the hook stands in pages, and a worker is none. */
const everywhere = {
	'inside a file': 'the browser leaves out what stands in files',
	'worker WebSocket': 'the browser tells of no frames, and no script can be put into a worker',
};
const unseen: Readonly<Record<BrowserName, Readonly<Record<string, string>>>> = {
	Chromium: {
		'worker Blob': 'the browser hides the bytes of Blobs, and no script can be put into a worker',
		'service worker Blob': 'likewise',
		...everywhere,
	},
	Firefox: everywhere,
};
/** What a browser does not send, and why. */
const unsent: Readonly<Record<BrowserName, Readonly<Record<string, string>>>> = {
	Chromium: {},
	Firefox: {
		'fetch stream': 'it sends the words "[object ReadableStream]" instead',
		ping: 'switched off unless the person switches it on',
		Referer: 'it leaves out the path for other sites, whatever the page asks for',
	},
};

/** Ways whose every cell is tried; the others take a third of the forms each, in turn, and those that cost the browser a frame or a connection a sixth. */
const whole = new Set(
	'image query,image path,fetch text,fetch JSON,fetch FormData,fetch Blob,XHR text,beacon Blob,gzip ArrayBuffer,WebSocket text,service worker fetch'.split(
		',',
	),
);
const costly = /frame|ping|EventSource|Referer|cookie/;

/** Cells that are sent in one go. */
const AT_ONCE = 250;

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
/** A few of each that one browser or the other does not show. */
const hidden: readonly Sent[] = Object.keys(unseen.Chromium).flatMap((way, wayAt) =>
	written.slice(0, 2).map((one, at) => ({ ...one, way, id: `hidden${wayAt}x${at}`, host: TRACKER })),
);

const all = [...cells, ...hidden];
const allWays = [...ways, ...Object.keys(unseen.Chromium)];
/** What was measured of each way, for `docs/browsers.md`. */
const measured = new Map<BrowserName, ReadonlyMap<string, Seen>>();

inEachBrowser('what was typed is found in every way that it can leave a page', (open, browser) => {
	const isUnseen = (way: string) => Object.hasOwn(unseen[browser], way);
	const isUnsent = (way: string) => Object.hasOwn(unsent[browser], way);
	let bed: Bed;
	let stored: Stored;
	/** Findings by the cells that they name. */
	let found: ReadonlyMap<string, readonly Finding[]>;
	let arrived: ReadonlySet<string>;

	beforeAll(async () => {
		bed = await open();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		const { tab } = bed;
		await tab.goto(clinicUrl('/matrix/'));
		await tab.type('#email', email);
		await tab.type('#reason', sentence);
		// A page that calls too much at once is not followed to the end, and that is counted: another test's affair.
		for (let from = 0; from < all.length; from += AT_ONCE) {
			await tab.evaluate(
				(some) => (globalThis as unknown as { send(cells: readonly Cell[]): Promise<void> }).send(some),
				all.slice(from, from + AT_ONCE).map(({ id, way, host, text }) => ({ id, way, host, text })),
			);
			await pause(1_000);
		}
		const onPage = all.filter(({ way }) => way !== 'Blob on leaving' && !isUnsent(way));
		await eventually(
			async () => arrivedAt(bed.clinic),
			(ids) => onPage.every(({ id }) => ids.has(id)),
			20_000,
		);
		await tab.goto('about:blank');
		stored = await settled(bed.extension);
		found = byCell(stored.kept.flatMap(({ findings }) => findings));
		arrived = arrivedAt(bed.clinic);
		measured.set(
			browser,
			new Map(
				allWays.map((way) => [
					way,
					seenOf(
						all.filter((cell) => cell.way === way),
						found,
						arrived,
					),
				]),
			),
		);
	}, 180_000);
	afterAll(() => bed?.close());

	it('has more than 400 cells, 20 ways and every hash', () => {
		expect(cells.length).toBeGreaterThan(1_000);
		expect(ways.length).toBeGreaterThan(20);
	});

	it.each(allWays.filter((way) => !isUnseen(way) && !isUnsent(way)))('%s', (way) => {
		const ofWay = all.filter((cell) => cell.way === way);
		expect(
			ofWay.filter(({ id }) => !arrived.has(id)).map(({ as }) => as),
			'never reached the server',
		).toEqual([]);
		expect(ofWay.flatMap((cell) => missed(cell, found.get(cell.id) ?? []))).toEqual([]);
	});

	it.each(Object.entries(unseen[browser]))('%s cannot be seen (%s), and proves nothing', (way) => {
		for (const { id } of hidden.filter((cell) => cell.way === way)) {
			expect(arrived.has(id)).toBe(true);
			expect((found.get(id) ?? []).flatMap(proofs)).toEqual([]);
		}
	});

	it.skipIf(browser === 'Chromium').each(Object.entries(unsent[browser]))('%s is not sent (%s), and proves nothing', (way) => {
		for (const { id } of cells.filter((cell) => cell.way === way)) {
			expect(arrived.has(id)).toBe(false);
			expect((found.get(id) ?? []).flatMap(proofs)).toEqual([]);
		}
	});

	it('counts as unread what cannot be seen, and nothing else', () => {
		const count = stored.visits.reduce((sum, { counts }) => sum + counts.unread, 0);
		// The text beside a file is read, the file is not.
		const lacking = all.filter(({ way }) => isUnseen(way) || way === 'fetch multipart with a file');
		// Firefox need not tell of the connections of a worker.
		const least = lacking.filter(({ way }) => browser === 'Chromium' || way !== 'worker WebSocket').length;
		expect(count).toBeGreaterThanOrEqual(least);
		expect(count).toBeLessThanOrEqual(lacking.length);
	});

	it('counts nothing twice', () => {
		const twice = cells.filter(({ id }) => (found.get(id)?.length ?? 0) > 1);
		expect(twice.map(({ way, as }) => `${way}: ${as}`)).toEqual([]);
	});

	it('marks what only the page told, and nothing else', () => {
		const told = new Set(
			cells.filter(({ id }) => found.get(id)?.some(({ witness }) => witness === 'page')).map(({ way }) => way),
		);
		const hides = browser === 'Chromium' ? /Blob|File|stream|cloned|WebSocket/ : /WebSocket/;
		expect([...told].sort()).toEqual(ways.filter((way) => hides.test(way)).sort());
	});
});

const TABLE = fileURLToPath(new URL('../../docs/browsers.md', import.meta.url));

it.skipIf(skippedWithout !== '')(`docs/browsers.md says what was measured; TELLTALE_WRITE=1 writes it${skippedWithout}`, () => {
	const [inChromium, inFirefox] = [measured.get('Chromium'), measured.get('Firefox')];
	const rows = allWays.map((way) => `| ${way} | ${inChromium?.get(way)} | ${inFirefox?.get(way)} |`);
	const text = readFileSync(TABLE, 'utf8');
	const table = /(?<=<!-- measured -->\n)[\s\S]*(?=\n<!-- end -->)/;
	const now = text.replace(table, ['| way | Chromium | Firefox |', '|---|---|---|', ...rows].join('\n'));
	if (process.env['TELLTALE_WRITE'] === '1') writeFileSync(TABLE, now);
	else expect(text).toBe(now);
});

/** What the browser shows by itself, what only the page's own world tells, what is not seen, and what does not leave. */
type Seen = 'yes' | 'told by the page' | 'no' | 'not sent';

function seenOf(sent: readonly Sent[], found: ReadonlyMap<string, readonly Finding[]>, arrived: ReadonlySet<string>): Seen {
	if (!sent.some(({ id }) => arrived.has(id))) return 'not sent';
	const findings = sent.flatMap((cell) =>
		missed(cell, found.get(cell.id) ?? []).length === 0 ? [found.get(cell.id) ?? []] : [],
	);
	if (findings.length < sent.length) return 'no';
	return findings.flat().some(({ witness }) => witness === 'page') ? 'told by the page' : 'yes';
}

const ID = /(?:cell|hidden)\d+x\d+/g;
const OF_REFERER = `cell${ways.indexOf('Referer')}x`;

/** The cells that the server was sent; compressed bodies have their id in the address. */
function arrivedAt({ received }: Pick<Server, 'received'>): ReadonlySet<string> {
	const ids = received
		// What Firefox makes of a stream.
		.filter(({ body }) => body.toString() !== '[object ReadableStream]')
		.flatMap(({ url, body, headers }) => {
			const own = `${url.href} ${body.toString('latin1')}`.match(ID) ?? [];
			// What matters of these is the header, which a browser may cut.
			return [...own.filter((id) => !id.startsWith(OF_REFERER)), ...(headers['referer']?.match(ID) ?? [])];
		});
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
