import { expect, test } from 'vitest';
import { type MessageSender, readNote, readRequest } from './message.ts';

const own = { id: 'me', root: 'chrome-extension://me/' };
const ours: MessageSender = { id: 'me', url: 'chrome-extension://me/popup.html' };
const script: MessageSender = { id: 'me', url: 'https://clinic.example/', frameId: 0, tab: { id: 4 } };
const signals = { types: ['MedicalClinic'], phrases: ['therapist'] };

test.each<[string, unknown, MessageSender]>([
	['another extension', { ask: 'settings' }, { id: 'other', url: 'chrome-extension://other/popup.html' }],
	['a content script', { do: 'delete-everything' }, script],
	['a page that would be filled in', { do: 'fill', tabId: 4 }, script],
	['a page with our id in its address', { ask: 'settings' }, { id: 'me', url: 'https://x.example/chrome-extension://me/' }],
	['nobody', { ask: 'settings' }, {}],
	['no object', 'settings', ours],
	['null', null, ours],
	['unknown', { ask: 'cookies' }, ours],
	['more than it should have', { ask: 'settings', more: 1 }, ours],
	['a number that is none', { ask: 'tab', tabId: '4' }, ours],
	['a site that is an address', { do: 'watch', site: 'https://clinic.example/' }, ours],
	['a site too long', { do: 'watch', site: 'a'.repeat(254) }, ours],
	['settings out of bounds', { do: 'save-settings', settings: { retentionDays: 0, maxFindings: 1000 } }, ours],
	['settings that are none', { do: 'save-settings', settings: { retentionDays: Number.NaN, maxFindings: 1000 } }, ours],
])('no request: %s', (_name, message, sender) => {
	expect(readRequest(message, sender, own)).toBeNull();
});

test.each([
	{ ask: 'tab', tabId: 4 },
	{ ask: 'evidence', id: 4 },
	{ ask: 'settings' },
	{ do: 'watch', site: 'clinic.example' },
	{ do: 'unwatch', site: '127.0.0.1' },
	{ do: 'forget-choice', site: '[::1]' },
	{ do: 'save-settings', settings: { retentionDays: 7, maxFindings: 1000 } },
	{ do: 'delete-everything' },
	{ do: 'fill', tabId: 4 },
	{ do: 'unfill', tabId: 4 },
])('a request: %j', (message) => {
	expect(readRequest(message, ours, own)).toEqual(message);
});

test.each<[string, unknown, MessageSender]>([
	['a page of ours', { note: 'signals', signals }, ours],
	['a frame', { note: 'signals', signals }, { ...script, frameId: 3 }],
	['a file', { note: 'signals', signals }, { ...script, url: 'file:///x.html' }],
	['too many', { note: 'signals', signals: { types: Array(21).fill('a'), phrases: [] } }, script],
	['too long', { note: 'signals', signals: { types: ['a'.repeat(201)], phrases: [] } }, script],
	['no strings', { note: 'signals', signals: { types: [{}], phrases: [] } }, script],
])('no note: %s', (_name, message, sender) => {
	expect(readNote(message, sender, own)).toBeNull();
});

test('a note', () => {
	expect(readNote({ note: 'signals', signals }, script, own)).toEqual({ note: 'signals', signals });
});

const seen = { time: 1, source: 'klaro', kind: 'state', by: 'press', purposes: { advertising: false, analytics: null } };

test.each([
	['what was seen', { note: 'consent', events: [seen, { time: 2, source: 'banner', kind: 'banner-shown', by: 'default' }] }],
	[
		'of a sale',
		{ note: 'consent', events: [{ ...seen, purposes: { advertising: null, analytics: null, sale: false }, action: 'partly' }] },
	],
	['nothing', { note: 'consent', events: [] }],
])('a note on consent: %s', (_name, note) => {
	expect(readNote(note, script, own)).toEqual(note);
});

test.each([
	['a time that is none', { ...seen, time: Number.POSITIVE_INFINITY }],
	['a frame that it names itself', { ...seen, within: 'https://other.example/' }],
	['another kind', { ...seen, kind: 'pressed' }],
	['a purpose that is a word', { ...seen, purposes: { advertising: 'yes', analytics: null } }],
	['a source too long', { ...seen, source: 'x'.repeat(61) }],
])('no note on consent: %s', (_name, event) => {
	expect(readNote({ note: 'consent', events: [event] }, script, own)).toBeNull();
});

test('no note on consent: too many events, or from elsewhere', () => {
	expect(readNote({ note: 'consent', events: Array(201).fill(seen) }, script, own)).toBeNull();
	expect(readNote({ note: 'consent', events: [seen] }, { ...script, id: 'other' }, own)).toBeNull();
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1, 8.64e15 + 1])('a time that is no moment is no note: %d', (time) => {
	const action = { did: 'typed', time, question: '', name: '', value: '' } as const;
	const report = { time, way: 'fetch', method: 'GET', url: 'https://a.example/', stack: [] } as const;
	expect(readNote({ note: 'actions', actions: [action] }, script, own)).toBeNull();
	expect(readNote({ note: 'reports', reports: [report], lost: 0, early: true }, script, own)).toBeNull();
	expect(readNote({ note: 'actions', actions: [{ ...action, time: 8.64e15 }] }, script, own)).not.toBeNull();
});
