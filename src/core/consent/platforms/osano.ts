import type { ConsentPlatform } from './platform.ts';
import { byCategory, isKnown } from './purposes.ts';

/** It does not tell whether somebody chose. What its `OPT_OUT` says differs by how a site is set up: it is not read. */
export const osano: ConsentPlatform = {
	name: 'osano',
	title: 'Osano',
	source: 'https://developers.osano.com/cmp/javascript-api/developer-documentation-consent-javascript-api',
	global: 'Osano.cm',
	asks: [{ path: 'Osano.cm.getConsent', args: [] }],
	banner: '.osano-cm-dialog, .osano-cm-info-dialog',
	buttons: {
		accept: '.osano-cm-accept-all, .osano-cm-accept',
		refuse: '.osano-cm-denyAll, .osano-cm-deny',
		settings: '.osano-cm-manage',
		save: '.osano-cm-save',
	},
	read: (snapshot) => {
		const purposes = byCategory(snapshot['Osano.cm.getConsent'], { advertising: ['MARKETING'], analytics: ['ANALYTICS'] });
		return isKnown(purposes) ? { purposes, answered: null } : null;
	},
};
