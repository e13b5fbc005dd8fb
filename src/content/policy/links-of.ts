import type { Link } from '../../core/policy/policy-links.ts';

/** A footer stands last: of many links the last are read. */
const MOST = 5_000;
const LONGEST_TEXT = 160;
const LONGEST_ADDRESS = 2_048;

/** The links of the page with the words that people see or hear of them. */
export function linksOf(): readonly Link[] {
	return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(-MOST).flatMap((link) => {
		// An image map's or a drawing's link has no address as text.
		const href = String(link.href);
		return /^https?:/.test(href) && href.length <= LONGEST_ADDRESS ? [{ text: wordsOf(link).slice(0, LONGEST_TEXT), href }] : [];
	});
}

function wordsOf(link: HTMLAnchorElement): string {
	const shown = (link.textContent ?? '')
		.slice(0, 10 * LONGEST_TEXT)
		.replace(/\s+/g, ' ')
		.trim();
	return shown || (link.getAttribute('aria-label') ?? link.title ?? link.querySelector('img')?.alt ?? '');
}
