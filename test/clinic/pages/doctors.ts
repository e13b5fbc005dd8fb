import { escaped } from './html.ts';
import { layout } from './layout.ts';

export const doctors = [
	{ slug: 'jane-roe', name: 'Jane Roe, MD', about: 'Psychiatrist: bipolar disorder, depression' },
	{ slug: 'sam-okafor', name: 'Sam Okafor, LCSW', about: 'Therapist: trauma, PTSD, grief' },
	{ slug: 'lena-marsh', name: 'Lena Marsh, PhD', about: 'Psychologist: OCD, panic disorder' },
] as const;

export function doctorSearch(url: URL): string {
	const query = url.searchParams.get('q');
	const results = query === null ? '' : resultList(query);
	return layout({
		title: query === null ? 'Find a therapist' : `Search: ${query}`,
		description: 'Search psychiatrists and licensed therapists near you.',
		keywords: 'find a therapist, psychiatrist, counselor',
		main: `<h1>Find a therapist</h1>
<form id="search" class="panel" action="/doctors" method="get" role="search">
<label for="q">What do you need help with?</label><input id="q" name="q" type="search" value="${escaped(query ?? '')}">
<label for="zip">ZIP code</label><input id="zip" name="zip" type="text" value="${escaped(url.searchParams.get('zip') ?? '')}">
<button type="submit" class="button">Search</button>
</form>
${results}`,
	});
}

function resultList(query: string): string {
	const rows = doctors.map(
		({ slug, name, about }) =>
			`<li><h3>${name}</h3><p>${about}</p><a class="button" href="/book/${slug}">Book with ${name}</a></li>`,
	);
	return `<section id="results" aria-labelledby="found"><h2 id="found">Results for “${escaped(query)}”</h2><ul class="cards">${rows.join('\n')}</ul></section>`;
}
