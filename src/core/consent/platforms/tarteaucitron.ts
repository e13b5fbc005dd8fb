import type { ConsentPlatform } from './platform.ts';
import { byPurpose, entriesOf, isKnown, textOf } from './purposes.ts';

/** Services that it knows most used on health sites, by what each is for. */
const SERVICES: Readonly<Record<string, 'advertising' | 'analytics'>> = {
	...of(
		'analytics',
		'analytics gajs gtag multiplegtag firebase matomo matomocloud matomotm clarity hotjar crazyegg fullstory plausible mixpanel atinternet piano',
	),
	...of('analytics', 'eulerian koban visiorangers gcmanalyticsstorage ga4 heapanalytics contentsquare abtasty kameleoon'),
	...of(
		'advertising',
		'facebookpixel googleadwordsconversion googleadwordsremarketing googleads adsense adsensesearch doubleclick gcmadstorage gcmadsuserdata',
	),
	...of(
		'advertising',
		'gcmadspersonalization linkedininsighttag tiktok snapchat pinterestpixel twitterwidgetsapi bingads criteo outbrain taboola adroll adform',
	),
	...of('advertising', 'twitteruwt redditpixel quora amazon'),
};

function of(purpose: 'advertising' | 'analytics', names: string): Readonly<Record<string, 'advertising' | 'analytics'>> {
	return Object.fromEntries(names.split(' ').map((name) => [name, purpose]));
}

/** Each service waits until it is answered for, then is true or false; the cookie has the same: `!gtag=true!facebookpixel=wait`. */
export const tarteaucitron: ConsentPlatform = {
	name: 'tarteaucitron',
	title: 'tarteaucitron',
	source: 'https://tarteaucitron.io/en/install/',
	global: 'tarteaucitron',
	asks: [{ path: 'tarteaucitron.state' }, { path: 'tarteaucitron.cookie.read', args: [] }],
	banner: '#tarteaucitronAlertBig, #tarteaucitron',
	buttons: {
		accept: '#tarteaucitronPersonalize2, #tarteaucitronAllAllowed',
		refuse: '#tarteaucitronAllDenied2, #tarteaucitronAllDenied',
		settings: '#tarteaucitronCloseAlert',
		save: '#tarteaucitronSaveButton',
	},
	read: (snapshot) => {
		const cookie = (textOf(snapshot['tarteaucitron.cookie.read']) ?? '').split('!').map((one) => one.split('=', 2));
		const stored = cookie.flatMap(([name, value]) =>
			name && (value === 'true' || value === 'false') ? [[name, value] as const] : [],
		);
		const said = [...stored, ...entriesOf(snapshot['tarteaucitron.state'])];
		const purposes = byPurpose(said.map(([name, consent]) => [SERVICES[name] ?? null, consent]));
		return isKnown(purposes) ? { purposes, answered: stored.length > 0 ? true : null } : null;
	},
};
