import type { Known } from './secrets.ts';

/** What stands where a value stood: `[email 1]`, and `[email 1, SHA-256]` for its hash. */
export function tokenOf({ name, hash }: Pick<Known, 'name' | 'hash'>): string {
	return hash === null ? `[${name}]` : `[${name}, ${hashWords(hash)}]`;
}

/** What stands where something was taken out as a whole; `known` is null where nobody can say what it held. */
export function removed(size: number, unit: 'characters' | 'bytes', known: Pick<Known, 'name'> | null): string {
	return `[removed: ${size} ${unit} that ${known ? `held ${known.name}` : 'could not be read'}]`;
}

/** `md5>sha256:16` → `SHA-256 of MD5 cut to 16`. */
function hashWords(form: string): string {
	const [steps = '', cut] = form.split(':');
	const names = steps.split('>').reverse();
	const words = names.map((name) => name.toUpperCase().replace(/^SHA(?=\d)(?!3-)/, 'SHA-')).join(' of ');
	return cut === undefined ? words : `${words} cut to ${cut}`;
}
