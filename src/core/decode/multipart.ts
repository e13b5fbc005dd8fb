/** One part of a multipart/form-data body: the field's name and its text. */
export type Part = readonly [name: string, value: string];

/** Reads multipart/form-data from text; null when it is not that. A file's name counts as its value, its content is left out. */
export function multipart(text: string): Part[] | null {
	const opening = /^\s*--([^\r\n]{1,200})\r?\n/.exec(text);
	if (!opening || !/content-disposition:\s*form-data/i.test(text.slice(0, 1000))) return null;
	const parts: Part[] = [];
	for (const piece of text.slice(opening[0].length).split(`--${opening[1]}`, 2_000)) {
		const gap = /\r?\n\r?\n/.exec(piece);
		if (!gap) continue;
		const head = piece.slice(0, gap.index);
		const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
		if (name === undefined) continue;
		const file = /filename="([^"]*)"/i.exec(head)?.[1];
		parts.push([name, file ?? piece.slice(gap.index + gap[0].length).replace(/\r?\n$/, '')]);
	}
	return parts;
}
