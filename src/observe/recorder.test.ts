import { beforeEach, expect, test } from 'vitest';
import type { Observation } from '../core/types.ts';
import type { Asker, Place } from './place.ts';
import { createRecorder, type Flight, type Recorder } from './recorder.ts';
import type { View } from './tab-state.ts';
import type { RequestStart } from './web-request.ts';

const view: View = {
	visit: 'v',
	arrival: 'a',
	tabId: 1,
	site: 'clinic.example',
	page: 'https://clinic.example/hiv',
	started: 0,
	health: { is: true, category: null, because: [] },
	late: false,
	chosen: false,
	suspected: false,
};
let said: string[];
let pending: Map<string, Flight>;
let observations: Observation[];
let where: Place | 'unattributed' | null;
let asked: Asker['loaded'];
let recorder: Recorder;

function start(): Recorder {
	return createRecorder({
		place: (asker) => {
			asked = asker.loaded;
			return where;
		},
		view: (visit) => (visit === 'v' ? view : null),
		begun: (flight) => void pending.set(flight.key, structuredClone(flight)),
		sent: (_view, flight, observation) => {
			pending.delete(flight.key);
			observations.push(observation);
		},
		over: (flight, _view, outcome) => {
			pending.delete(flight.key);
			said.push(outcome);
		},
		interrupted: (flight) => {
			pending.delete(flight.key);
			said.push('interrupted');
		},
		replaced: (flight) => {
			pending.delete(flight.key);
			said.push('replaced');
		},
		unattributed: () => void said.push('unattributed'),
	});
}
beforeEach(() => {
	said = [];
	pending = new Map();
	observations = [];
	where = { view, frame: null };
	recorder = start();
});

const request = (more: Partial<RequestStart> = {}): RequestStart => ({
	requestId: '1',
	url: 'https://t.example/1',
	method: 'POST',
	type: 'xmlhttprequest',
	timeStamp: 10,
	tabId: 1,
	frameId: 0,
	requestBody: { raw: [{ bytes: new TextEncoder().encode('a=1').buffer }] },
	...more,
});

test.each([[null], ['unattributed' as const]])('not ours: %s', (place) => {
	where = place;
	recorder.start(request());
	recorder.sent({ ...request(), requestId: '1', url: 'https://t.example/1' });
	recorder.error({ requestId: '1', error: 'net::ERR_ABORTED' });
	expect(pending.size).toBe(0);
	expect(observations).toEqual([]);
	expect(said).toEqual(place === null ? [] : ['unattributed']);
});

test('begun, sent; an error after that changes nothing', () => {
	recorder.start(request());
	expect(pending.size).toBe(1);
	recorder.sent({
		...request(),
		requestId: '1',
		url: 'https://t.example/1',
		requestHeaders: [{ name: 'Referer', value: 'https://clinic.example/' }],
	});
	recorder.sent({ ...request(), requestId: '1', url: 'https://t.example/1' });
	recorder.error({ requestId: '1', error: 'net::ERR_ABORTED' });
	expect(said).toEqual([]);
	expect(pending.size).toBe(0);
	expect(observations).toHaveLength(1);
	expect(observations[0]).toMatchObject({
		outcome: 'sent',
		page: { url: view.page },
		headers: [['referer', 'https://clinic.example/']],
	});
});

test.each([
	['net::ERR_BLOCKED_BY_CLIENT', 'blocked'],
	['net::ERR_INTERNET_DISCONNECTED', 'failed'],
])('%s before sending', (error, outcome) => {
	recorder.start(request());
	recorder.error({ requestId: '1', error });
	expect(said).toEqual([outcome]);
	expect(observations).toEqual([]);
});

test('each hop of a redirect is an observation, wherever the page is by then', () => {
	for (const hop of [1, 2, 3]) {
		recorder.start(request({ url: `https://t.example/${hop}` }));
		where = null;
		recorder.sent({ ...request(), requestId: '1', url: `https://t.example/${hop}` });
	}
	expect(observations.map(({ url, redirectedFrom }) => [url, redirectedFrom])).toEqual([
		['https://t.example/1', null],
		['https://t.example/2', 'https://t.example/1'],
		['https://t.example/3', 'https://t.example/2'],
	]);
	expect(said).toEqual([]);
});

test('an upgrade to https replaces what was never sent', () => {
	recorder.start(request({ url: 'http://t.example/' }));
	recorder.start(request({ url: 'https://t.example/' }));
	recorder.sent({ ...request(), requestId: '1', url: 'https://t.example/' });
	expect(said).toEqual(['replaced']);
	expect(observations.map(({ url }) => url)).toEqual(['https://t.example/']);
	expect(pending.size).toBe(0);
});

test('the next worker goes on, body and all', () => {
	recorder.start(request());
	const next = start();
	next.resume([...pending.values()]);
	next.sent({
		...request(),
		requestId: '1',
		url: 'https://t.example/1',
		requestHeaders: [{ name: 'Content-Type', value: 'text/plain' }],
	});
	expect(observations[0]?.body).toEqual({ is: 'bytes', bytes: new TextEncoder().encode('a=1'), mediaType: 'text/plain' });
});

test('the next worker records what was seen to be sent, once, and a redirect of it goes on', () => {
	recorder.start(request());
	const next = start();
	next.resume([...pending.values()].map((flight) => ({ ...flight, observation: { ...flight.observation, outcome: 'sent' } })));
	next.sent({ ...request(), url: 'https://t.example/1' });
	next.giveUpResumed();
	expect(observations).toHaveLength(1);
	expect(observations[0]?.body).toMatchObject({ is: 'bytes' });
	next.start(request({ url: 'https://t.example/2' }));
	next.sent(request({ url: 'https://t.example/2' }));
	expect(observations.map(({ redirectedFrom }) => redirectedFrom)).toEqual([null, 'https://t.example/1']);
	expect(said).toEqual([]);
});

test('the next worker hears of the sending of a redirect whose first address was seen to be sent', () => {
	recorder.start(request());
	recorder.start(request({ url: 'https://t.example/2' }));
	const [second] = [...pending.values()] as [Flight];
	const first: Flight = {
		...second,
		key: '1#0@10',
		hop: 0,
		observation: { ...second.observation, url: 'https://t.example/1', outcome: 'sent' },
	};
	const next = start();
	next.resume([first, { ...second, hop: 1 }]);
	next.sent(request({ url: 'https://t.example/2' }));
	next.giveUpResumed();
	expect(observations.map(({ url }) => url)).toEqual(['https://t.example/1', 'https://t.example/2']);
});

test('what one worker wrote as it began, and the next as it was sent, is one request', () => {
	recorder.start(request());
	const [flight] = [...pending.values()] as [Flight];
	const sent: Flight = { ...flight, key: '1#0@12', observation: { ...flight.observation, time: 12, outcome: 'sent' } };
	const next = start();
	next.resume([flight, sent]);
	next.giveUpResumed();
	expect(observations).toHaveLength(1);
	expect(said).toEqual(['replaced']);
	expect(pending.size).toBe(0);
});

test.each([
	['GET', { is: 'none' }],
	['POST', { is: 'unread', reason: 'interrupted' }],
])('a %s whose start was lost with the last worker', (method, body) => {
	recorder.sent({ ...request({ method, requestBody: null }), requestHeaders: [{ name: 'Referer', value: 'x' }] });
	recorder.sent(request({ method }));
	expect(observations).toHaveLength(1);
	expect(observations[0]).toMatchObject({ method, body, outcome: 'sent', page: { url: view.page }, headers: [['referer', 'x']] });
});

test('the next worker gives up what it hears nothing more of, and only that', () => {
	recorder.start(request({ requestId: '1' }));
	recorder.start(request({ requestId: '2' }));
	const next = start();
	next.resume([...pending.values()]);
	next.start(request({ requestId: '3' }));
	next.sent({ ...request(), requestId: '2', url: 'https://t.example/1' });
	next.giveUpResumed();
	expect(said).toEqual(['interrupted']);
	next.giveUpResumed();
	expect(said).toEqual(['interrupted']);
	next.sent({ ...request(), requestId: '3', url: 'https://t.example/1' });
	expect(observations).toHaveLength(2);
});

test('what is never sent is given up and counted; nothing grows without end', () => {
	for (let count = 0; count < 21_000; count++) recorder.start(request({ requestId: `r${count}`, timeStamp: count }));
	expect(pending.size).toBe(20_000);
	expect(said).toHaveLength(1_000);
	recorder.sweep(20_999);
	expect(pending.size).toBe(1);
});

test('what many tabs begin at once keeps its body, however much was sent before it', () => {
	const body = { raw: [{ bytes: new TextEncoder().encode('answer=yes').buffer }] };
	for (let count = 0; count < 5_000; count++)
		recorder.start(request({ requestId: `r${count}`, method: 'POST', requestBody: body, timeStamp: count }));
	for (let count = 0; count < 5_000; count++) recorder.sent({ ...request({ method: 'POST' }), requestId: `r${count}` });
	expect(said).toEqual([]);
	expect(observations.filter((one) => one.body.is === 'bytes')).toHaveLength(5_000);
});

test.each<[Partial<RequestStart>, string]>([
	[{ documentUrl: 'https://clinic.example/now' }, 'https://clinic.example/now'],
	[
		{
			frameId: 7,
			documentUrl: 'https://ad.example/',
			frameAncestors: [{ url: 'https://x.example/' }, { url: 'https://clinic.example/top' }],
		},
		'https://clinic.example/top',
	],
	[{ frameId: 7, documentUrl: 'https://ad.example/' }, view.page],
	[{ type: 'main_frame', documentUrl: 'https://clinic.example/from' }, view.page],
	[{ tabId: -1, documentUrl: 'https://clinic.example/sw.js' }, view.page],
	[{ documentUrl: 'about:blank' }, view.page],
])('page of %j', (more, page) => {
	recorder.start(request(more));
	recorder.sent({ ...request(), requestId: '1', url: 'https://t.example/1' });
	expect(observations[0]?.page.url).toBe(page);
});

test('an error does not say that what an earlier worker began was not sent, unless something blocked it', () => {
	recorder.start(request({ requestId: '1' }));
	recorder.start(request({ requestId: '2' }));
	const next = start();
	next.resume([...pending.values()]);
	next.error({ requestId: '1', error: 'net::ERR_ABORTED' });
	next.error({ requestId: '2', error: 'net::ERR_BLOCKED_BY_CLIENT' });
	next.giveUpResumed();
	expect(said).toEqual(['interrupted', 'blocked']);
});

test('a page that nothing more is known of stands there with its origin', () => {
	where = { view, frame: null, page: 'https://clinic.example' };
	recorder.start(request());
	recorder.sent({ ...request(), url: 'https://t.example/1' });
	expect(observations[0]?.page.url).toBe('https://clinic.example');
});

const top = 'https://clinic.example/top';
const ad = 'https://ad.example/';
test.each<[what: string, Partial<RequestStart>, frame: string | null]>([
	['the page', { documentUrl: top }, null],
	['a frame', { frameId: 7, documentUrl: ad, frameAncestors: [{ url: top }] }, ad],
	['the page, for a frame', { type: 'sub_frame', frameId: 7, documentUrl: top, frameAncestors: [{ url: top }] }, null],
	['a frame, for another', { type: 'sub_frame', frameId: 9, documentUrl: ad, frameAncestors: [{ url: ad }, { url: top }] }, ad],
])('sent in Firefox by %s', (_, more, frame) => {
	recorder.start(request(more));
	expect(asked).toEqual({ page: top, frame });
});

test('keeps the address to which the page has changed its own', () => {
	where = { view: { ...view, page: 'https://clinic.example/step-2', loaded: 'https://clinic.example/hiv' }, frame: null };
	recorder.start(request({ documentUrl: 'https://clinic.example/hiv#top' }));
	recorder.sent({ ...request(), requestId: '1', url: 'https://t.example/1' });
	expect(observations[0]?.page.url).toBe('https://clinic.example/step-2');
});
