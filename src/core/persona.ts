/** A made-up person, to be entered where nobody wants to enter a real one. */
export type Persona = {
	/** Eight letters and digits that no other visit has; the e-mail address and the free text carry it. */
	readonly token: string;
	readonly firstName: string;
	readonly lastName: string;
	readonly name: string;
	readonly email: string;
	/** As E.164 writes it: `+15125550142`. */
	readonly phone: string;
	/** As Americans write it: `(512) 555-0142`. */
	readonly phoneNational: string;
	readonly birthDate: { readonly year: string; readonly month: string; readonly day: string };
	/** In whole years; by the day of the year it may be one more. */
	readonly age: string;
	readonly gender: 'Female' | 'Male';
	readonly street: string;
	readonly city: string;
	readonly state: string;
	readonly stateCode: string;
	readonly zip: string;
	/** In pounds. */
	readonly weight: string;
	/** In inches. */
	readonly height: string;
	readonly text: string;
};

const FIRST_NAMES: Readonly<Record<Persona['gender'], readonly string[]>> = {
	Female: ['Adelina', 'Briony', 'Corisande', 'Delphine', 'Elspeth', 'Florentina', 'Ginevra', 'Henrike', 'Isaura', 'Jacinda'],
	Male: ['Ansgar', 'Benedek', 'Crispin', 'Dimitar', 'Evander', 'Florian', 'Gervase', 'Hamish', 'Ignacio', 'Jocelin'],
};
/** Rare, and no words of a language: a search for one finds this person only. */
const LAST_NAMES = [
	'Abendroth',
	'Brackenbury',
	'Castellanos',
	'Dallimore',
	'Eckersley',
	'Fothergill',
	'Grimaldi',
	'Halvorsen',
	'Ingebrigtsen',
	'Jankowski',
	'Kettlewell',
	'Lindqvist',
	'Marchetti',
	'Nethercott',
	'Ostrowski',
	'Postlethwaite',
	'Quintanilla',
	'Ravenscroft',
	'Saltonstall',
	'Thistlewood',
];
/** Town, state, post code and telephone area that belong together: https://tools.usps.com/zip-code-lookup.htm, https://www.nanpa.com. */
const TOWNS = [
	['Austin', 'Texas', 'TX', '78701', '512'],
	['Portland', 'Oregon', 'OR', '97205', '503'],
	['Denver', 'Colorado', 'CO', '80203', '303'],
	['Madison', 'Wisconsin', 'WI', '53703', '608'],
	['Richmond', 'Virginia', 'VA', '23220', '804'],
	['Tucson', 'Arizona', 'AZ', '85701', '520'],
	['Albany', 'New York', 'NY', '12207', '518'],
	['Omaha', 'Nebraska', 'NE', '68102', '402'],
	['Raleigh', 'North Carolina', 'NC', '27601', '919'],
	['Boise', 'Idaho', 'ID', '83702', '208'],
	['Columbus', 'Ohio', 'OH', '43215', '614'],
	['Sacramento', 'California', 'CA', '95814', '916'],
] as const;
const STREETS = [
	'Bramblewick',
	'Copperfinch',
	'Dovecote',
	'Elderquist',
	'Fennimore',
	'Gooseberry',
	'Hollowell',
	'Juniper Hollow',
];
const KINDS = ['Lane', 'Court', 'Terrace', 'Way'];
const TROUBLES = [
	'I have slept badly since the spring and wake up tired',
	'Most evenings I feel low and cannot say why',
	'My back has hurt for some months when I sit',
	'I worry more than I used to and find it hard to rest',
];
/** Base32 of https://www.rfc-editor.org/rfc/rfc4648#section-6, in lower case: no digit of it is taken for a letter. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';

/** `random` gives a whole number from 0 to below its argument; `year` is the present one. */
export function persona(random: (below: number) => number, year = 2026): Persona {
	const one = <One>(list: readonly [One, ...(readonly One[])] | readonly One[]): One =>
		list[random(list.length)] ?? (list[0] as One);
	const token = Array.from({ length: 8 }, () => SIGNS[random(SIGNS.length)] ?? 'a').join('');
	const gender = one(['Female', 'Male'] as const);
	const firstName = one(FIRST_NAMES[gender]);
	const lastName = one(LAST_NAMES);
	const [city, state, stateCode, zip, area] = one(TOWNS);
	// 555-0100 to 555-0199 are kept for fiction and examples: https://en.wikipedia.org/wiki/555_(telephone_number).
	const line = `01${two(random(100))}`;
	const age = 24 + random(40);
	return {
		token,
		firstName,
		lastName,
		name: `${firstName} ${lastName}`,
		// Nobody can own an address at this name: https://www.rfc-editor.org/rfc/rfc2606#section-3.
		email: `${firstName}.${lastName}.${token}@example.com`.toLowerCase(),
		phone: `+1${area}555${line}`,
		phoneNational: `(${area}) 555-${line}`,
		birthDate: { year: String(year - age - 1), month: two(1 + random(12)), day: two(1 + random(28)) },
		age: String(age),
		gender,
		street: `${1000 + random(9000)} ${one(STREETS)} ${one(KINDS)}`,
		city,
		state,
		stateCode,
		zip,
		weight: String(120 + random(110)),
		height: String(60 + random(15)),
		text: `${one(TROUBLES)} (my note ${token}).`,
	};
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
