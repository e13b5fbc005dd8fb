import type { Form } from '../types.ts';

/** Hashes by the number of their bytes. */
const HASHES: ReadonlyMap<number, Form> = new Map([
	[16, 'md5'],
	[20, 'sha1'],
	[28, 'sha224'],
	[32, 'sha256'],
	[48, 'sha384'],
	[64, 'sha512'],
]);

/**
 * How a value is written: a hash by its length and alphabet, a masked shape, or plain. `isNumber` for a slot of numbers and identifiers:
 * these are often base64 themselves, so that there only SHA-256, as Google writes it, is told from them.
 */
export function formOf(value: string, isNumber = false): Form {
	const text = value.trim();
	const bytes = /^[0-9a-f]+$/i.test(text) ? text.length / 2 : base64Length(text);
	const hash = bytes === 32 || !isNumber || /^[0-9a-f]+$/i.test(text) ? HASHES.get(bytes) : undefined;
	return hash ?? (isMasked(text) ? 'masked' : 'plain');
}

/** Bytes that base64 stands for; 0 for what a person may have written: short texts count only with their padding, and all but SHA-256 only with digits and letters of both cases. */
function base64Length(text: string): number {
	if (!/^(?:[A-Za-z0-9+/]{22,86}|[A-Za-z0-9_-]{22,86})={0,2}$/.test(text)) return 0;
	const letters = text.replace(/=+$/, '');
	const bytes = Math.floor((letters.length * 3) / 4);
	if (letters.length === 43) return /[+/]/.test(text) && !text.endsWith('=') ? 0 : bytes;
	const isPadded = text.length % 4 === 0;
	const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
	return isMixed && (isPadded || letters.length === 86) ? bytes : 0;
}

/** True for a text of which only the shape is left: `***@***.com`, `+# (###) ###-####`, `xxxx@xxx.xx`. */
export function isMasked(value: string): boolean {
	const text = value.trim();
	if (/[*•]|##/.test(text)) return /^[*#•x.@%_\s\d+()-]+$/i.test(text);
	return /^[x@.\s_+-]+$/i.test(text) && /(?:x.?){4}/i.test(text);
}

/** True for a person's data with letters struck out: `c***@e******.com`, `J•• D••`. */
export function isPartlyMasked(value: string): boolean {
	return /[*•]{2}/.test(value) || (value.includes('@') && /[*•…]/.test(value));
}

/** Endings of files, which no mail domain has: `logo@2x.png` is a picture. */
const FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|m?js|css|json|html?|map|woff2?|ttf|pdf)$/i;

/** True for text that is one e-mail address and nothing else. */
export function isEmail(value: string): boolean {
	const text = value.trim();
	return (
		text.length <= 254 &&
		/^[a-z0-9.!#$&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(text) &&
		!FILE.test(text)
	);
}

/** True for text that can be dialled: no date, and no American ZIP code of nine digits. */
export function isPhone(value: string): boolean {
	const text = value.trim();
	const isOther = /^\d{5}-\d{4}$/.test(text) || (/[-. ]/.test(text) && isDate(text));
	return /^\+?[\d\s().-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7 && !isOther;
}

/** True for a calendar date in digits: 1990-02-03, 3.2.1990, 02/03/90, 19900203, 02031990; a time of day may follow. */
export function isDate(value: string): boolean {
	return datesOf(value).length > 0;
}

type CalendarDate = { readonly year: string; readonly month: string; readonly day: string };

/** The dates that digits can stand for: two where day and month may be either; the year as it is written. */
export function datesOf(value: string): readonly CalendarDate[] {
	const text = value.trim().replace(/[T ]\d{1,2}:\d{2}.{0,40}$/, '');
	const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
	const [, a = '', b = '', c = ''] = yearFirst ?? [];
	const [, d = '', e = '', f = ''] = yearLast ?? [];
	return [date(a, b, c), date(f, d, e), date(f, e, d)].filter((one) => one !== null);
}

function date(year: string, month: string, day: string): CalendarDate | null {
	const isYear = /^(?:18|19|20)\d{2}$|^\d{2}$/.test(year);
	const isInYear = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
	return isYear && isInYear ? { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') } : null;
}
