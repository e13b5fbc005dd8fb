import type { ConsentPlatform } from './platform.ts';
import { inside, textOf, truth } from './purposes.ts';

/** The interface of the IAB's Transparency and Consent Framework, which many platforms serve. */
export const tcfapi: ConsentPlatform = {
	name: '__tcfapi',
	title: 'IAB TCF',
	source:
		'https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md',
	global: '__tcfapi',
	asks: [{ path: '__tcfapi', args: ['addEventListener', 2], answers: 'callback' }],
	banner: null,
	buttons: {},
	read: (snapshot) => {
		const data = snapshot['__tcfapi'];
		// Where the law does not apply, what its string says was not chosen by anyone.
		if (truth(inside(data, 'gdprApplies')) !== true || !textOf(inside(data, 'tcString'))) return null;
		const of = (kind: string, purpose: number) => truth(inside(data, 'purpose', kind, String(purpose))) ?? false;
		const said = (needed: readonly number[], all: readonly number[]) =>
			needed.every((one) => of('consents', one))
				? true
				: all.some((one) => of('consents', one) || of('legitimateInterests', one))
					? null
					: false;
		const status = inside(data, 'eventStatus');
		return {
			purposes: { advertising: said([3, 4], [2, 3, 4]), analytics: said([8], [8, 9]) },
			answered: status === 'useractioncomplete' || status === 'tcloaded' ? true : status === 'cmpuishown' ? false : null,
		};
	},
};
