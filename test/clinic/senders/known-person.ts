import type { Person } from './moment.ts';

const KEY = 'harborlight-person';

/** The person that a form was filled in for earlier in this visit; tags keep it so that later pages can be matched too. */
export function knownPerson(): Person | null {
	const kept = sessionStorage.getItem(KEY);
	return kept === null ? null : JSON.parse(kept);
}

export function rememberPerson(person: Person): void {
	sessionStorage.setItem(KEY, JSON.stringify(person));
}
