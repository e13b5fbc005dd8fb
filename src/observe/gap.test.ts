import { beforeEach, expect, test } from 'vitest';
import { type AskedFor, askedFor } from '../core/asked-for.ts';
import { createGap, type Found, type Gap, type Known } from './gap.ts';
import { createTabBook, type TabBook } from './tab-book.ts';
import { createTabState, type TabState, type View } from './tab-state.ts';

const BEGAN = 1_700_000_000_000;
const NOTHING: Known = { numbers: new Set(), since: 0 };

let kept: Map<string, unknown>;
let tabs: TabState;
let book: TabBook;
let gap: Gap;

const put = (key: string, value: unknown) =>
	void (value === undefined ? kept.delete(key) : kept.set(key, structuredClone(value)));
const asked = (path: string, time = BEGAN) => askedFor(`https://t.example/${path}`, time) as AskedFor;
const counted = ({ missed, counted: keep }: Found) => {
	keep();
	return missed;
};
const lost = (known = NOTHING) =>
	counted(gap.close(tabs, () => known)).map(({ view, hosts, unchecked }) => [view.page, hosts.length, unchecked]);

function open(page: string, documentId: string): View {
	book.commit({ tabId: 1, url: `https://clinic.example/${page}`, time: BEGAN, documentId }, true);
	return tabs.tab(1).current as View;
}

beforeEach(() => {
	kept = new Map();
	tabs = createTabState(
		() => undefined,
		() => undefined,
	);
	let ids = 0;
	const health = { is: true, category: null, because: [] };
	const decision = { site: 'clinic.example', watched: true, suspected: false, health, chosen: false };
	book = createTabBook(tabs, {
		decide: () => decision,
		newId: () => `id${++ids}`,
		isPrivate: () => false,
		seen: () => undefined,
	});
	gap = createGap(put);
	gap.load(new Map(), BEGAN);
});

test('what a page asked for and nobody heard of was missed, each address once', () => {
	const view = open('', 'd');
	gap.heard('https://t.example/heard');
	gap.told(view, [asked('heard'), asked('lost'), asked('lost', BEGAN + 1)], false);
	gap.told(view, [asked('lost'), asked('lost-too')], false);
	expect(lost()).toEqual([['https://clinic.example/', 2, false]]);
});

test('what the browser fetches over https instead was heard', () => {
	const view = open('', 'd');
	gap.heard('https://t.example/one');
	gap.told(view, [askedFor('http://t.example/one#part', BEGAN) as AskedFor], false);
	expect(lost()).toEqual([]);
});

test('what the worker before recorded was not missed; of what it may have forgotten nothing is said', () => {
	const view = open('', 'd');
	gap.told(view, [asked('recorded'), asked('old', BEGAN - 2_000), asked('lost')], false);
	expect(lost({ numbers: new Set([asked('recorded').number]), since: BEGAN - 1_000 })).toEqual([[view.page, 1, false]]);
});

test('long before and after the restart nothing is missed: what nobody heard of then never left', () => {
	const view = open('', 'd');
	gap.told(view, [asked('early', BEGAN - 60_000), asked('late', BEGAN + 10_000)], false);
	expect(lost()).toEqual([]);
});

test('without a restart nothing is', () => {
	const first = createGap(put);
	first.told(open('', 'd'), [asked('one')], true);
	expect(first.since()).toBeNull();
	expect(first.close(tabs, () => NOTHING).missed).toEqual([]);
});

test('a page that ended in it and did not tell what it sent last', () => {
	const first = open('first', 'd1');
	gap.told(first, [asked('lost')], false);
	const second = open('second', 'd2');
	gap.told(second, [asked('last')], true);
	open('third', 'd3');
	expect(lost()).toEqual([
		[first.page, 1, true],
		[second.page, 1, false],
	]);
});

test('a page that changed its own address goes on', () => {
	open('', 'd');
	book.moved({ tabId: 1, url: 'https://clinic.example/next', time: BEGAN, documentId: 'd' });
	expect(lost()).toEqual([]);
});

test('a worker that dies before it has looked leaves it to the next', () => {
	const view = open('', 'd');
	gap.told(view, [asked('lost')], false);
	gap = createGap(put);
	gap.load(new Map(kept), BEGAN + 60_000);
	gap.told(view, [asked('lost-too', BEGAN + 30_000)], false);
	expect(lost()).toEqual([[view.page, 2, false]]);
	expect([...kept]).toEqual([]);
});

test('of a page that was left long before it is counted at once, and once, however often workers are stopped', () => {
	const known = () => NOTHING;
	const first = open('first', 'd1');
	gap.told(first, [asked('lost')], true);
	book.commit({ tabId: 1, url: 'https://clinic.example/second', time: BEGAN + 1_000, documentId: 'd2' }, true);
	const second = tabs.tab(1).current as View;
	expect(counted(gap.settle(tabs, known, BEGAN))).toEqual([]);
	gap = createGap(put);
	gap.load(new Map(kept), BEGAN + 3_000);
	gap.told(second, [asked('lost'), asked('lost-too', BEGAN + 2_000)], false);
	expect(counted(gap.settle(tabs, known, BEGAN + 2_000))).toEqual([{ view: first, hosts: ['t.example'], unchecked: false }]);
	gap = createGap(put);
	gap.load(new Map(kept), BEGAN + 6_000);
	expect(counted(gap.settle(tabs, known, BEGAN + 5_000))).toEqual([]);
	expect(counted(gap.close(tabs, known))).toEqual([{ view: second, hosts: ['t.example'], unchecked: false }]);
	expect([...kept]).toEqual([]);
});

test.each(['settle', 'close'] as const)(
	'%s: a worker that is stopped before its count is durable leaves it to the next',
	(how) => {
		const view = open('first', 'd1');
		gap.told(view, [asked('lost')], true);
		book.commit({ tabId: 1, url: 'https://clinic.example/second', time: BEGAN + 1_000, documentId: 'd2' }, true);
		const expected = [{ view, hosts: ['t.example'], unchecked: false }];
		expect(gap[how](tabs, () => NOTHING, BEGAN + 5_000).missed).toEqual(expected);
		gap = createGap(put);
		gap.load(new Map(kept), BEGAN + 9_000);
		expect(counted(gap[how](tabs, () => NOTHING, BEGAN + 5_000))).toEqual(expected);
		gap = createGap(put);
		gap.load(new Map(kept), BEGAN + 15_000);
		expect(lost()).toEqual([]);
	},
);

test('what a worker heard of and did not live to keep was missed, where its page told it on leaving', () => {
	const view = open('', 'd');
	gap.heard('https://t.example/late');
	gap.told(view, [asked('late', BEGAN + 4_000)], true);
	gap = createGap(put);
	gap.load(new Map(kept), BEGAN + 5_000);
	expect(lost()).toEqual([[view.page, 1, false]]);
});

test('a page cannot fill it, nor can many', () => {
	const some = (name: string) => Array.from({ length: 100 }, (_, number) => asked(`${name}-${number}`));
	for (let page = 0; page < 15; page++) {
		const view = open(`${page}`, `d${page}`);
		for (let note = 0; note < 21; note++) gap.told(view, some(`${page}-${note}`), false);
	}
	const hosts = lost().map(([, missed]) => missed as number);
	expect(Math.max(...hosts)).toBe(2_000);
	expect(hosts.reduce((sum, missed) => sum + missed)).toBe(25_000);
});
