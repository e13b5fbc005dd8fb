import { describe, expect, test } from 'vitest';
import type { Persona } from '../../core/persona.ts';
import { answersFor, pick } from './answer.ts';

const person: Persona = {
	token: 'abcd2345',
	firstName: 'Isaura',
	lastName: 'Lindqvist',
	name: 'Isaura Lindqvist',
	email: 'isaura.lindqvist.abcd2345@example.com',
	phone: '+15125550142',
	phoneNational: '(512) 555-0142',
	birthDate: { year: '1987', month: '03', day: '09' },
	age: '38',
	gender: 'Female',
	street: '4711 Dovecote Lane',
	city: 'Austin',
	state: 'Texas',
	stateCode: 'TX',
	zip: '78701',
	weight: '150',
	height: '66',
	text: 'I have slept badly since the spring and wake up tired (my note abcd2345).',
};
const dayAt = (days: number) => (days < 0 ? '2026-04-01' : '2026-05-01');
const first = (words: readonly string[], type = 'text', autocomplete = '') =>
	answersFor({ type, autocomplete, words }, person, dayAt)[0] ?? null;

describe('what a field asks for', () => {
	test.each([
		[['E-mail address', 'user_login'], person.email],
		[['Correo electrónico'], person.email],
		[['Your phone number', 'contactPhone'], person.phoneNational],
		[['Teléfono celular'], person.phoneNational],
		[['First name'], 'Isaura'],
		[['', 'firstName'], 'Isaura'],
		[['Nombre de pila'], 'Isaura'],
		[['Last name*', 'lname'], 'Lindqvist'],
		[['Apellidos'], 'Lindqvist'],
		[['Name', 'input_7'], person.name],
		[['Your full name (required)', 'wpforms-8231-field_0'], person.name],
		[['Nombre completo'], person.name],
		[['Street address'], person.street],
		[['Address', 'address1'], person.street],
		[['Dirección'], person.street],
		[['City'], 'Austin'],
		[['State / Province'], 'Texas'],
		[['ZIP code'], '78701'],
		[['Código postal'], '78701'],
		[['Country'], 'United States'],
		[['Date of birth', 'MM/DD/YYYY', 'dob'], '03/09/1987'],
		[['Date of birth', 'DD/MM/YYYY'], '09/03/1987'],
		[['Birth date (YYYY-MM-DD)'], '1987-03-09'],
		[['Fecha de nacimiento', 'dd/mm/aaaa'], '09/03/1987'],
		[['Year', 'dob_year'], '1987'],
		[['Month', 'birth-month'], '03'],
		[['Day', 'birth[day]'], '09'],
		[['How old are you?'], '38'],
		[['Edad'], '38'],
		[['Weight (lbs)'], '150'],
		[['Weight in kg'], '68'],
		[['Height', 'ft'], '5'],
		[['Height (inches)'], '6'],
		[['Search for a doctor', 'q'], 'my note abcd2345'],
		// Somebody else's or something else's name.
		[['Name of your doctor'], 'my note abcd2345'],
		[['Pharmacy name'], 'my note abcd2345'],
		[['What brings you here?'], 'my note abcd2345'],
		[['Member ID'], 'my note abcd2345'],
		// A story is no label.
		[
			['Tell us how you have been since you moved to a new city or state, in your own words please, as long as you like'],
			'my note abcd2345',
		],
	])('%j', (words, answer) => {
		expect(first(words)).toBe(answer);
	});

	test('what its autocomplete says comes first', () => {
		expect(first(['E-mail'], 'text', 'section-a shipping family-name')).toBe('Lindqvist');
		expect(first(['Whatever'], 'text', 'address-level1')).toBe('Texas');
		expect(first(['Whatever'], 'text', 'toString')).toBe('my note abcd2345');
	});

	test('then its type', () => {
		expect(first(['Name'], 'email')).toBe(person.email);
		expect(first(['Name'], 'tel')).toBe(person.phoneNational);
		expect(first(['Date of birth'], 'date')).toBe('1987-03-09');
		expect(first(['Birthday'], 'date')).toBe('1987-03-09');
		expect(first(['Preferred date'], 'date')).toBe('2026-05-01');
		expect(first(['First day of your last period'], 'date')).toBe('2026-04-01');
		expect(first(['Drinks a week'], 'number')).toBe('3');
		expect(first(['How have you been?'], 'textarea')).toBe(person.text);
		expect(first(['State what troubles you'], 'textarea')).toBe(person.text);
	});

	test('as the example in it is written', () => {
		expect(first(['Phone', '555-555-5555'])).toBe('512-555-0142');
		expect(first(['Phone', '(___) ___-____'])).toBe('(512) 555-0142');
		expect(first(['Phone', 'xxx.xxx.xxxx'])).toBe('512.555.0142');
	});

	test.each([
		[['Leave this field blank', 'contact_me']],
		[['', 'honeypot']],
		[['Coupon code']],
		[['Website']],
		[['Username']],
		[['Apt, suite']],
		[['', 'captcha_answer']],
		[['Middle initial']],
	])('stays empty: %j', (words) => {
		expect(first(words)).toBe(null);
	});

	test('hostile words are read in no time', () => {
		const started = performance.now();
		for (const word of ['name '.repeat(50_000), 'birth '.repeat(50_000), 'leave '.repeat(50_000), 'a'.repeat(1_000_000)])
			first([word, word.slice(0, 79)]);
		expect(performance.now() - started).toBeLessThan(200);
	});
});

describe('which answer is given', () => {
	const options = (...texts: string[]) => texts.map((text) => ({ text, code: text === '' ? '' : text }));
	const picked = (texts: readonly string[], wanted: readonly string[] = [], question = '') =>
		texts[pick(options(...texts), wanted, question)] ?? null;

	test.each<[readonly string[], readonly string[], string | null]>([
		[['Not at all', 'Several days', 'More than half the days', 'Nearly every day'], [], 'Several days'],
		[['Select an option', 'Yes', 'No'], [], 'Yes'],
		[['', 'Anxiety', 'Depression', 'Trauma', 'Other'], [], 'Depression'],
		[['Prefer not to say', 'Never', 'Weekly', 'Daily'], [], 'Weekly'],
		[['Select state', 'AL', 'TX', 'WY'], ['Texas', 'TX'], 'TX'],
		[['18-24', '25-34', '35-44', '65+'], ['38'], '35-44'],
		[['Male', 'Female', 'Non-binary'], ['Female'], 'Female'],
		[['Elija', 'Sí', 'No'], [], 'Sí'],
		[['Please choose'], [], null],
		[[], [], null],
		[['Other', 'None of the above', 'Not sure'], [], null],
	])('%j', (texts, wanted, answer) => {
		expect(picked(texts, wanted)).toBe(answer);
	});

	test('a code counts as well as a text', () => {
		expect(
			pick(
				[
					{ text: 'One', code: '01' },
					{ text: 'Three', code: '03' },
				],
				['03'],
				'',
			),
		).toBe(1);
	});

	test('no crisis line is alarmed', () => {
		const question = 'Have you had thoughts of suicide, or that you would be better off dead?';
		expect(picked(['Yes', 'No'], [], question)).toBe('No');
		expect(picked(['Nearly every day', 'Several days', 'Not at all'], [], question)).toBe('Not at all');
		expect(picked(['Today', 'This week'], [], question)).toBe(null);
	});
});
