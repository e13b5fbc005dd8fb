import type { Sentence } from '../core/types.ts';
import type { Check, Verification } from '../core/verification.ts';
import { written } from './json.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

/** How the root hash compares with the one that was published: `same-list` where it is the same, but the pack does not hold. */
export type Compared = 'same' | 'same-list' | 'other';

/** What fails comes first: of the rest so much is shown. */
const MOST = 200;
const ORDER: readonly Check['holds'][] = ['no', 'cannot-say', 'yes'];
const RED = '\u001b[1;31m';
const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

/** What the check of a pack gave, for people at a terminal: the answer, what was checked, what the pack is known by, what it does not prove. */
export function verificationText(
	name: string,
	{ holds, root, fingerprint, checks, limits }: Verification,
	compared: Compared | null,
	{ width, colour }: { readonly width: number; readonly colour: boolean },
): string {
	const line = (indent: number, words: string) => wrapped(visibleText(words), Math.max(width, 30), indent, indent);
	const paint = (words: string, code: string) => (colour ? `${code}${words}${PLAIN}` : words);
	const checked = (check: Check) => {
		const words = `${lookup(`holds_${check.holds.replace('-', '_')}`, [])} ${pathOf(check)}${spoken(check.sentence)}`;
		return check.holds === 'no' ? paint(line(2, words), RED) : line(2, words);
	};
	const hash = (key: string, hex: string | null) =>
		hex === null ? [] : ['', line(0, `${lookup(key, [])}:`), line(2, (hex.match(/.{1,4}/gs) ?? []).join(' '))];
	const answer = paint(line(0, lookup(holds ? 'verifier_holds' : 'verifier_broken', [])), holds ? BOLD : RED);
	const same = compared === null ? '' : line(0, lookup(`verifier_compare_${compared.replace('-', '_')}`, []));
	const ordered = ORDER.flatMap((one) => checks.filter((check) => check.holds === one));
	const more = ordered.length - MOST;
	return [
		line(0, name),
		...(compared === null ? [] : [paint(same, compared === 'same' ? BOLD : RED)]),
		answer,
		line(0, lookup(holds ? 'verifier_holds_so' : 'verifier_broken_so', [])),
		'',
		line(0, `${lookup('verifier_checks', [])}:`),
		...ordered.slice(0, MOST).map(checked),
		...(more > 0 ? [line(2, lookup(more === 1 ? 'verifier_more_one' : 'verifier_more_other', [String(more)]))] : []),
		...hash('root_hash', root),
		...hash('root_fingerprint', fingerprint),
		'',
		line(0, `${lookup('verifier_limits', [])}:`),
		...limits.map((limit) => line(2, `- ${spoken(limit)}`)),
		'',
	].join('\n');
}

/** The same as one JSON document. */
export function verificationJson(
	name: string,
	{ holds, root, fingerprint, checks, limits }: Verification,
	compared: Compared | null,
	version: string,
): string {
	return `${written({
		tool: 'telltale',
		verification: 1,
		version,
		pack: name,
		holds,
		root,
		compared,
		fingerprint,
		checks: checks.map(({ sentence, ...check }) => ({ ...check, sentence: spoken(sentence) })),
		limits: limits.map(spoken),
	})}\n`;
}

function pathOf({ path }: Check): string {
	return path === undefined ? '' : `${path}: `;
}

function spoken(sentence: Sentence): string {
	return say(sentence, lookup);
}
