import type { ConsentPlatform } from './platform.ts';
import { byCategory, inside, isKnown, truth } from './purposes.ts';

/** Purposes are true, false, or `Auto` as long as nobody chose. */
export const transcend: ConsentPlatform = {
	name: 'transcend',
	title: 'Transcend',
	source: 'https://www.npmjs.com/package/@transcend-io/airgap.js-types',
	global: 'airgap',
	asks: [{ path: 'airgap.getConsent', args: [] }],
	banner: '#transcend-consent-manager',
	buttons: {},
	read: (snapshot) => {
		const answer = snapshot['airgap.getConsent'];
		const purposes = byCategory(inside(answer, 'purposes'), {
			advertising: ['Advertising'],
			analytics: ['Analytics'],
			sale: ['SaleOfInfo'],
		});
		return isKnown(purposes) ? { purposes, answered: truth(inside(answer, 'confirmed')) } : null;
	},
};
