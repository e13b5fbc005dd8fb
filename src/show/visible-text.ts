/** A run of text; `unseen` runs are names of characters that would otherwise show nothing or reorder what stands beside them. */
export type VisiblePart = { readonly text: string; readonly unseen: boolean };

/** Longest text that is read; what follows is the caller's to announce. */
const LONGEST = 200_000;

/**
 * Characters that a reader cannot see or that change how others are read: controls, format characters (bidirectional overrides,
 * zero-width, tags), line and paragraph separators, lone surrogates, blank letters, and combining marks from the fourth of a heap on.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|(?<=\p{M}{3})\p{M}/gu;

/** Text with every unseen character named: `␀`, `⟦U+202E⟧`. `lines` keeps line breaks and tabs as they are. */
export function visibleParts(text: string, lines: 'keep' | 'name' = 'name'): readonly VisiblePart[] {
	const parts: VisiblePart[] = [];
	const read = text.slice(0, LONGEST);
	let from = 0;
	for (const match of read.matchAll(UNSEEN)) {
		const [character] = match;
		if (lines === 'keep' && (character === '\n' || character === '\t' || isBreak(read, match.index))) continue;
		push(parts, read.slice(from, match.index), false);
		push(parts, nameOf(character), true);
		from = match.index + character.length;
	}
	push(parts, read.slice(from), false);
	return parts;
}

/** {@link visibleParts} as one string, for where no mark-up is possible: titles, announcements, the clipboard. */
export function visibleText(text: string, lines: 'keep' | 'name' = 'name'): string {
	return visibleParts(text, lines)
		.map((part) => part.text)
		.join('');
}

function push(parts: VisiblePart[], text: string, unseen: boolean): void {
	if (text === '') return;
	const last = parts.at(-1);
	if (last?.unseen === unseen) parts[parts.length - 1] = { text: last.text + text, unseen };
	else parts.push({ text, unseen });
}

/** A carriage return that belongs to a line break. */
function isBreak(text: string, index: number): boolean {
	return text[index] === '\r' && text[index + 1] === '\n';
}

function nameOf(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	if (point < 0x20) return String.fromCodePoint(0x2400 + point);
	if (point === 0x7f) return '\u2421';
	return `⟦U+${point.toString(16).toUpperCase().padStart(4, '0')}⟧`;
}
