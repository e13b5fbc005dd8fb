import { booking } from './booking.ts';
import { checkout } from './checkout.ts';
import { doctorSearch } from './doctors.ts';
import { feedback, joining, journal, matrix, selfCheck, singlePage, triage } from './following.ts';
import { hostile } from './hostile.ts';
import { intake } from './intake.ts';
import { landing } from './landing.ts';
import { about, contact } from './plain-pages.ts';
import { medications, messages, portal } from './portal.ts';

const pages: Readonly<Record<string, () => string>> = {
	'/': landing,
	'/intake': intake,
	'/checkout': checkout,
	'/portal': portal,
	'/portal/messages': messages,
	'/portal/medications': medications,
	'/contact': contact,
	'/about': about,
	'/hostile': hostile,
	'/join': joining,
	'/journal': journal,
	'/triage/': triage,
	'/feedback': feedback,
	'/self-check': selfCheck,
	'/matrix/': matrix,
};

/** HTML of a page of the clinic, or null where it has none at that address. */
export function clinicPage(url: URL): string | null {
	const { pathname } = url;
	if (pathname === '/doctors') return doctorSearch(url);
	if (pathname.startsWith('/book/')) return booking(pathname.slice('/book/'.length));
	if (pathname.startsWith('/intake/')) return intake();
	if (/^\/(?:react|vue)(?:\/|$)/.test(pathname)) return singlePage(pathname.startsWith('/react') ? 'react' : 'vue');
	return Object.hasOwn(pages, pathname) ? (pages[pathname]?.() ?? null) : null;
}
