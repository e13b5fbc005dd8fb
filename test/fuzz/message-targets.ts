import fc from 'fast-check';
import type { PageReport } from '../../src/core/types.ts';
import { createActions } from '../../src/observe/actions.ts';
import { type MessageSender, readNote, readRequest } from '../../src/observe/message.ts';
import { createReports } from '../../src/observe/reports.ts';
import { readBody } from '../../src/observe/request-body.ts';
import { begun, sent } from '../../src/observe/web-request.ts';
import { fromWire } from '../../src/observe/wire-report.ts';
import { actions, address, anything, body, hostile, json, observation, word } from './shapes.ts';
import { type Target, target } from './target.ts';

const OWN = { id: 'aaaabbbbccccddddeeeeffffgggghhhh', root: 'chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/' };

const sender: fc.Arbitrary<MessageSender> = fc.record(
	{
		id: fc.constantFrom(OWN.id, OWN.id.toUpperCase(), '', 'another'),
		url: fc.oneof(
			fc.constantFrom(`${OWN.root}popup.html`, OWN.root, `${OWN.root.slice(0, -1)}.evil.example/`, 'https://clinic.example/'),
			address,
		),
		frameId: fc.constantFrom(0, 1, -1),
		tab: fc.record({ id: fc.constantFrom(1, -1), title: word }, { requiredKeys: [] }),
		documentId: word,
	},
	{ requiredKeys: [] },
);

const report = fc.record(
	{
		time: fc.oneof(fc.constantFrom(1_700_000_000_000, Number.NaN, -1), fc.double()),
		way: fc.constantFrom('fetch', 'xhr', 'beacon', 'script', 'websocket', 'constructor'),
		method: fc.oneof(fc.constantFrom('GET', 'POST'), word),
		url: address,
		body: fc.oneof(
			fc.record({ is: fc.constant('text'), text: hostile, mediaType: word }),
			fc.record({ is: fc.constant('bytes'), base64: hostile, mediaType: word }),
			fc.record({ is: fc.constant('unread'), reason: fc.constantFrom('too-large', 'entry') }),
			json,
		),
		stack: fc.array(address, { maxLength: 9 }),
	},
	{ requiredKeys: ['time', 'way', 'method', 'url', 'stack'] },
);

/** Nearly what is expected: with one field that is something else, or one too many. */
const near = fc
	.tuple(
		fc.oneof(
			fc.record(
				{ ask: fc.constantFrom('tab', 'evidence', 'settings', 'actions', '__proto__'), tabId: json, id: json, arrival: json },
				{ requiredKeys: ['ask'] },
			),
			fc.record(
				{
					do: fc.constantFrom('watch', 'unwatch', 'delete-everything', 'note', 'fill', 'save-settings', 'delete-arrivals'),
					site: json,
					settings: json,
					arrivals: json,
					arrival: word,
					text: json,
					tabId: json,
				},
				{ requiredKeys: ['do'] },
			),
			fc.record({ note: fc.constant('signals'), signals: fc.record({ types: fc.array(hostile), phrases: json }) }),
			fc.record({ note: fc.constant('actions'), actions: fc.oneof(actions, json) }),
			fc.record({
				note: fc.constant('loaded'),
				asked: fc.array(
					fc.record({ number: fc.oneof(fc.nat(), fc.double()), host: word, time: fc.oneof(fc.nat(), fc.double()) }),
				),
				leaving: fc.boolean(),
			}),
			fc.record({
				note: fc.constant('reports'),
				reports: fc.array(report, { maxLength: 3 }),
				lost: fc.double(),
				early: fc.boolean(),
			}),
		),
		fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.tuple(word, anything) }),
	)
	.map(([message, more]): unknown => (more === null ? message : Object.fromEntries([...Object.entries(message), more])));

const pageReport: fc.Arbitrary<PageReport> = fc
	.record({
		time: fc.constantFrom(1_700_000_000_000, 1_700_000_001_000, 0),
		way: fc.constantFrom('fetch', 'script', 'websocket', 'beacon'),
		method: fc.constantFrom('GET', 'POST', 'SEND'),
		url: address,
		stack: fc.array(address, { maxLength: 4 }),
		body: fc.oneof(fc.constant(null), body),
	})
	.map(
		({ body: given, ...rest }) =>
			({ ...rest, ...(given && given.is !== 'none' && given.is !== 'form' && { body: given }) }) as PageReport,
	);

export const messageTargets: readonly Target[] = [
	target({
		name: 'messages to the worker',
		share: 120,
		inputs: fc.tuple(fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: anything }), sender),
		holds: ([message, from]) => {
			const request = readRequest(message, from, OWN);
			const note = readNote(message, from, OWN);
			const isOurs = from.id === OWN.id && from.url?.startsWith(OWN.root) === true;
			if (request !== null && !isOurs) throw new Error('heard somebody who is not us');
			if (note !== null && (from.id !== OWN.id || from.tab?.id === undefined)) throw new Error('heard a note of nobody');
			if (note?.note === 'signals' && from.frameId !== 0) throw new Error('a frame spoke for its page');
			for (const wire of note?.note === 'reports' ? note.reports : []) fromWire(wire);
		},
	}),
	target({
		name: 'what the page reports, and its growth',
		share: 8,
		inputs: fc.array(
			fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.array(pageReport, { maxLength: 4 }), observation),
			{ maxLength: 4 },
		),
		holds: (steps) => {
			let stored = 0;
			const reports = createReports((_, value) => {
				if (Array.isArray(value)) stored = Math.max(stored, value.length);
			});
			for (const [arrival, list, given] of steps) {
				reports.add(arrival, list, given.page.url ?? '');
				reports.lacks(arrival, given);
				const completed = reports.complete(arrival, given);
				if (given.body.is !== 'unread' && given.type !== 'websocket' && completed.body !== given.body)
					throw new Error('a page changed what the browser saw');
				if (completed.url !== given.url || completed.method !== given.method) throw new Error('a page changed where it went');
				const { sent: messages } = reports.takeMessages(arrival, 1_700_000_009_000);
				if (messages.some(({ witness }) => witness !== 'page')) throw new Error('told by a page, and not marked');
			}
			if (stored > 50) throw new Error(`${stored} connections`);
		},
	}),
	target({
		name: 'what was done, as it is kept',
		share: 15,
		inputs: fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__'), word, actions), { maxLength: 6 }),
		holds: (steps) => {
			const kept = new Map<string, unknown>();
			const book = createActions((key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, value)));
			for (const [arrival, visit, list] of steps) {
				book.add({ arrival, visit }, list);
				book.of({ arrival, visit });
			}
			const again = createActions(() => {});
			again.load(kept);
			for (const arrival of book.arrivals()) {
				if (book.all(arrival).length !== again.all(arrival).length) throw new Error('not the same when it is read again');
				book.drop(arrival);
			}
			if (kept.size > 0) throw new Error(`${kept.size} left behind`);
		},
	}),
	target({
		name: 'requests as the browser tells of them',
		share: 20,
		inputs: fc.tuple(
			fc.record({
				error: fc.constantFrom(undefined, 'Unknown error.'),
				formData: fc.oneof(
					fc.constant(undefined),
					fc
						.array(fc.tuple(word, fc.array(fc.oneof(hostile, json), { maxLength: 3 })), { maxLength: 4 })
						.map((pairs) => Object.fromEntries(pairs)),
				),
				raw: fc.oneof(
					fc.constant(undefined),
					fc.array(
						fc.record({
							bytes: fc.oneof(
								fc.uint8Array({ maxLength: 20 }).map((data) => Uint8Array.from(data).buffer),
								json,
							),
							file: fc.oneof(fc.constant(undefined), word),
						}),
						{ maxLength: 3 },
					),
				),
			}),
			fc.array(
				fc.record({
					name: fc.oneof(word, fc.constantFrom('Authorization', 'Cookie', 'Proxy-Authorization', 'Content-Type')),
					value: fc.oneof(fc.constant(undefined), hostile),
					binaryValue: json,
				}),
				{ maxLength: 5 },
			),
			address,
			hostile,
		),
		holds: ([requestBody, requestHeaders, url, title]) => {
			readBody(requestBody);
			const details = {
				requestId: '1',
				url,
				method: 'POST',
				tabId: 1,
				frameId: 0,
				type: 'ping',
				timeStamp: 1,
				requestBody,
			} as const;
			const made = sent(begun(details, { page: null, title, frame: null }, null), { ...details, requestHeaders });
			const secret = made.headers.filter(([name, value]) =>
				/^(?:proxy-)?authorization$/.test(name) ? value !== '' : name === 'cookie' && value.includes('='),
			);
			if (secret.length > 0) throw new Error(`kept: ${JSON.stringify(secret)}`);
		},
	}),
];
