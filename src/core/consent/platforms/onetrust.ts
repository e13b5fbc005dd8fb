import type { ConsentPlatform } from './platform.ts';
import { inside, textOf, truth } from './purposes.ts';

/** Groups by the numbers that OneTrust gives them unless a site names its own: C0002 performance, C0004 targeting. */
export const onetrust: ConsentPlatform = {
	name: 'onetrust',
	title: 'OneTrust',
	source: 'https://developer.onetrust.com/onetrust/docs/javascript-api',
	global: 'OnetrustActiveGroups',
	asks: [
		{ path: 'OnetrustActiveGroups' },
		{ path: 'OneTrust.IsAlertBoxClosed', args: [] },
		{ path: 'OneTrust.GetDomainData', args: [], takes: ['ConsentModel.Name'] },
	],
	banner: '#onetrust-banner-sdk',
	buttons: {
		accept: '#onetrust-accept-btn-handler, #accept-recommended-btn-handler',
		refuse:
			'#onetrust-reject-all-handler, .ot-pc-refuse-all-handler, .onetrust-close-btn-handler.banner-close-button.ot-close-link',
		settings: '#onetrust-pc-btn-handler',
		save: '.save-preference-btn-handler',
	},
	read: (snapshot) => {
		const groups = textOf(snapshot['OnetrustActiveGroups'])?.split(',');
		// Where none has the usual numbers, what a group is for is the site's own secret.
		if (!groups?.some((group) => /^C000[1-5]$/.test(group))) return null;
		const purposes = { advertising: groups.includes('C0004'), analytics: groups.includes('C0002') };
		const closed = truth(snapshot['OneTrust.IsAlertBoxClosed']);
		if (closed !== true) return { purposes, answered: closed };
		// A banner that is merely closed leaves what the site set: only what differs from that was chosen by someone.
		const model = textOf(inside(snapshot['OneTrust.GetDomainData'], 'ConsentModel', 'Name'));
		const all = [purposes.advertising, purposes.analytics];
		const changed = /^opt-?in$/i.test(model ?? '')
			? all.includes(true)
			: /^opt-?out$/i.test(model ?? '')
				? all.includes(false)
				: null;
		return { purposes, answered: changed === true || all[0] !== all[1] ? true : null };
	},
};
