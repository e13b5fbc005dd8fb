import type { Policy } from './policy.ts';

const WIDTH = 95;
const LINES = 48;

/** A policy as a PDF, its text uncompressed: header, pages, table of places, trailer. */
export function policyPdf({ title, updated, sections }: Policy): Uint8Array {
	const blocks = [title, updated, ...sections.flatMap(({ heading, body }) => ['', heading, ...body.flat()])];
	const lines = blocks.flatMap((block) => (block === '' ? [''] : wrapped(block)));
	const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
		lines.slice(page * LINES, (page + 1) * LINES),
	);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...pages.flatMap((text, page) => {
			const shown = text.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
			const stream = `BT /F1 11 Tf 14 TL 56 780 Td\n${shown}\nET`;
			const font = '/Resources << /Font << /F1 3 0 R >> >>';
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${font} /Contents ${5 + page * 2} 0 R >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
			];
		}),
	];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const place = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
	return Buffer.from(`${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

function wrapped(text: string): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}
