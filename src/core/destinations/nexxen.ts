import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { openRtb } from './parts/open-rtb.ts';

/** Nexxen, which was Tremor Video, and bought Unruly (with RhythmOne) and Amobee (with Turn). */
export const nexxen: Destination = {
	organisation: 'Nexxen',
	service: 'Nexxen (Tremor, Unruly, Amobee)',
	role: 'advertising',
	source: 'https://docs.prebid.org/dev-docs/bidders/unruly.html',
	hosts: ['tremorhub.com', '1rx.io', 'unrulymedia.com', 'turn.com'],
	takes: (url) =>
		/^\/(?:sync|usersync|csync|r\/(?:cs|dd|du|beacon)|server\/(?:pixel|beacon)|unruly_prebid|openrtb|rmp)/.test(url.pathname),
	// The other company's identifier is often the last part of the path.
	unwrap: (name, value) => {
		const id = name === 'path' ? /^\/(?:usersync\/[\w-]+|csync)\/([\w-]{16,80})$/.exec(value)?.[1] : undefined;
		return id === undefined
			? null
			: [
					[name, value],
					['path/id', id],
				];
	},
	meanings: {
		...openRtb,
		'path/id': 'browser-id',
		// `UI` and the letters of the other company.
		'UI*': 'browser-id',
		...every('browser-id', 'uid puid'),
		...every('page', 'url page'),
		...every('consent', 'gdpr gdpr_consent us_privacy gpp gpp_sid'),
		...every('ignore', 'pid fpid r rnd'),
	},
};
