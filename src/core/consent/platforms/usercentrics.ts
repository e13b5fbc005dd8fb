import type { ConsentPlatform, PlatformReading, Snapshot } from './platform.ts';
import { byPurpose, entriesOf, inside, isKnown, listOf, purposeOf, textOf, truth } from './purposes.ts';

/** Its third version (`__ucCmp`), and the one before it (`UC_UI`). */
export const usercentrics: ConsentPlatform = {
	name: 'usercentrics',
	title: 'Usercentrics',
	source: 'https://usercentrics.com/docs/web/features/api/control-functionality/',
	global: 'UC_UI',
	asks: [
		{ path: '__ucCmp.getConsentDetails', args: [] },
		{ path: 'UC_UI.getServicesBaseInfo', args: [] },
		{ path: 'UC_UI.isConsentRequired', args: [] },
	],
	banner: '#usercentrics-root, #usercentrics-cmp-ui',
	buttons: {
		accept: '[data-testid="uc-accept-all-button"], #accept',
		refuse: '[data-testid="uc-deny-all-button"], #deny',
		settings: '[data-testid="uc-customize-button"], [data-testid="uc-more-button"], #more',
		save: '[data-testid="uc-save-button"], #save',
	},
	read: (snapshot) => third(snapshot['__ucCmp.getConsentDetails']) ?? second(snapshot),
};

function third(details: unknown): PlatformReading | null {
	const purposes = byPurpose(
		entriesOf(inside(details, 'categories')).map(([name, one]) => [purposeOf(name), inside(one, 'state')]),
	);
	if (!isKnown(purposes)) return null;
	const type = textOf(inside(details, 'consent', 'type'))?.toLowerCase();
	return { purposes, answered: type === 'explicit' ? true : type === 'implicit' ? false : null };
}

function second(snapshot: Snapshot): PlatformReading | null {
	const services = listOf(snapshot['UC_UI.getServicesBaseInfo']);
	const purposes = byPurpose(
		services.map((service) => [purposeOf(textOf(inside(service, 'categorySlug')) ?? ''), inside(service, 'consent', 'status')]),
	);
	if (!isKnown(purposes)) return null;
	const explicit = services.some((service) =>
		listOf(inside(service, 'consent', 'history')).some((one) => inside(one, 'type') === 'explicit'),
	);
	if (explicit) return { purposes, answered: true };
	return { purposes, answered: truth(snapshot['UC_UI.isConsentRequired']) === true ? false : null };
}
