import type { Persona } from '../../core/persona.ts';
import { plain } from '../plain.ts';

/** What a field says about itself. */
export type Asked = {
	/** As in `<input type>`; `textarea`, `select`, `rich` for what is written in the page itself. */
	readonly type: string;
	/** As in `section-one shipping given-name`. */
	readonly autocomplete: string;
	/** Its label, placeholder, name and the like. */
	readonly words: readonly string[];
};

type Kind =
	| 'email'
	| 'phone'
	| 'area-code'
	| 'local-phone'
	| 'country-code'
	| 'first-name'
	| 'last-name'
	| 'name'
	| 'street'
	| 'city'
	| 'state'
	| 'zip'
	| 'country'
	| 'birth-date'
	| 'birth-day'
	| 'birth-month'
	| 'birth-year'
	| 'age'
	| 'gender'
	| 'weight'
	| 'height'
	| 'feet'
	| 'inches'
	| 'search'
	/** Stays as it is. */
	| 'nothing';

const BY_TOKEN: Readonly<Record<string, Kind>> = {
	email: 'email',
	tel: 'phone',
	'tel-national': 'phone',
	'tel-area-code': 'area-code',
	'tel-local': 'local-phone',
	'tel-country-code': 'country-code',
	name: 'name',
	'given-name': 'first-name',
	nickname: 'first-name',
	'family-name': 'last-name',
	'additional-name': 'nothing',
	'honorific-prefix': 'nothing',
	'honorific-suffix': 'nothing',
	'street-address': 'street',
	'address-line1': 'street',
	'address-line2': 'nothing',
	'address-line3': 'nothing',
	'address-level1': 'state',
	'address-level2': 'city',
	'postal-code': 'zip',
	country: 'country',
	'country-name': 'country',
	bday: 'birth-date',
	'bday-day': 'birth-day',
	'bday-month': 'birth-month',
	'bday-year': 'birth-year',
	sex: 'gender',
	url: 'nothing',
};

/** English and Spanish; the first that fits. `[doctor's] name` and the like are not the person's own. */
const BY_WORDS: readonly (readonly [Kind, RegExp])[] = [
	['nothing', /honey ?pot|captcha|gotcha|bot field|\bhp\b|leave .{0,20}(blank|empty)|do not fill|no rellenar|en blanco|\bfax\b/],
	['nothing', /coupon|promo|voucher|gift|discount|donat|quantity|website|homepage|cupon|descuento|cantidad|sitio web/],
	['email', /e ?mail|correo/],
	['area-code', /area code/],
	['phone', /phone|mobile|\bcell\b|\btel\b|telefono|celular|movil/],
	['birth-date', /(birth|\bdob\b|\bbday\b|nacimiento).*\b(mm|dd) (mm|dd)\b/],
	['birth-year', /(birth|\bdob\b|\bbday\b|nacimiento).*\b(year|yyyy|ano)\b|\b(year|ano)\b.*(birth|\bdob\b|nacimiento)/],
	['birth-month', /(birth|\bdob\b|\bbday\b|nacimiento).*\b(month|mm|mes)\b|\b(month|mes)\b.*(birth|\bdob\b|nacimiento)/],
	['birth-day', /(birth|\bdob\b|\bbday\b|nacimiento).*\b(day|dd|dia)\b|\b(day|dia)\b.*(birth|\bdob\b|nacimiento)/],
	['birth-date', /birth|\bdob\b|\bbday\b|nacimiento/],
	['first-name', /first ?name|given ?name|forename|\bfname\b|primer nombre|nombre de pila|\bnombres\b/],
	['last-name', /last ?name|sur ?name|family ?name|\blname\b|apellido/],
	['nothing', /middle ?(name|initial)|segundo nombre|user ?name|usuario/],
	['zip', /\bzip|post(al)? ?code|codigo postal/],
	['nothing', /address ?(line )?2|\bapt\b|apartment|\bsuite\b|\bunit\b|apartamento/],
	['street', /street|address|direccion|\bcalle\b|domicilio/],
	['city', /\b(city|town|ciudad|localidad|municipio)\b/],
	['state', /\b(state|province|estado(?! civil)|provincia)\b/],
	['country', /country|\bpais\b/],
	['age', /\bage\b|how old|\bedad\b/],
	['gender', /gender|\bsex\b|genero|\bsexo\b/],
	['feet', /\b(feet|ft)\b/],
	['inches', /height.*\b(inches|inch|in)\b/],
	['weight', /weight|\bpeso\b/],
	['height', /height|estatura|\baltura\b/],
	['search', /search|\bquery\b|buscar|busqueda/],
];
/** Nothing but that: a doctor, a pharmacy, a medicine have names, too. */
const NAME =
	/^(?=.*(name|nombre))((your|full|complete|legal|preferred|patient|client|first and last|name|enter|required|optional|su|tu|nombre|completo|obligatorio) ?)+$/;

/** Longer labels tell a story, in which single words mean little. */
const MAX_LABEL = 80;

function kindOf({ type, autocomplete, words }: Asked): Kind | null {
	const token = autocomplete
		.toLowerCase()
		.split(/\s+/, 6)
		.find((one) => Object.hasOwn(BY_TOKEN, one));
	if (token !== undefined) return BY_TOKEN[token] ?? null;
	if (type === 'url') return 'nothing';
	if (type === 'email' || type === 'search') return type;
	const said = words.map(plain).filter(({ length }) => length <= MAX_LABEL);
	const byWords = BY_WORDS.find(([, pattern]) => pattern.test(said.join(' ')))?.[0] ?? null;
	if (byWords === 'nothing' || byWords === 'area-code') return byWords;
	if (type === 'tel') return 'phone';
	// "State what troubles you": whoever asks for a text wants one.
	if (type === 'textarea' || type === 'rich') return null;
	if (type === 'date') return byWords?.startsWith('birth') ? 'birth-date' : null;
	return byWords ?? (said.some((word) => NAME.test(word)) ? 'name' : null);
}

/** What the made-up person would enter, the best first; empty where a field stays as it is. `dayAt`: so many days from now, as `2026-04-28`. */
export function answersFor(asked: Asked, person: Persona, dayAt: (days: number) => string): readonly string[] {
	const kind = kindOf(asked);
	if (kind === 'nothing') return [];
	if (kind !== null) return inTheWordsOf(asked, answersOf(kind, asked, person));
	switch (asked.type) {
		case 'date': {
			const isAhead = /appoint|book|schedul|visit|prefer|start|cita|fecha deseada/.test(said(asked));
			return isAhead ? [dayAt(7), dayAt(-7)] : [dayAt(-7), dayAt(7)];
		}
		case 'datetime-local':
			return [`${dayAt(7)}T10:30`, `${dayAt(-7)}T10:30`];
		case 'month':
			return [dayAt(-7).slice(0, 7), dayAt(30).slice(0, 7)];
		case 'time':
			return ['10:30'];
		case 'number':
		case 'range':
			return ['3', '1'];
		case 'week':
		case 'select':
			return [];
		case 'textarea':
		case 'rich':
			return [person.text, `my note ${person.token}`, person.token];
		default:
			return [`my note ${person.token}`, person.token];
	}
}

function answersOf(kind: Exclude<Kind, 'nothing'>, asked: Asked, person: Persona): readonly string[] {
	const { year, month, day } = person.birthDate;
	const [area, prefix, line] = [person.phone.slice(2, 5), person.phone.slice(5, 8), person.phone.slice(8)] as const;
	const inches = Number(person.height);
	switch (kind) {
		case 'email':
			return [person.email];
		case 'phone': {
			const digits = `${area}${prefix}${line}`;
			const dashed = [area, prefix, line].join('-');
			return [
				person.phoneNational,
				dashed,
				digits,
				dashed.replaceAll('-', '.'),
				dashed.replaceAll('-', ' '),
				person.phone,
				`1${digits}`,
			];
		}
		case 'area-code':
			return [area];
		case 'local-phone':
			return [`${prefix}-${line}`, `${prefix}${line}`];
		case 'country-code':
			return ['+1', '1'];
		case 'first-name':
			return [person.firstName];
		case 'last-name':
			return [person.lastName];
		case 'name':
			return [person.name];
		case 'street':
			return [person.street];
		case 'city':
			return [person.city];
		case 'state':
			return [person.state, person.stateCode];
		case 'zip':
			return [person.zip];
		case 'country':
			return ['United States', 'United States of America', 'USA', 'US', 'Estados Unidos'];
		case 'birth-date':
			return asked.type === 'date' ? [`${year}-${month}-${day}`] : datesIn(said(asked), year, month, day);
		case 'birth-year':
			return [year, year.slice(2)];
		case 'birth-month':
			return [month, String(Number(month)), ...(MONTHS[Number(month) - 1] ?? [])];
		case 'birth-day':
			return [day, String(Number(day))];
		case 'age':
			return [person.age];
		case 'gender':
			return person.gender === 'Female'
				? ['Female', 'Woman', 'F', 'Mujer', 'Femenino']
				: ['Male', 'Man', 'M', 'Hombre', 'Masculino'];
		case 'weight':
			return /\b(kg|kilo)/.test(said(asked)) ? [String(Math.round(Number(person.weight) * 0.4536))] : [person.weight];
		case 'height':
			return /\bcm\b|centim/.test(said(asked))
				? [String(Math.round(inches * 2.54))]
				: [person.height, String(Math.round(inches * 2.54))];
		case 'feet':
			return [String(Math.floor(inches / 12))];
		case 'inches':
			return [String(inches % 12)];
		case 'search':
			return [`my note ${person.token}`, person.token];
	}
}

const MONTHS = [
	['January', 'Jan', 'Enero'],
	['February', 'Feb', 'Febrero'],
	['March', 'Mar', 'Marzo'],
	['April', 'Apr', 'Abril'],
	['May', 'Mayo'],
	['June', 'Jun', 'Junio'],
	['July', 'Jul', 'Julio'],
	['August', 'Aug', 'Agosto'],
	['September', 'Sep', 'Septiembre'],
	['October', 'Oct', 'Octubre'],
	['November', 'Nov', 'Noviembre'],
	['December', 'Dec', 'Diciembre'],
];

function said({ words }: Asked): string {
	return words.map(plain).join(' ');
}

/** In the order that the field names, the American one where it names none. */
function datesIn(words: string, year: string, month: string, day: string): readonly string[] {
	const american = `${month}/${day}/${year}`;
	const european = `${day}/${month}/${year}`;
	const iso = `${year}-${month}-${day}`;
	const rest = [american, iso, `${month}${day}${year}`, `${month}-${day}-${year}`];
	if (/\b(yyyy|aaaa) mm/.test(words)) return [iso, ...rest];
	return /\bdd mm\b/.test(words) ? [european, `${day}-${month}-${year}`, ...rest] : rest;
}

/** What is written like an example that the field shows comes first: `(___) ___-____`. */
function inTheWordsOf({ words }: Asked, answers: readonly string[]): readonly string[] {
	const shown = shapeOf(words.join(' '));
	const like = answers.filter((answer) => /\d\D+\d/.test(answer) && shown.includes(shapeOf(answer)));
	return [...like, ...answers.filter((answer) => !like.includes(answer))];
}

function shapeOf(text: string): string {
	return text.replace(/[\dx#_]/gi, '9');
}

export type Option = { readonly text: string; readonly code: string };

const PLACEHOLDER = /^(select|choose|please|pick|seleccion|elija|elige|escoj)|^$/;
const RELUCTANT =
	/prefer not|rather not|not to say|decline|no answer|skip|^other|not listed|none of|^none$|^n a$|not sure|don t know|unknown|prefiero no|^otr[oa]|ningun|no se$|no aplica/;
/** A crisis line must not be alarmed for a made-up person. */
const CRISIS =
	/suicid|kill|harm|hurt (yourself|myself)|better off dead|in danger|emergency|in crisis|\b(911|988)\b|danarse|hacerse dano|peligro|emergencia/;
const HARMLESS = /^(no|never|not at all|none|nunca|en absoluto)\b/;

/** Which of several answers the made-up person gives, by its place; -1 for none. */
export function pick(options: readonly Option[], wanted: readonly string[], question: string): number {
	const hasCodes = options.some(({ code }) => code !== '');
	const plainly = options.map(({ text, code }) => ({ text: plain(text), code: plain(code) }));
	for (const want of wanted.map(plain)) {
		const found = plainly.findIndex(
			({ text, code }) => text === want || code === want || (/^\d+$/.test(want) && isRangeOf(text, Number(want))),
		);
		if (found >= 0) return found;
	}
	const real = plainly.flatMap(({ text, code }, index) => {
		const isReal = !PLACEHOLDER.test(text) && !(index === 0 && code === '' && hasCodes) && !RELUCTANT.test(text);
		return isReal ? [index] : [];
	});
	if (CRISIS.test(plain(question))) return real.find((index) => HARMLESS.test(plainly[index]?.text ?? '')) ?? -1;
	// Neither the first nor the last: the worst answer may set things in motion.
	return real[Math.floor((real.length - 1) / 2)] ?? -1;
}

/** `25 34`, `65 and over`. */
function isRangeOf(text: string, number: number): boolean {
	const [, from, to] = /^(\d{1,3}) (?:to )?(\d{1,3})\b/.exec(text) ?? [];
	return from !== undefined && Number(from) <= number && number <= Number(to);
}
