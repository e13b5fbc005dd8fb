import { denying } from './denying.ts';
import type { Policy } from './policy.ts';

const BYTES = 5_000_000;

const subjects = [
	'Our website',
	'This section',
	'Our newsletter',
	'Our telephone line',
	'Our office in the harbour',
	'The waiting list',
];
const matters = ['is described', 'is open', 'is available', 'is explained', 'is kept up to date', 'is looked after'];
const times = ['on weekdays', 'in the morning', 'throughout the year', 'on request', 'as time permits', 'in due course'];

/** Five megabytes: what matters stands at its beginning, in its middle and at its end, between sections that say nothing. */
export function endless(host: string): Policy {
	const { title, updated, sections } = denying(host);
	const filler: Policy['sections'][number][] = [];
	for (let bytes = 0; bytes < BYTES; ) {
		const number = filler.length;
		const body = Array.from({ length: 12 }, (_, line) =>
			sentence(number * 12 + line)
				.repeat(8)
				.trim(),
		);
		filler.push({ heading: `Section ${number + 1}`, body });
		bytes += body.join('').length;
	}
	const half = Math.floor(filler.length / 2);
	const middle = { heading: 'Middle', body: ['We do not share your messages with advertisers.'] };
	const end = { heading: 'End', body: ['We share your answers with advertising partners such as Meta.'] };
	return { title, updated, sections: [...sections, ...filler.slice(0, half), middle, ...filler.slice(half), end] };
}

function sentence(number: number): string {
	const of = (words: readonly string[], step: number) => words[Math.floor(number / step) % words.length] ?? '';
	return `${of(subjects, 1)} ${of(matters, 6)} ${of(times, 36)}, as paragraph ${number + 1} says. `;
}
