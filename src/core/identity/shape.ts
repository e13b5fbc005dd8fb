import type { Form } from '../types.ts';

/** How a value is written: a hash by its length and alphabet, a masked shape, or plain. */
export function formOf(value: string): Form {
	const text = value.trim();
	if (/^[0-9a-f]+$/i.test(text)) {
		if (text.length === 64) return 'sha256';
		if (text.length === 40) return 'sha1';
		if (text.length === 32) return 'md5';
	}
	if (/^[A-Za-z0-9_-]{43}=?$/.test(text) || /^[A-Za-z0-9+/]{43}=$/.test(text)) return 'sha256';
	return /[*#•]/.test(text) && /^[*#•x.@%_\s\d+()-]+$/i.test(text) ? 'masked' : 'plain';
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

/** True for text that can be dialled. */
export function isPhone(value: string): boolean {
	return /^\+?[\d\s().-]{7,20}$/.test(value.trim()) && value.replace(/\D/g, '').length >= 7;
}

/** True for a calendar date in digits: 1990-02-03, 3.2.1990, 02/03/1990, 19900203. */
export function isDate(value: string): boolean {
	return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:19|20)\d{6})/.test(value.trim());
}
