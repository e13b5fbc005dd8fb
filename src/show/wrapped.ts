/** Text broken into lines of `width` columns, each indented; lines after the first `hang` columns more. A word too long is broken. */
export function wrapped(text: string, width: number, indent: number, hang = 0): string {
	const room = Math.max(width - indent - hang, 10);
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').flatMap((one) => pieces(one, room))) {
		if (line !== '' && line.length + 1 + word.length > room) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	lines.push(line);
	return lines.map((one, index) => ' '.repeat(index === 0 ? indent : indent + hang) + one).join('\n');
}

function pieces(word: string, room: number): string[] {
	if (word.length <= room) return [word];
	const points = [...word];
	return Array.from({ length: Math.ceil(points.length / room) }, (_, index) =>
		points.slice(index * room, (index + 1) * room).join(''),
	);
}
