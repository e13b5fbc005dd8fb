import { beforeEach, describe, expect, test } from 'vitest';
import { PRIVATE_ID } from '../core/private-id.ts';
import type { Decision } from './decide.ts';
import { type Asker, place } from './place.ts';
import { siteOf } from './site-of.ts';
import { createTabBook, type TabBook } from './tab-book.ts';
import { createTabState, type TabState } from './tab-state.ts';

const health = { is: true, category: null, because: [] };
const decide = (url: string): Decision | null => {
	const site = siteOf(url);
	return site === null
		? null
		: { site, watched: site.startsWith('clinic'), suspected: site.startsWith('maybe'), health, chosen: false };
};

/** Tabs from this number on are private. */
const PRIVATE_TAB = 100;

let mirror: Map<string, unknown>;
let over: string[];
let told: string[];
let state: TabState;
let book: TabBook;
let ids: number;

function start(): void {
	state = createTabState(
		(key, value) => void (value === undefined ? mirror.delete(key) : mirror.set(key, structuredClone(value))),
		(arrival) => void over.push(arrival),
	);
	book = createTabBook(state, {
		decide,
		newId: () => `id${++ids}`,
		isPrivate: (tabId) => tabId >= PRIVATE_TAB,
		seen: (view) => void told.push(view.page),
	});
}
beforeEach(() => {
	mirror = new Map();
	over = [];
	told = [];
	ids = 0;
	start();
});

const nav = (url: string, documentId?: string, time = 0, tabId = 1) => ({ tabId, url, time, documentId });
function go(url: string, documentId?: string, time = 0, tabId = 1): void {
	book.before(nav(url, undefined, time, tabId));
	book.commit(nav(url, documentId, time, tabId), true);
}
function ask(asker: Partial<Asker>): string | null {
	const found = place(state, { tabId: 1, type: 'image', url: 'https://t.example/', time: 0, origin: null, ...asker });
	if (found === null || found === 'unattributed') return found;
	return found.frame === null ? found.view.page : `${found.view.page} in ${found.frame}`;
}

describe('left alone', () => {
	test('an ordinary tab', () => {
		go('https://news.example/', 'n');
		expect(ask({ documentId: 'n', origin: 'https://news.example' })).toBeNull();
		expect(ask({ tabId: -1, origin: 'https://news.example' })).toBeNull();
		expect(state.tabs.size).toBe(0);
		expect(mirror.size).toBe(0);
	});
	test('the ordinary page that is still there while a health site loads', () => {
		go('https://news.example/', 'n');
		book.before(nav('https://clinic.example/'));
		expect(ask({ documentId: 'n', origin: 'https://news.example' })).toBeNull();
	});
	test('the ordinary page after a health site', () => {
		go('https://clinic.example/', 'a');
		go('https://news.example/', 'n');
		expect(ask({ documentId: 'n', origin: 'https://news.example' })).toBeNull();
		expect(state.tabs.size).toBe(0);
	});
	test('a site that the person no longer wants watched, its workers too', () => {
		go('https://clinic.example/', 'a');
		book.unwatch('clinic.example', 5);
		expect(ask({ documentId: 'a', origin: 'https://clinic.example', time: 6 })).toBeNull();
		expect(ask({ tabId: -1, origin: 'https://clinic.example', time: 6 })).toBe('unattributed');
	});
	test('other extensions', () => {
		expect(ask({ tabId: -1, origin: 'chrome-extension://abc' })).toBeNull();
	});
	test('an in-page move to a page that is none', () => {
		go('https://clinic.example/', 'a');
		book.moved(nav('https://news.example/', 'a'));
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBeNull();
	});
});

describe('placed', () => {
	test('by document; before the browser has named it, by site', () => {
		book.before(nav('https://clinic.example/hiv'));
		expect(ask({ type: 'main_frame', url: 'https://clinic.example/hiv' })).toBe('https://clinic.example/hiv');
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBe('https://clinic.example/hiv');
		book.commit(nav('https://clinic.example/hiv', 'a'), true);
		expect(ask({ documentId: 'a' })).toBe('https://clinic.example/hiv');
	});
	test('two pages of one site: an unknown document is the next page, a known one is not', () => {
		go('https://clinic.example/1', 'a');
		book.before(nav('https://clinic.example/2'));
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBe('https://clinic.example/1');
		expect(ask({ documentId: 'b', origin: 'https://clinic.example' })).toBe('https://clinic.example/2');
		book.commit(nav('https://clinic.example/2', 'b'), true);
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBe('https://clinic.example/1');
		expect(new Set([...state.views.values()].map(({ arrival }) => arrival)).size).toBe(1);
	});
	test('a late beacon, after the tab went elsewhere and after it was closed', () => {
		go('https://clinic.example/1', 'a');
		go('https://news.example/', 'n');
		expect(ask({ documentId: 'a', type: 'ping' })).toBe('https://clinic.example/1');
		book.closed(1, 9);
		expect(ask({ documentId: 'a', type: 'ping' })).toBe('https://clinic.example/1');
	});
	test('frames, nested, and a frame without a document of its own', () => {
		go('https://clinic.example/', 'a');
		book.frame({ ...nav('https://video.example/e', 'f'), parentDocumentId: 'a' });
		book.frame({ ...nav('https://deep.example/', 'g'), parentDocumentId: 'f' });
		expect(ask({ documentId: 'f' })).toBe('https://clinic.example/ in https://video.example/e');
		expect(ask({ documentId: 'g' })).toBe('https://clinic.example/ in https://deep.example/');
		expect(ask({ documentId: '?', parentDocumentId: 'f', type: 'sub_frame' })).toBe(
			'https://clinic.example/ in https://video.example/e',
		);
		expect(ask({ documentId: 'srcdoc', parentDocumentId: 'a', origin: 'null' })).toBe('https://clinic.example/');
	});
	test('an in-page move: earlier and later requests of one document', () => {
		go('https://clinic.example/1', 'a');
		book.frame({ ...nav('https://video.example/e', 'f'), parentDocumentId: 'a' });
		book.moved(nav('https://clinic.example/2'));
		expect(ask({ documentId: 'a' })).toBe('https://clinic.example/2');
		expect(ask({ documentId: 'f' })).toBe('https://clinic.example/2 in https://video.example/e');
		expect(state.views.size).toBe(2);
	});
	test('in Firefox, which names the page by the address under which it was loaded, and tells of requests late', () => {
		const loaded = (page: string, frame: string | null = null) => ({ page, frame });
		go('https://clinic.example/intake', undefined, 10);
		book.moved(nav('https://clinic.example/step-1#top', undefined, 20));
		book.moved(nav('https://clinic.example/step-2', undefined, 30));
		go('https://clinic.example/doctors', undefined, 40);
		const at = (time: number, page: string, frame?: string) => ask({ time, loaded: loaded(page, frame) });
		expect(at(15, 'https://clinic.example/intake')).toBe('https://clinic.example/intake');
		expect(at(25, 'https://clinic.example/intake#1')).toBe('https://clinic.example/step-1#top');
		expect(at(35, 'https://clinic.example/intake', 'https://ad.example/')).toBe(
			'https://clinic.example/step-2 in https://ad.example/',
		);
		expect(ask({ tabId: -1, time: 35, origin: 'https://clinic.example/intake' })).toBe('https://clinic.example/step-2');
		// Sent as it was left.
		expect(at(45, 'https://clinic.example/intake')).toBe('https://clinic.example/step-2');
		expect(at(45, 'https://clinic.example/doctors')).toBe('https://clinic.example/doctors');
		expect(at(45, 'https://clinic.example/never-heard-of')).toBe('https://clinic.example/doctors');
	});
	test('a navigation that is told of once it is over', () => {
		go('https://clinic.example/a', undefined, 10);
		book.before(nav('https://clinic.example/b', undefined, 20));
		book.commit(nav('https://clinic.example/b', undefined, 30), true);
		book.before(nav('https://clinic.example/b', undefined, 25));
		expect(state.tab(1).next).toBeNull();
		book.before(nav('https://clinic.example/c', undefined, 50));
		expect(state.tab(1).next?.started).toBe(50);
	});
	test('a redirect to a health site is late only when nothing was listening', () => {
		book.before(nav('https://short.example/x'));
		book.commit(nav('https://clinic.example/', 'a'), false);
		expect(state.tab(1).current?.late).toBe(true);
		go('https://clinic2.example/', 'b');
		expect(state.tab(1).current?.late).toBe(false);
	});
	test.each([
		[0, 'https://clinic.example/1'],
		[59_000, 'https://clinic.example/1'],
		[61_000, 'unattributed'],
	])('a worker %i ms after the page was left', (time, where) => {
		go('https://clinic.example/1', 'a');
		book.closed(1, 0);
		expect(ask({ tabId: -1, origin: 'https://clinic.example', time })).toBe(where);
	});
	test('a worker of an open page, however long', () => {
		go('https://clinic.example/1', 'a');
		expect(ask({ tabId: -1, origin: 'https://clinic.example/sw.js', time: 1e9 })).toBe('https://clinic.example/1');
		expect(ask({ tabId: -1, origin: null })).toBe('unattributed');
		expect(ask({ tabId: -1, origin: 'https://tracker.example' })).toBe('unattributed');
	});
	test('what belongs to one of two pages and names neither is told the origin only', () => {
		const asker = { tabId: -1, type: 'ping', url: 'https://t.example/', time: 2, origin: 'https://clinic.example' };
		go('https://clinic.example/1', 'a');
		expect(place(state, asker)).not.toHaveProperty('page');
		go('https://clinic.example/2', 'b', 1);
		expect(place(state, asker)).toMatchObject({ page: 'https://clinic.example' });
	});
	test('a page found only once it was read', () => {
		book.late(nav('https://clinic.example/'), { site: 'clinic.example', watched: true, suspected: false, health, chosen: true });
		expect(ask({ documentId: 'unknown', origin: 'https://clinic.example' })).toBe('https://clinic.example/');
		expect(state.tab(1).current).toMatchObject({ late: true, chosen: true });
	});
});

describe('suspected', () => {
	const yes = (site: string): Decision => ({ site, watched: true, suspected: false, health, chosen: false });

	test('placed, but neither told of nor copied out', () => {
		go('https://maybe.example/', 'a');
		expect(ask({ documentId: 'a' })).toBe('https://maybe.example/');
		expect(told).toEqual([]);
		expect([...mirror.keys()]).toEqual(['doc:a']);
	});
	test('confirmed: its earlier pages too, and none is late', () => {
		go('https://maybe.example/1', 'a');
		go('https://maybe.example/2', 'b');
		book.late(nav('https://maybe.example/2', 'b'), yes('maybe.example'));
		expect(told).toEqual(['https://maybe.example/1', 'https://maybe.example/2']);
		expect([...state.views.values()].map(({ late, suspected }) => [late, suspected])).toEqual([
			[false, false],
			[false, false],
		]);
		expect(ask({ documentId: 'b' })).toBe('https://maybe.example/2');
	});
	test('not confirmed: let go', () => {
		go('https://maybe.example/1', 'a');
		book.doubt(state.tab(1).current?.visit ?? '', 5);
		expect(ask({ documentId: 'a' })).toBeNull();
		expect(state.tabs.size).toBe(0);
	});
	test('a doubt that comes too late changes nothing', () => {
		go('https://maybe.example/1', 'a');
		const visit = state.tab(1).current?.visit ?? '';
		book.late(nav('https://maybe.example/1', 'a'), yes('maybe.example'));
		book.doubt(visit, 5);
		expect(ask({ documentId: 'a' })).toBe('https://maybe.example/1');
	});
});

test('a new worker knows what the old one knew', () => {
	go('https://clinic.example/1', 'a');
	book.frame({ ...nav('https://video.example/e', 'f'), parentDocumentId: 'a' });
	go('https://clinic.example/2', 'b', 5);
	go('https://clinic2.example/', 'c', 0, 2);
	book.closed(2, 10);
	start();
	state.load(structuredClone(mirror), 20);
	expect(ask({ documentId: 'a' })).toBe('https://clinic.example/1');
	expect(ask({ documentId: 'f' })).toBe('https://clinic.example/1 in https://video.example/e');
	expect(ask({ documentId: 'b' })).toBe('https://clinic.example/2');
	expect(ask({ tabId: -1, origin: 'https://clinic2.example', time: 20 })).toBe('https://clinic2.example/');
	expect([...state.tabs.keys()]).toEqual([1]);
});

test('a new worker forgets what was left long ago', () => {
	go('https://clinic.example/', 'a');
	book.closed(1, 0);
	start();
	state.load(structuredClone(mirror), 300_001);
	expect(state.views.size).toBe(0);
	expect(over).toHaveLength(1);
	expect([...mirror.keys()]).toEqual(['doc:a']);
});

test('a page that never stops moving is bounded', () => {
	go('https://clinic.example/', 'a');
	for (let count = 0; count < 1000; count++) book.moved(nav(`https://clinic.example/${count}`));
	expect(state.views.size).toBe(200);
	expect(ask({ documentId: 'a' })).toBe('https://clinic.example/999');
	for (let count = 0; count < 3000; count++) book.frame({ ...nav('https://f.example/', `f${count}`), parentDocumentId: 'a' });
	expect(mirror.size).toBeLessThan(1600);
	expect(ask({ documentId: 'a' })).toBe('https://clinic.example/999');
	for (let count = 0; count < 400; count++) go(`https://clinic${count}.example/`, `d${count}`);
	expect(state.views.size).toBe(300);
	expect(over.length).toBeGreaterThan(50);
});

test('a page that is told of only as it ends leaves the tab as it is', () => {
	go('https://clinic.example/now', 'now');
	const view = book.passed({ ...nav('https://clinic.example/before'), documentId: 'before' });
	expect(view).toMatchObject({ page: 'https://clinic.example/before', late: true, arrival: state.tab(1).current?.arrival });
	expect(state.tab(1).current?.page).toBe('https://clinic.example/now');
	expect(ask({ documentId: 'before', type: 'ping' })).toBe('https://clinic.example/before');
	expect(book.passed({ ...nav('https://news.example/'), documentId: 'n' })).toBeNull();
	expect(book.passed({ ...nav('https://maybe.example/'), documentId: 'm' })).toBeNull();
});

describe('found when the browser is asked', () => {
	const page = 'https://clinic.example/a';

	test('a page whose beginning was told to nobody', () => {
		book.found(nav(page, 'a'));
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBe(page);
		expect(state.tab(1).current?.late).toBe(true);
	});
	test('and told after all: it is one page view', () => {
		book.found(nav(page, 'a'));
		book.commit(nav(page, 'a'), true);
		expect(state.views.size).toBe(1);
	});
	test('the page that is known', () => {
		go(page, 'a');
		book.found(nav(page, 'a'));
		expect(state.views.size).toBe(1);
		expect(state.tab(1).current?.late).toBe(false);
	});
	test('an address that the page gave itself', () => {
		go(page, 'a');
		book.found(nav(`${page}/b`, 'a'));
		expect(ask({ documentId: 'a', origin: 'https://clinic.example' })).toBe(`${page}/b`);
		expect(state.tab(1).current?.late).toBe(false);
	});
	test('a tab that has gone to an ordinary page', () => {
		go(page, 'a');
		book.found(nav('https://news.example/', 'n', 5));
		expect(state.tabs.size).toBe(0);
		expect(state.left.size).toBe(1);
	});
	test('where the browser names no documents', () => {
		book.found(nav(page));
		book.found(nav(page));
		expect(state.views.size).toBe(1);
	});
	test('what an earlier page of the site sends, that nobody told of, is not said to be of this one', () => {
		go(page, 'a');
		const asker = {
			tabId: 1,
			type: 'ping',
			url: 'https://t.example/',
			time: 0,
			documentId: 'lost',
			origin: 'https://clinic.example',
		};
		expect(place(state, asker)).toMatchObject({ page: 'https://clinic.example' });
		expect(place(state, { ...asker, documentId: 'a' })).not.toHaveProperty('page');
	});
});

describe('in a private window', () => {
	const PRIVATE = PRIVATE_TAB;
	const isPrivate = (id: string | undefined) => id?.startsWith(PRIVATE_ID);

	test('a visit says so, by itself and by its ids; one beside it does not', () => {
		go('https://clinic.example/', 'a', 0, PRIVATE);
		go('https://clinic.example/', 'b', 0, 1);
		const [own, other] = [state.tab(PRIVATE).current, state.tab(1).current];
		expect([own?.incognito, isPrivate(own?.visit), isPrivate(own?.arrival)]).toEqual([true, true, true]);
		expect([other?.incognito, isPrivate(other?.visit), isPrivate(other?.arrival)]).toEqual([undefined, false, false]);
	});
	test('so does what it is told apart into, and what begins anew after a deletion', () => {
		go('https://clinic.example/', 'a', 0, PRIVATE);
		book.moved(nav('https://clinic.example/b', 'a', 1, PRIVATE));
		book.anew(state.tab(PRIVATE).current?.arrival ?? '', 2);
		const { current } = state.tab(PRIVATE);
		expect([current?.incognito, isPrivate(current?.visit), isPrivate(current?.arrival)]).toEqual([true, true, true]);
	});
	test('all of it is forgotten and no longer copied out, frames and left pages too, and nothing else is', () => {
		go('https://clinic.example/', 'b', 0, 1);
		const before = new Map(mirror);
		go('https://clinic.example/1', 'a', 0, PRIVATE);
		book.frame({ ...nav('https://video.example/e', 'f', 0, PRIVATE), parentDocumentId: 'a' });
		go('https://maybe.example/', 'm', 0, PRIVATE);
		book.doubt(state.tab(PRIVATE).current?.visit ?? '', 1);
		go('https://clinic2.example/', 'c', 2, PRIVATE);
		book.moved(nav('https://news.example/', 'c', 3, PRIVATE));
		book.before(nav('https://clinic.example/2', undefined, 4, PRIVATE));
		go('https://clinic.example/3', 'd', 5, PRIVATE + 1);
		book.unwatch('clinic2.example', 6);
		state.forgetPrivate();
		expect(mirror).toEqual(before);
		expect([...state.tabs.keys()]).toEqual([1]);
		expect([...state.views.values()].map(({ tabId }) => tabId)).toEqual([1]);
		expect(over.filter((arrival) => !arrival.startsWith(PRIVATE_ID))).toEqual([]);
		expect(new Set(over).size).toBe(5);
		expect(ask({ documentId: 'a', tabId: PRIVATE, origin: 'https://clinic.example' })).toBeNull();
	});
	test('what a worker sends is not put to a visit that is kept, where it may be of a private one', () => {
		go('https://clinic.example/ordinary', 'b', 0, 1);
		go('https://clinic.example/private', 'a', 0, PRIVATE);
		go('https://clinic.example/later', 'c', 5, 1);
		const asker = { tabId: -1, origin: 'https://clinic.example', time: 6 };
		expect(ask(asker)).toBe('https://clinic.example/private');
		expect(ask({ ...asker, incognito: true })).toBe('https://clinic.example/private');
		expect(ask({ ...asker, incognito: false })).toBe('https://clinic.example/later');
		book.closed(PRIVATE, 10);
		expect(ask({ ...asker, time: 100_000 })).toBe('unattributed');
		state.forgetPrivate();
		expect(ask({ ...asker, time: 100_000 })).toBe('https://clinic.example/later');
		expect(ask({ ...asker, incognito: true })).toBe('unattributed');
	});
	test('a page that is told of only as it ends begins no visit', () => {
		expect(book.passed({ ...nav('https://clinic.example/', undefined, 0, PRIVATE), documentId: 'a' })).toBeNull();
		expect(state.views.size + mirror.size).toBe(0);
	});
});
