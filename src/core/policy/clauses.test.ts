import { describe, expect, test } from 'vitest';
import { clausesOf, type Range } from './clauses.ts';
import { tagged } from './tagged.ts';

/** Clauses as `main {exception} [condition]`, `!` in front of a contrast. */
function of(text: string): string[] {
	const sentence = tagged(text);
	const said = ({ from, to }: Range) =>
		sentence.words
			.slice(from, to)
			.map((word) => word.text)
			.join(' ');
	return clausesOf(sentence).map(
		({ main, exception, condition, contrast }) =>
			`${contrast ? '!' : ''}${said(main)}${exception ? ` {${said(exception)}}` : ''}${condition ? ` [${said(condition)}]` : ''}`,
	);
}

describe('clauses', () => {
	test.each([
		['We share it and we sell it', ['we share it and', 'we sell it']],
		['We share names, addresses and answers', ['we share names , addresses and answers']],
		['We do not sell it, but may share it', ['we do not sell it ,', '!may share it']],
		['We may, however, share it', ['we may , however , share it']],
		['We share it, and third parties may keep it', ['we share it , and', 'third parties may keep it']],
		['We share it; they sell it', ['we share it', 'they sell it']],
		['We share with: (a) vendors; (b) doctors', ['we share with : ( a ) vendors ; ( b ) doctors']],
		['We do not share it except as described', ['we do not share it {except as described}']],
		['Except as described, we do not share it', ['we do not share it {except as described}']],
		['We do not, except as described, share it', ['we do not , except as described , share it {except as described}']],
		['If you ask, we delete it', ['we delete it [if you ask]']],
		['We share it when you ask', ['we share it [when you ask]']],
		['Once it is closed we share it', ['we share it [once it is closed]']],
		['', ['']],
	])('%s', (text, clauses) => {
		expect(of(text)).toEqual(clauses);
	});
});
