import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Meaning } from '../destinations/parts/destination.ts';
import type { Action } from '../types.ts';
import { findEntered, formsOf } from './forms.ts';
import { typedValue } from './typed-value.ts';

const TIME = 1_700_000_000_000;
const act =
	(did: Action['did']) =>
	(value: string, question = '', more: Partial<Action> = {}): Action => ({ did, time: TIME, question, name: '', value, ...more });
const typed = act('typed');
const chose = act('chose');
const pressed = act('pressed');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Place = { readonly at?: string; readonly meaning?: Meaning | null; readonly after?: number };
/** How sure it is that a value of a request is what was entered; `after`: milliseconds, a minute where it is not said. */
const sure = (action: Action, value: string, { at = 'x', meaning = null, after = 60_000 }: Place = {}) =>
	findEntered(formsOf([action]), { name: at, value }, { time: TIME + after, meaning })[0]?.certainty ?? null;

const email = typed('casey.canary@example.com');
const drug = typed('Prozac', 'Current medication', { name: 'drug' });
const answer = chose('Nearly every day', 'How often have you felt down?', { name: 'q2', code: '3', index: 3 });
const yes = chose('Yes', 'Have you been in therapy before?', { name: 'prior_therapy', code: '1', index: 0 });
const topic = pressed('Health insurance');
const confession = pressed('This person is pregnant');

describe('what proves', () => {
	test.each<[what: string, action: Action, value: string, place?: Place]>([
		['an address anywhere', email, 'casey.canary@example.com'],
		['an address inside a text', email, 'mail casey.canary@example.com, please'],
		['an address in the page’s own', email, 'https://clinic.example/?e=casey.canary@example.com', { meaning: 'page' }],
		['a number of ten digits', typed('+1 512 555 0142'), '5125550142'],
		['a member’s number', typed('W123456789'), 'w123456789'],
		['a street with its number', typed('4821 Bramblewick Lane', 'Street, city, state'), '4821 bramblewick lane'],
		['a word under the field’s own name', drug, 'prozac', { at: 'cd[drug]' }],
		['a word under a word of the question', drug, 'Prozac', { at: 'ep.medication' }],
		['a word under words of the question', typed('Grant', 'Your first name'), 'Grant', { at: 'contact/firstName' }],
		['a word of a text under the field’s own name', drug, 'Prozac 20 mg capsule', { at: 'drug' }],
		['a word of a name where names are told', typed('Grant', 'First name'), 'Grant Canary', { meaning: 'name' }],
		['a word where names are told', typed('Grant', 'First name'), 'grant', { meaning: 'name' }],
		['a word where searches are told', typed('Prozac', 'Search', { name: 'q' }), 'Prozac', { meaning: 'search' }],
		['a town in the place for one', typed('Austin', 'City', { name: 'town' }), 'austin', { meaning: 'region' }],
		['the hash of a word', typed('Grant', 'First name'), sha256('grant')],
		['the hash of a date', typed('02/03/1990', 'Birthday'), sha256('19900203')],
		['a date where births are told', typed('1990-02-03', 'Born'), '02/03/1990', { meaning: 'birth-date' }],
		[
			'a date under the field’s own name',
			typed('1990-02-03', '', { name: 'dob' }),
			'1990-02-03T00:00:00.000Z',
			{ at: 'user/dob' },
		],
		['an answer, whole', answer, 'Nearly every day'],
		['an answer as its words are joined', answer, 'nearly_every_day'],
		['an answer’s text in a label', answer, 'Nearly every day (selected)', { meaning: 'label' }],
		['one word chosen, at once', chose('Divorced', 'Status'), 'Divorced', { after: 400 }],
		['one word chosen, where answers are told', chose('Divorced', 'Status'), 'Divorced', { meaning: 'answer' }],
		['a word on what was pressed', pressed('Suboxone'), 'Suboxone', { meaning: 'label' }],
		['a sentence that was pressed', confession, 'This person is pregnant'],
		['most of a text, at once', topic, 'btn: Health insurance', { after: 200 }],
		['a request whose clock is a little early', email, 'casey.canary@example.com', { after: -40 }],
	])('%s', (_what, action, value, place) => {
		expect(sure(action, value, place)).toBe('proven');
	});
});

describe('what is likely', () => {
	test.each<[what: string, action: Action, value: string, place: Place]>([
		['yes under the question’s own name', yes, 'yes', { at: 'data/priorTherapy', after: 400 }],
		['yes where answers are told', yes, 'Yes', { meaning: 'answer', after: 400 }],
		['an option’s code under the question’s own name', yes, '1', { at: 'cd[prior_therapy]', after: 400 }],
		['an option’s place under the question’s own name', answer, '3', { at: 'q2', after: 2_900 }],
		['an option’s place under words of the question', answer, '3', { at: 'ep.how_often_felt_down', after: 400 }],
		['an age under its own name', typed('34', 'How old are you?', { name: 'age' }), '34', { at: 'age', after: 400 }],
		['a post code under its own name', typed('78701', 'ZIP code', { name: 'zip' }), '78701', { at: 'user/zip' }],
		['the hash of a post code where addresses are told', typed('78701', 'ZIP code'), sha256('78701'), { meaning: 'address' }],
	])('%s', (_what, action, value, place) => {
		expect(sure(action, value, place)).toBe('likely');
	});
});

describe('what proves nothing', () => {
	test.each<[what: string, action: Action, value: string, place?: Place]>([
		['what was sent before it was entered', email, 'casey.canary@example.com', { after: -51 }],
		['another address that ends so', email, 'not.casey.canary@example.com'],
		['another address that begins so', email, 'casey.canary@example.com.br'],
		['a word in any place', drug, 'Prozac'],
		['a word inside a text', drug, 'All about Prozac', { at: 'headline' }],
		[
			'a word of a text under a name that anything has',
			typed('Grant', '', { name: 'name' }),
			'Grant application',
			{ at: 'events/0/name' },
		],
		['a word in another’s place', typed('Grant', 'First name'), 'grant', { meaning: 'product' }],
		['a word as the page’s title', drug, 'Prozac', { meaning: 'title' }],
		['a town in any place', typed('Austin', 'City'), 'Austin', { at: 'geo' }],
		['a region of two words in any place', typed('North Carolina', 'Where do you live?'), 'North Carolina', { at: 'geo' }],
		['a date in any place', typed('2025-04-28', 'Appointment'), '2025-04-28'],
		['yes in any place', yes, 'yes', { after: 400 }],
		['yes under the question’s own name, later', yes, 'yes', { at: 'prior_therapy', after: 3_001 }],
		['the hash of yes', yes, sha256('yes'), { after: 400 }],
		['a code in any place', yes, '1', { after: 400 }],
		['a code under a name that anything has', chose('Maybe', '', { name: 'type', code: '2' }), '2', { at: 'type', after: 400 }],
		['a number under a short word of the question', chose('3', 'Pain level'), '3', { at: 'bt/level', after: 400 }],
		['a code under the question’s own name, later', yes, '1', { at: 'prior_therapy', after: 3_001 }],
		['a check sum of a word', typed('Prozac'), crc32('prozac').toString(16)],
		['a post code in any place', typed('78701', 'ZIP code', { name: 'zip' }), '78701', { at: 'build' }],
		['a button of any site', pressed('Continue'), 'Continue', { after: 100 }],
		['the clinic’s telephone that was pressed', pressed('(800) 555-0199'), 'call us: +18005550199'],
		['the clinic’s address that was pressed', pressed('info@clinic.example'), 'Mail info@clinic.example for more'],
		['a word that was pressed, as an event later', pressed('Volunteer'), 'volunteer', { meaning: 'event' }],
		['a word chosen, later', chose('Divorced', 'Status'), 'Divorced'],
		['a word chosen, among others', chose('Divorced', 'Status'), 'Single,Divorced', { after: 400, meaning: 'answer' }],
		[
			'a word chosen, as the page’s kind',
			chose('Website', 'How did you hear of us?'),
			'website',
			{ at: 'md/tagData/og:type', after: 400 },
		],
		[
			'a topic that was pressed, in a description',
			topic,
			'Official health insurance marketplace',
			{ at: 'meta/description', after: 400 },
		],
		['a topic that was pressed, as the title', topic, 'Health insurance', { meaning: 'title', after: 400 }],
		['a topic that was pressed, as a category, later', topic, 'Health Insurance', { at: 'category' }],
		['an answer in a list of all', answer, 'Not at all|Several days|Nearly every day', { meaning: 'label', after: 400 }],
		['a sentence that was pressed, in the page’s own data', confession, '["This person is pregnant","This person is not"]'],
		['a sentence that was pressed, as a picture’s text', confession, 'This person is pregnant', { at: 'pictures/0/alt' }],
		['an answer in what a recorder reads of the page', answer, 'Nearly every day', { at: 'nodes/0/textContent' }],
		[
			'a topic that was typed, in a description',
			typed('birth control pills', 'Search'),
			'Birth control pills for you',
			{ meaning: 'page-meta' },
		],
		[
			'a topic that was typed, as part of the page’s address',
			typed('birth control', 'Search'),
			'/topics/birth-control',
			{ meaning: 'page' },
		],
	])('%s', (_what, action, value, place) => {
		expect(sure(action, value, place)).toBeNull();
	});
});

describe('findEntered', () => {
	test('the surest comes first, then the latest', () => {
		const first = typed('Prozac', 'Current medication');
		const again = typed('Prozac', 'Current medication', { time: TIME + 1_000 });
		const found = findEntered(
			formsOf([first, again, email]),
			{ name: 'medication', value: 'Prozac' },
			{ time: TIME + 2_000, meaning: null },
		);
		expect(found.map(({ action }) => action)).toEqual([again, first]);
		expect(found[0]?.action).toBe(again);
	});

	test('of what was entered again, what was there when the request was sent', () => {
		const [first, later] = [email, { ...email, time: TIME + 10_000 }];
		const found = findEntered(formsOf([first, later]), { name: 'e', value: email.value }, { time: TIME + 5_000, meaning: null });
		expect(found.map(({ action }) => action)).toEqual([first]);
		expect(found[0]?.action).toBe(first);
	});

	test('what is submitted and left has no value', () => {
		const forms = formsOf([{ ...act('submitted')('casey.canary@example.com') }, { ...act('left')('casey.canary@example.com') }]);
		expect(findEntered(forms, { name: 'e', value: email.value }, { time: TIME + 1_000, meaning: null })).toEqual([]);
	});

	test('values of the command line have no time', () => {
		const [word] = [typedValue('drug', 'Prozac')];
		expect(sure(word, 'prozac', { after: -1e12 })).toBe('proven');
		expect(sure(word, 'All about Prozac', { after: -1e12 })).toBeNull();
	});

	test('the forms of an action are made once', () => {
		const one = typed('casey.canary@example.com');
		const before = formsOf([one]).values[0];
		expect(formsOf([one, typed('more')]).values).toContain(before);
	});

	test('knows what was entered, however short, and how it is spelled', () => {
		const forms = formsOf([typed('José'), answer]);
		for (const text of ['José', 'jose', 'NEARLY EVERY DAY', 'nearly-every-day', '3']) expect(forms.knows(text), text).toBe(true);
		for (const text of ['', ' ', 'jos', 'every', '4']) expect(forms.knows(text), text).toBe(false);
	});

	test('two hundred long values and a megabyte are bounded', { timeout: 60_000 }, () => {
		const forms = formsOf(Array.from({ length: 300 }, (_, index) => typed(`${index} ${'word '.repeat(1_000)}`)));
		expect(forms.values).toHaveLength(200);
		const hostile = [
			'a'.repeat(1e6),
			'word '.repeat(2e5),
			`${'f'.repeat(64)}.`.repeat(15_000),
			'@'.repeat(1e6),
			'/-_+'.repeat(250_000),
		];
		for (const value of hostile)
			expect(findEntered(forms, { name: 'x/'.repeat(1e5), value }, { time: TIME + 1, meaning: null })).toEqual([]);
	});

	test('what no page may send does no harm', () => {
		const strange = typed('\ud800 \u0000 𝕏 ‮ I feel so very low', '\udfff'.repeat(1_000), {
			name: '[[[[',
			code: '',
			index: -1,
			purpose: '\ud800',
		});
		const forms = formsOf([strange, typed(''), chose('   ')]);
		expect(forms.values.map(({ action }) => action)).toEqual([strange]);
		expect(sure(strange, `x ${strange.value.toUpperCase()}`, { at: '/'.repeat(1_000) })).toBe('proven');
		for (const at of ['', '/', '[', '....', '0/1/2', '__proto__', 'constructor'])
			expect(findEntered(forms, { name: at, value: '-1' }, { time: TIME, meaning: null })).toEqual([]);
	});
});
