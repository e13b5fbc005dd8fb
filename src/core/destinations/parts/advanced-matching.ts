import type { Meaning } from './destination.ts';

/** Keys of user-provided data in the Meta Pixel, which the Pinterest Tag took over. Mostly hashed. */
export const advancedMatching: Readonly<Record<string, Meaning>> = {
	em: 'email',
	ph: 'phone',
	fn: 'name',
	ln: 'name',
	db: 'birth-date',
	ge: 'data',
	ct: 'region',
	st: 'region',
	zp: 'region',
	country: 'region',
	external_id: 'account',
};
