import { describe, expect, it } from 'vitest';
import { exampleObservation } from '../core/example-observation.ts';
import type { Observation, PageReport } from '../core/types.ts';
import { createReports } from './reports.ts';

const URL = 'https://px.acme.test/t';
const PAGE = 'https://www.clinic.example/';
const HIDDEN = { is: 'unread', reason: 'body-hidden' } as const;
const BODY = { is: 'text', text: 'hello', mediaType: '' } as const;

const report = (said: Partial<PageReport> = {}): PageReport => ({
	time: 1_000,
	way: 'fetch',
	method: 'POST',
	url: URL,
	stack: ['https://a.test/a.js'],
	...said,
});
const request = (said: Partial<Observation> = {}) =>
	exampleObservation({
		url: URL,
		method: 'POST',
		time: 1_010,
		body: HIDDEN,
		page: { url: PAGE, title: null },
		...said,
	});
const reports = (kept = new Map<string, unknown>()) =>
	createReports((key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, value)));

describe('a report completes the request that it answers to', () => {
	it('with the hidden body, marked as told by the page, and with the stack', () => {
		const known = reports();
		known.add('a', [report({ body: BODY })], PAGE);
		expect(known.complete('a', request())).toMatchObject({ body: BODY, witness: 'page', stack: ['https://a.test/a.js'] });
		expect(known.complete('a', request()).body).toEqual(HIDDEN);
	});

	it('never in place of what the browser itself showed', () => {
		const known = reports();
		const body = { is: 'text', text: 'true', mediaType: '' } as const;
		known.add('a', [report({ body: BODY })], PAGE);
		const completed = known.complete('a', request({ body }));
		expect(completed.body).toEqual(body);
		expect(completed.witness).toBeUndefined();
	});

	it.each<[what: string, report: Partial<PageReport>, arrival?: string]>([
		['another address', { url: `${URL}?x` }],
		['another method', { method: 'PUT' }],
		['another time', { time: 60_000 }],
		['another visit', {}, 'b'],
	])('of %s does not', (_, said, arrival = 'a') => {
		const known = reports();
		known.add(arrival, [report({ body: BODY, ...said })], PAGE);
		expect(known.complete('a', request()).body).toEqual(HIDDEN);
	});

	it('that is nearest in time', () => {
		const known = reports();
		known.add('a', [report({ time: 100, body: { ...BODY, text: 'first' } }), report({ time: 1_005, body: BODY })], PAGE);
		expect(known.complete('a', request()).body).toEqual(BODY);
		expect(known.complete('a', request({ time: 110 })).body).toMatchObject({ text: 'first' });
	});

	it('though the browser went on to https', () => {
		const known = reports();
		known.add('a', [report({ url: 'http://px.acme.test/t', body: BODY })], PAGE);
		expect(known.complete('a', request()).body).toEqual(BODY);
	});

	it('says that it is awaited only where a body is hidden', () => {
		const known = reports();
		expect(known.lacks('a', request())).toBe(true);
		expect(known.lacks('a', request({ body: BODY }))).toBe(false);
		known.add('a', [report({ body: BODY })], PAGE);
		expect(known.lacks('a', request())).toBe(false);
	});
});

describe('who loaded a script', () => {
	it('is told step by step, and never in a circle', () => {
		const known = reports();
		const script = (url: string, by: string) => report({ way: 'script', method: 'GET', url, stack: [PAGE, by] });
		known.add(
			'a',
			[
				script('https://a.test/a.js', 'https://b.test/b.js'),
				script('https://b.test/b.js', 'https://c.test/c.js'),
				script('https://c.test/c.js', 'https://a.test/a.js'),
				report({ stack: [PAGE, 'https://a.test/a.js'] }),
			],
			PAGE,
		);
		expect(known.complete('a', request()).loaders).toEqual(['https://b.test/b.js', 'https://c.test/c.js']);
	});
});

describe('what is sent over a connection', () => {
	const socket = 'wss://replay.acme.test/s';
	const frame = report({ way: 'websocket', method: 'GET', url: socket, body: BODY });
	const opening = request({ url: socket, method: 'GET', type: 'websocket', body: { is: 'none' }, time: 990 });

	it('counts where the browser saw it opened, also by the next worker', () => {
		const kept = new Map<string, unknown>();
		const first = reports(kept);
		first.complete('a', opening);
		first.add('a', [frame], PAGE);
		expect(first.takeMessages('a', 1_100)).toMatchObject({
			sent: [{ url: socket, method: 'SEND', body: BODY, witness: 'page', time: 1_000 }],
			unconfirmed: 0,
		});
		const second = reports(kept);
		second.load(kept);
		second.add('a', [frame], PAGE);
		expect(second.takeMessages('a', 1_100).sent).toHaveLength(1);
		second.drop('a');
		expect(kept.size).toBe(0);
	});

	it('is unknown where nothing in the page told of its opening', () => {
		const known = reports();
		expect(known.lacks('a', opening)).toBe(true);
		expect(known.complete('a', opening).body).toEqual(HIDDEN);
		known.add('a', [report({ way: 'websocket', method: 'GET', url: socket })], PAGE);
		expect(known.lacks('a', opening)).toBe(false);
		expect(known.complete('a', opening).body).toEqual({ is: 'none' });
	});

	it('waits for the browser, then is forgotten and counted', () => {
		const known = reports();
		known.add('a', [frame], PAGE);
		expect(known.takeMessages('a', 1_100)).toEqual({ sent: [], unconfirmed: 0 });
		expect(known.takeMessages('a', 60_000)).toEqual({ sent: [], unconfirmed: 1 });
		known.complete('a', opening);
		expect(known.takeMessages('a', 60_000)).toEqual({ sent: [], unconfirmed: 0 });
	});
});
