import { tell } from './tell.ts';

/** The results page tells its tags what was searched for; the search itself is a plain form with the words in the address. */
export function runDoctors(): void {
	const results = document.querySelector('#results');
	if (results === null) return;
	const asked = new URLSearchParams(location.search);
	tell({ is: 'search', query: asked.get('q') ?? '', zip: asked.get('zip') ?? '' });
}
