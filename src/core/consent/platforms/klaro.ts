import type { ConsentPlatform } from './platform.ts';
import { byPurpose, inside, isKnown, listOf, purposeOf, textOf, truth } from './purposes.ts';

/** Services with purposes that the site names; each is consented to on its own. */
export const klaro: ConsentPlatform = {
	name: 'klaro',
	title: 'Klaro!',
	source: 'https://klaro.org/docs/api/js_api',
	global: 'klaro',
	asks: [{ path: 'klaro.getManager', args: [], takes: ['confirmed', 'consents', 'config.services'] }],
	banner: '.klaro .cookie-notice, .klaro .cookie-modal',
	buttons: {
		accept: '.klaro .cm-btn-accept-all, .klaro .cookie-notice .cm-btn-success',
		refuse: '.klaro .cm-btn-decline, .klaro .cn-decline',
		settings: '.klaro .cm-link.cn-learn-more',
		save: '.klaro .cookie-modal .cm-btn-accept',
	},
	read: (snapshot) => {
		const manager = snapshot['klaro.getManager'];
		const said = listOf(inside(manager, 'config', 'services')).flatMap((service) => {
			const consent = inside(manager, 'consents', textOf(inside(service, 'name')) ?? '');
			const required = inside(service, 'required') === true;
			return required ? [] : listOf(inside(service, 'purposes')).map((one) => [purposeOf(textOf(one) ?? ''), consent] as const);
		});
		const purposes = byPurpose(said);
		return isKnown(purposes) ? { purposes, answered: truth(inside(manager, 'confirmed')) } : null;
	},
};
