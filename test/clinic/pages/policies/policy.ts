import { escaped } from '../html.ts';

/** A policy of an invented site, in words of our own that read like those of real ones. */
export type Policy = {
	readonly title: string;
	readonly updated: string;
	readonly sections: readonly Section[];
};

/** A list of strings is a list on the page. */
type Section = { readonly heading: string; readonly body: readonly (string | readonly string[])[] };

export function policyHtml({ title, updated, sections }: Policy): string {
	const parts = sections.map(({ heading, body }) => `<h2>${escaped(heading)}</h2>\n${body.map(block).join('\n')}`);
	return `<h1>${escaped(title)}</h1>\n<p>${escaped(updated)}</p>\n${parts.join('\n')}`;
}

function block(text: string | readonly string[]): string {
	if (typeof text === 'string') return `<p>${escaped(text)}</p>`;
	return `<ul>${text.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;
}
