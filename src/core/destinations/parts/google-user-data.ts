import type { Meaning } from './destination.ts';

/** Keys of Google's user-provided data, under the parameter that carried them (`em/pn`). Documented under enhanced conversions. */
export const googleUserData: Readonly<Record<string, Meaning>> = {
	em: 'email',
	'em/em*': 'email',
	'em/pn*': 'phone',
	'em/fn*': 'name',
	'em/ln*': 'name',
	'em/sa*': 'address',
	'em/ct*': 'region',
	'em/rg*': 'region',
	'em/pc*': 'region',
	'em/co*': 'region',
};

/** What Google writes instead of a value that it could not hash. */
const FAULT = /^e\d{1,3}$/;

/** `tv.1~em.<base64url>~pn.<…>~fn0.<…>` → its keys and values, the empty and the faulty ones left out; null for any other value. */
export function unwrapGoogleUserData(name: string, value: string): readonly (readonly [string, string])[] | null {
	if (!/(?:^|\/)em$/.test(name) || !/^tv\.\d+~/.test(value)) return null;
	return value
		.split('~', 40)
		.slice(1)
		.map((part): readonly [string, string] => {
			const cut = part.indexOf('.');
			return cut < 0 ? [part, ''] : [`${name}/${part.slice(0, cut)}`, part.slice(cut + 1)];
		})
		.filter(([, part]) => part !== '' && !FAULT.test(part));
}
