import { ACCEPTED, type Choice, REFUSED } from './choice.ts';

/** Shows the banner that stands in the page, and tells what was pressed. Null: the page has none. */
export function ownBanner(answered: (choice: Choice) => void): void {
	const place = document.querySelector<HTMLElement>('#cookie-banner');
	if (place === null) return;
	const banner = place.dataset['shadow'] === undefined ? place : inShadow(place);
	place.hidden = false;
	const press = (id: string, choice: Choice) =>
		banner.querySelector(`#${id}`)?.addEventListener('click', () => {
			place.hidden = true;
			answered(choice);
		});
	press('accept-cookies', ACCEPTED);
	press('reject-cookies', REFUSED);
}

/** As some platforms build theirs: the page's own scripts cannot find it by a selector. */
function inShadow(place: HTMLElement): ShadowRoot {
	const root = place.attachShadow({ mode: 'open' });
	root.append(...place.childNodes);
	return root;
}
