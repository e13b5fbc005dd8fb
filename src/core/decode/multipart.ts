/** One part of a multipart/form-data body: the field's name and its text. */
export type Part = readonly [name: string, value: string];

/** True where a file was sent whose bytes are not there: Chrome leaves them out without a word. */
export function lacksFile(text: string): boolean {
	return /filename="[^"\r\n]+"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n){0,5}\r?\n(?:\r?\n)?--/i.test(text);
}

/** Reads multipart/form-data from text; null when it is not that. A file's name counts as its value; its content only where that is JSON without a name. */
export function multipart(text: string): Generator<Part> | null {
	const opening = /^\s*--([^\r\n]{1,200})\r?\n/.exec(text.slice(0, 400));
	if (!opening || !/content-disposition:\s*form-data/i.test(text.slice(0, 1000))) return null;
	return parts(text, opening[0].length, `--${opening[1]}`);
}

function* parts(text: string, start: number, boundary: string): Generator<Part> {
	for (let from = start; from < text.length; ) {
		const next = text.indexOf(boundary, from);
		const to = next < 0 ? text.length : next;
		const part = readPart(text.slice(from, to));
		if (part) yield part;
		from = to + boundary.length;
	}
}

function readPart(piece: string): Part | null {
	const gap = /\r?\n\r?\n/.exec(piece.slice(0, 2_000));
	if (!gap) return null;
	const head = piece.slice(0, gap.index);
	const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
	if (name === undefined) return null;
	const content = piece.slice(gap.index + gap[0].length).replace(/\r?\n$/, '');
	const file = /filename="([^"]*)"/i.exec(head)?.[1];
	// What a script appends without being a file is called "blob" by every browser.
	const isBlob = file === 'blob' && /content-type:\s*(?:application\/[\w.+-]*json|text\/plain)/i.test(head);
	return [name, file === undefined || isBlob ? content : file];
}
