import { describe, expect, test } from 'vitest';
import { readAddress, readTitle } from './read-page.ts';

const read = (value: string, site: string | null = 'clinic.example') =>
	readAddress({ at: 'query/dl', name: 'dl', value }, 'address', { certainty: 'likely', site }).map(({ disclosure, raises }) => [
		disclosure.kind,
		raises,
		disclosure.term,
	]);
const title = (value: string, site: string | null = 'clinic.example') =>
	readTitle({ at: 'query/dt', name: 'dt', value }, 'title', { certainty: 'likely', site }).map(
		({ disclosure }) => disclosure.term,
	);

describe('readAddress', () => {
	test.each<[what: string, address: string, site: string | null]>([
		['nothing', '', null],
		['no address', 'depression', null],
		['half an address', '/depression', null],
		['a front page', 'https://clinic.example/', null],
		['the name of a parameter', 'https://clinic.example/?depression=1&hiv=0', null],
		['the host: it is judged by itself', 'https://depression.clinic.example/', null],
		['what every clinic offers', 'https://clinic.example/therapy', null],
		['that it takes insurance', 'https://clinic.example/insurance', null],
		['which insurance it takes', 'https://clinic.example/we-accept/aetna', null],
		['that it books visits', 'https://clinic.example/help/gp-referral', null],
		['the site’s own name', 'https://depressionhelp.example/en/depression', 'depressionhelp.example'],
		['a trap', 'https://clinic.example/news/tropical-depression', null],
		['an empty search', 'https://clinic.example/?q=', null],
		['a number searched for', 'https://clinic.example/?q=10115', null],
		['a session', 'https://clinic.example/?session_id=3f2a9c1e&std=1', null],
	])('nothing: %s', (_what, address, site) => {
		expect(read(address, site)).toEqual([]);
	});

	test.each<[what: string, address: string, expected: unknown[]]>([
		['a topic in the path', 'https://clinic.example/conditions/bipolar-disorder', [['page', 'page', 'bipolar disorder']]],
		['a topic in the fragment', 'https://clinic.example/#/bipolar', [['page', 'page', 'bipolar']]],
		['a topic in a value', 'https://clinic.example/?utm_campaign=fluoxetine', [['page', 'page', 'fluoxetine']]],
		['percent', 'https://clinic.example/bipolar%20disorder', [['page', 'page', 'bipolar disorder']]],
		['the portal', 'https://clinic.example/patient-portal', [['portal', 'page', 'patient portal']]],
		['booking', 'https://clinic.example/book-an-appointment', [['appointment', 'page', 'book an appointment']]],
		[
			'a search for a topic',
			'https://clinic.example/?q=fluoxetine',
			[
				['search', 'detail', 'fluoxetine'],
				['page', 'page', 'fluoxetine'],
			],
		],
		['a search for anything', 'https://clinic.example/?search=dr+smith', [['search', 'detail', undefined]]],
	])('%s', (_what, address, expected) => {
		expect(read(address)).toEqual(expected);
	});

	test('a search gives the words alone, and where they stood', () => {
		const [first] = readAddress({ at: 'query/dl', name: 'dl', value: 'https://clinic.example/?q=hiv+test' }, 'address', {
			certainty: 'likely',
			site: null,
		});
		expect(first?.disclosure).toMatchObject({ value: 'hiv test', channel: 'search', at: 'query/dl' });
	});

	test('ten thousand parameters are fifty', () => {
		const address = `https://clinic.example/?${'q=asthma&'.repeat(10_000)}`;
		expect(read(address).filter(([kind]) => kind === 'search')).toHaveLength(50);
	});
});

describe('readTitle', () => {
	test.each(['', 'Home', 'Online therapy and counseling', 'Book an appointment', 'The Great Depression', 'Depression Help'])(
		'nothing: %s',
		(text) => {
			expect(title(text, 'depressionhelp.example')).toEqual([]);
		},
	);
	test.each([
		['Living with bipolar disorder', 'bipolar disorder'],
		['Fluoxetine 20 mg', 'fluoxetine'],
	])('%s', (text, term) => {
		expect(title(text)).toEqual([term]);
	});
});
