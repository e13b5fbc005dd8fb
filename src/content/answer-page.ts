import { evalSnippets } from '@duckduckgo/autoconsent';
import { EVALUATE, EVALUATED } from './answer-names.ts';

/** Runs in the page's own world: asks a consent tool's own interface what the rules want to know of it. Only what stands in the library's list is run. */
const snippets: Readonly<Record<string, () => unknown>> = evalSnippets;

document.addEventListener(EVALUATE, (event) => {
	const { detail } = event as CustomEvent<unknown>;
	if (typeof detail !== 'string') return;
	const [id = '', name = ''] = detail.split(':');
	const say = (result: boolean) => document.dispatchEvent(new CustomEvent(EVALUATED, { detail: `${id}:${result}` }));
	Promise.resolve()
		.then(() => (Object.hasOwn(snippets, name) ? snippets[name]?.() : false))
		.then(
			(result) => say(Boolean(result)),
			() => say(false),
		);
});
