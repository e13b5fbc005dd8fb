import { describe, expect, test } from 'vitest';
import { exampleObservation } from '../example-observation.ts';
import { readHeaders } from './read-headers.ts';

type Headers = readonly (readonly [string, string])[];
function read(headers: Headers, { isTracker = true, onHealthSite = true } = {}) {
	const observation = exampleObservation({ url: 'https://acme.test/', headers });
	const readings = readHeaders(observation, isTracker, onHealthSite, 'clinic.example');
	return readings.map(({ disclosure, raises }) => [disclosure.kind, raises, disclosure.value]);
}

describe('readHeaders', () => {
	test.each<[what: string, headers: Headers]>([
		['no headers', []],
		[
			'empty ones',
			[
				['referer', ''],
				['cookie', ' '],
				['origin', ''],
			],
		],
		['a frame without an origin', [['origin', 'null']]],
		['names in other letters are another observer’s fault', [['Referer', 'https://clinic.example/depression']]],
	])('nothing: %s', (_what, headers) => {
		expect(read(headers)).toEqual([]);
	});

	test('a referer that is no address raises nothing', () => {
		expect(read([['referer', 'depression']])).toEqual([['referrer', 'none', 'depression']]);
	});

	test('cookies count with trackers only', () => {
		expect(read([['cookie', 'a=1']], { isTracker: false })).toEqual([]);
	});

	test('only names of cookies are kept', () => {
		expect(read([['cookie', '_fbp=fb.1.secret; c_user=1234\n; bare']])).toEqual([
			['browser-id', 'browser', '_fbp, c_user, bare'],
		]);
	});

	test('ten thousand cookies are a hundred', () => {
		const [cookie] = read([['cookie', 'a=1;'.repeat(10_000)]]);
		expect(String(cookie?.[2]).split(',')).toHaveLength(100);
	});

	test.each(['test_cookie', 'OptanonConsent', 'opt_out'])('the cookie %s tells no browser from another', (name) => {
		expect(read([['cookie', `${name}=1`]])).toEqual([]);
	});

	test('the origin stands in for a missing referer, and tells no page', () => {
		expect(read([['origin', 'https://clinic.example']])).toEqual([['referrer', 'none', 'https://clinic.example']]);
	});

	const page = 'https://clinic.example/bipolar-disorder';
	test('the referer tells the page', () => {
		expect(read([['referer', page]])).toEqual([
			['referrer', 'none', page],
			['page', 'page', page],
		]);
	});

	test('off health sites it tells no health', () => {
		expect(read([['referer', page]], { onHealthSite: false })).toEqual([['referrer', 'none', page]]);
	});

	test('a tracker’s own frame tells nothing new', () => {
		const frame = 'https://td.doubleclick.net/td/rul/1?url=https://clinic.example/bipolar&email=casey@example.com';
		expect(read([['referer', frame]])).toEqual([['referrer', 'none', frame]]);
	});

	test.each([
		['https://clinic.example/welcome?email=casey@example.com', 'email', 'casey@example.com'],
		['https://clinic.example/welcome?e=casey%40example.com', 'email', 'casey@example.com'],
		['https://clinic.example/unsubscribe/casey@example.com', 'email', 'casey@example.com'],
		['https://clinic.example/welcome?phone=%2B15551234567', 'phone', '+15551234567'],
		['https://clinic.example/welcome?first_name=Casey', 'name', 'Casey'],
		['https://clinic.example/welcome?dob=1990-02-03', 'birth-date', '1990-02-03'],
	])('R34: a person in a referer: %s', (referer, kind, value) => {
		expect(read([['referer', referer]], { onHealthSite: false })).toContainEqual([kind, 'person', value]);
	});

	test.each([
		'https://clinic.example/?to=info@clinic.example',
		'https://clinic.example/logo@2x.png',
		'https://clinic.example/?email=',
	])('nobody in a referer: %s', (referer) => {
		expect(read([['referer', referer]])).toEqual([['referrer', 'none', referer]]);
	});

	test('the wish not to be tracked is kept', () => {
		expect(read([['sec-gpc', '1']])).toEqual([['consent', 'none', '1']]);
	});
});
