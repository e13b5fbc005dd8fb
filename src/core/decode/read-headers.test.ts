import { describe, expect, test } from 'vitest';
import { exampleObservation } from '../example-observation.ts';
import { readHeaders } from './read-headers.ts';

type Headers = readonly (readonly [string, string])[];
function read(headers: Headers, { isTracker = true, onHealthSite = true } = {}) {
	const observation = exampleObservation({ url: 'https://acme.test/', headers });
	const { readings, siteAt } = readHeaders(observation, isTracker, onHealthSite, 'clinic.example');
	return { siteAt, told: readings.map(({ disclosure, raises }) => [disclosure.kind, raises, disclosure.value]) };
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
		expect(read(headers)).toEqual({ siteAt: null, told: [] });
	});

	test('a referer that is no address raises nothing', () => {
		expect(read([['referer', 'depression']]).told).toEqual([['referrer', 'none', 'depression']]);
	});

	test('cookies count with trackers only', () => {
		expect(read([['cookie', 'a=1']], { isTracker: false }).told).toEqual([]);
	});

	test('only names of cookies are kept', () => {
		expect(read([['cookie', '_fbp=fb.1.secret; c_user=1234\n; bare']]).told).toEqual([
			['browser-id', 'browser', '_fbp, c_user, bare'],
		]);
	});

	test('ten thousand cookies are a hundred', () => {
		const [cookie] = read([['cookie', 'a=1;'.repeat(10_000)]]).told;
		expect(String(cookie?.[2]).split(',')).toHaveLength(100);
	});

	test.each<[what: string, headers: Headers]>([
		['of a tracker’s frame', [['referer', 'https://sync.adnxs.com/']]],
		['of a frame that is sent no address of the page', [['referer', 'https://scheduler.example/embed?practice=7']]],
		[
			'and origin of another site',
			[
				['referer', 'https://other.example/'],
				['origin', 'https://other.example'],
			],
		],
	])('a referer %s does not tell the site', (_what, headers) => {
		expect(read(headers).siteAt).toBeNull();
	});

	test('a frame that was sent the page’s address tells the site', () => {
		expect(read([['referer', 'https://sync.adnxs.com/?pe=https%253A%252F%252Fwww.clinic.example%252F']]).siteAt).toBe(
			'header/referer',
		);
	});

	test.each(['test_cookie', 'OptanonConsent', 'opt_out'])('the cookie %s tells no browser from another', (name) => {
		expect(read([['cookie', `${name}=1`]]).told).toEqual([]);
	});

	test('the origin tells the site, and no page', () => {
		expect(read([['origin', 'https://clinic.example']])).toEqual({ siteAt: 'header/origin', told: [] });
	});

	const page = 'https://clinic.example/bipolar-disorder';
	test('the referer tells the page', () => {
		expect(read([['referer', page]])).toEqual({
			siteAt: 'header/referer',
			told: [
				['referrer', 'none', page],
				['page', 'page', page],
			],
		});
	});

	test('off health sites it tells no health', () => {
		expect(read([['referer', page]], { onHealthSite: false }).told).toEqual([['referrer', 'none', page]]);
	});

	test('a tracker’s own frame tells nothing new', () => {
		const frame = 'https://td.doubleclick.net/td/rul/1?url=https://clinic.example/bipolar&email=casey@example.com';
		expect(read([['referer', frame]]).told).toEqual([['referrer', 'none', frame]]);
	});

	test.each([
		['https://clinic.example/welcome?email=casey@example.com', 'email', 'casey@example.com'],
		['https://clinic.example/welcome?e=casey%40example.com', 'email', 'casey@example.com'],
		['https://clinic.example/unsubscribe/casey@example.com', 'email', 'casey@example.com'],
		['https://clinic.example/welcome?phone=%2B15551234567', 'phone', '+15551234567'],
		['https://clinic.example/welcome?first_name=Casey', 'name', 'Casey'],
		['https://clinic.example/welcome?dob=1990-02-03', 'birth-date', '1990-02-03'],
	])('R34: a person in a referer: %s', (referer, kind, value) => {
		expect(read([['referer', referer]], { onHealthSite: false }).told).toContainEqual([kind, 'person', value]);
	});

	test.each([
		'https://clinic.example/?to=info@clinic.example',
		'https://clinic.example/logo@2x.png',
		'https://clinic.example/?email=',
	])('nobody in a referer: %s', (referer) => {
		expect(read([['referer', referer]]).told).toEqual([['referrer', 'none', referer]]);
	});

	test('the wish not to be tracked is kept', () => {
		expect(read([['sec-gpc', '1']]).told).toEqual([['consent', 'none', '1']]);
	});
});
