/** An object of a HAR whose fields may be anything at all. */
export type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = Object.freeze({});

/** The value as an object; one without fields where it is none. */
export function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : NONE;
}

/** The field as text; '' where it is none. Only a field of the object's own, so that no `__proto__` speaks for it. */
export function textOf(fields: Fields, name: string): string {
	const value = Object.hasOwn(fields, name) ? fields[name] : '';
	return typeof value === 'string' ? value : '';
}

/** The field as a number; null where it is none. */
export function numberOf(fields: Fields, name: string): number | null {
	const value = Object.hasOwn(fields, name) ? fields[name] : null;
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The field as a list, at most `most` long. */
export function listOf(fields: Fields, name: string, most: number): readonly unknown[] {
	const value = Object.hasOwn(fields, name) ? fields[name] : [];
	return Array.isArray(value) ? value.slice(0, most) : [];
}

/** The field as an object. */
export function objectOf(fields: Fields, name: string): Fields {
	return fieldsOf(Object.hasOwn(fields, name) ? fields[name] : null);
}

/** `false` in the place of a string: the reader cut it out because of its length. */
export function wasCut(fields: Fields, name: string): boolean {
	return Object.hasOwn(fields, name) && fields[name] === false;
}

/** Headers with names in lower case, without HTTP/2's own; of cookies their names only, as the extension sees them. */
export function headersOf(message: Fields): readonly (readonly [name: string, value: string])[] {
	return listOf(message, 'headers', 500).flatMap((header) => {
		const fields = fieldsOf(header);
		const name = textOf(fields, 'name').trim().toLowerCase();
		if (name === '' || name.startsWith(':')) return [];
		const value = textOf(fields, 'value');
		return [[name, name === 'cookie' ? cookieNames(value) : value] as const];
	});
}

/** An absolute http(s) address, or null. */
export function webAddress(text: string, base?: string): string | null {
	try {
		const url = new URL(text, base);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
}

function cookieNames(value: string): string {
	return value
		.split(';')
		.map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
		.filter((name) => name !== '')
		.join('; ');
}
