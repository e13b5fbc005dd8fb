import type { ConsentPlatform } from './platform.ts';
import { entriesOf, inside, listOf, together } from './purposes.ts';

/** The interface of the IAB's Global Privacy Platform. An opt-out may be the person's or the browser's: whose, it does not tell. */
export const gpp: ConsentPlatform = {
	name: '__gpp',
	title: 'IAB GPP',
	source: 'https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md',
	global: '__gpp',
	asks: [{ path: '__gpp', args: ['ping'], answers: 'callback' }],
	banner: null,
	buttons: {},
	read: (snapshot) => {
		const data = snapshot['__gpp'];
		if (inside(data, 'signalStatus') !== 'ready') return null;
		const segments = entriesOf(inside(data, 'parsedSections')).flatMap(([name, parts]) =>
			/^us[a-z]{2,3}$/.test(name) ? listOf(parts) : [],
		);
		// 1 opted out, 2 did not.
		const of = (field: string) =>
			segments.map((segment) => (inside(segment, field) === 1 ? false : inside(segment, field) === 2 ? true : null));
		const optOuts = [...of('SaleOptOut'), ...of('SharingOptOut')];
		const sale = optOuts.includes(false) ? false : together(optOuts);
		const targeted = of('TargetedAdvertisingOptOut');
		const advertising = targeted.includes(false) ? false : together(targeted);
		if (sale === null && advertising === null) return null;
		return { purposes: { advertising, analytics: null, ...(sale !== null && { sale }) }, answered: null };
	},
};
