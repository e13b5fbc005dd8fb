import { datesOf, isEmail, isPhone } from './shape.ts';

export type Spellings = {
	/** As entered and in lower case, or as a phone number is sent. */
	readonly main: readonly string[];
	/** The same value as services normalise it before they send or hash it. */
	readonly others: readonly string[];
	/** Words joined as names of choices are: `nearly-every-day`, `nearlyeveryday`. Pages are called so too. */
	readonly joined: readonly string[];
};

/**
 * The plain spellings of a value without spaces around it: a Gmail address without dots, any without its tag; a phone number's digits with and without
 * `+` and the zeros that are dialled before a country; a date in each order; a name or a town without accents, signs and spaces.
 */
export function spellingsOf(entered: string): Spellings {
	const text = entered.replace(/\s+/g, ' ');
	const lower = text.toLowerCase();
	let main = new Set([lower, text]);
	const others = new Set([text.toUpperCase(), entered]);
	const joined = new Set<string>();
	const dates = datesOf(text).filter(({ year }) => year.length === 4);
	if (isEmail(lower)) {
		for (const one of emails(lower)) others.add(one);
	} else if (isPhone(text) && dates.length === 0) {
		const digits = text.replace(/\D/g, '').replace(/^(?:00|011)(?=[1-9]\d{7})/, '');
		// Without a country a number of ten digits is an American one.
		const international = digits.length === 10 && !text.startsWith('+') ? `1${digits}` : digits;
		main = new Set([`+${international}`, international]);
		others.add(text).add(digits).add(`+${digits}`).add(text.replace(/\D/g, ''));
		if (/^1\d{10}$/.test(international)) others.add(international.slice(1));
	} else if (/\p{L}{2}/u.test(lower)) {
		const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '');
		others.add(plain);
		for (const one of [lower, plain]) for (const by of ['', '-', '_']) joined.add(one.match(/[\p{L}\p{N}]+/gu)?.join(by) ?? '');
	}
	for (const { year, month, day } of dates) {
		others
			.add(`${year}${month}${day}`)
			.add(`${year}-${month}-${day}`)
			.add(`${Number(month)}/${Number(day)}/${year}`);
		for (const by of ['', '/', '-', '.']) others.add([month, day, year].join(by)).add([day, month, year].join(by));
	}
	const without = (texts: Set<string>, ...known: readonly Set<string>[]) =>
		[...texts].filter((one) => one !== '' && !known.some((set) => set.has(one)));
	return { main: [...main], others: without(others, main), joined: without(joined, main, others) };
}

function emails(lower: string): string[] {
	const [user = '', domain = ''] = lower.split('@');
	const bare = user.replace(/\+.*$/, '');
	const isGmail = /^g(?:oogle)?mail\.com$/.test(domain);
	const users = isGmail ? [bare, bare.replaceAll('.', ''), user.replaceAll('.', '')] : [bare];
	return users.flatMap((one) => (isGmail ? [`${one}@gmail.com`, `${one}@googlemail.com`] : [`${one}@${domain}`]));
}
