import { usPrivacy } from '../us-privacy.ts';
import type { ConsentPlatform } from './platform.ts';
import { inside, textOf } from './purposes.ts';

/** The interface of the IAB's US Privacy string. An opt-out may be the person's or the browser's: whose, it does not tell. */
export const uspapi: ConsentPlatform = {
	name: '__uspapi',
	title: 'IAB US Privacy',
	source: 'https://github.com/InteractiveAdvertisingBureau/USPrivacy/blob/master/CCPA/USP%20API.md',
	global: '__uspapi',
	asks: [{ path: '__uspapi', args: ['getUSPData', 1], answers: 'callback' }],
	banner: null,
	buttons: {},
	read: (snapshot) => {
		const sale = usPrivacy(textOf(inside(snapshot['__uspapi'], 'uspString')) ?? '')?.says.sale;
		if (sale !== 'denied' && sale !== 'granted') return null;
		return { purposes: { advertising: null, analytics: null, sale: sale === 'granted' }, answered: null };
	},
};
