import { isEmail } from '../identity/shape.ts';
import type { Certainty } from '../types.ts';
import { commonMeaning } from './common-names.ts';
import { isIdentityMeaning, readIdentity } from './read-identity.ts';
import { type Reading, reading } from './reading.ts';

type Place = { readonly at: string; readonly certainty: Certainty; readonly site: string | null };

/** A plain e-mail address that is not one of the site's own; null for any other text. */
export function readEmail(value: string, { at, certainty, site }: Place): Reading | null {
	const text = value.trim();
	if (!isEmail(text) || (site !== null && text.toLowerCase().endsWith(`@${site}`))) return null;
	return reading({ about: 'identity', kind: 'email', channel: 'parameter', value: text, form: 'plain', at, certainty }, 'person');
}

/** E-mail addresses that are segments of a path, as in links to unsubscribe. `path` is percent-decoded. */
export function emailsInPath(path: string, place: Place): Reading[] {
	return path
		.split('/', 50)
		.map((segment) => readEmail(segment, place))
		.filter((found) => found !== null);
}

/** Who stands in the parameters of an address that is no part of the request's own: by their names, and e-mail addresses under any name. */
export function personInQuery(address: URL, { at, site }: Pick<Place, 'at' | 'site'>): Reading[] {
	return [...address.searchParams].slice(0, 50).flatMap(([name, value]) => {
		const leaf = { at: `${at}>url/query/${name.slice(0, 120)}`, name, value };
		const meaning = commonMeaning(name);
		const found =
			meaning && isIdentityMeaning(meaning)
				? readIdentity(leaf, meaning, 'possible')
				: readEmail(value, { at: leaf.at, certainty: 'possible', site });
		return found ? [found] : [];
	});
}
