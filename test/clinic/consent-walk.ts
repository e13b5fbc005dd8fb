import type { Frame, Page } from 'playwright-core';
import { clinicUrl } from './hosts.ts';
import { FRAMES } from './pages/consent.ts';

export type ConsentAnswer = 'accept' | 'refuse' | 'ignore';

/** Flags of `browser/consent/start-consent-page.ts`, and `shadow`: the banner of `own` stands in a shadow root. */
export type ConsentFlag = 'early' | 'defiant' | 'pings' | 'limited' | 'gpc' | 'shadow';

/** Platforms hear what is pressed only some time after they show their buttons, milliseconds. */
const DEAF = 800;

const OWN = { accept: '#accept-cookies', refuse: '#reject-cookies' };

/** Buttons by page. Pages that ask nothing are not among them. */
const buttons: Readonly<Record<string, { readonly accept: string; readonly refuse: string }>> = {
	klaro: { accept: '.klaro .cm-btn-success', refuse: '.klaro .cn-decline' },
	cookieconsent: { accept: '#cc-main [data-role="all"]', refuse: '#cc-main [data-role="necessary"]' },
	tarteaucitron: { accept: '#tarteaucitronPersonalize2', refuse: '#tarteaucitronAllDenied2' },
	tcf: OWN,
	own: OWN,
	ignored: OWN,
	turncoat: OWN,
	throws: OWN,
	flood: OWN,
};

/** Every page about consent, by the last word of its address. */
export const consentPages = [...Object.keys(buttons), 'none', 'liar', 'nested'] as const;

export const consentUrl = (name: string, ...flags: readonly ConsentFlag[]) =>
	clinicUrl(`/consent/${name}${flags.length === 0 ? '' : `?${flags.join('&')}`}`);

/**
 * Answers the banner of the page that is open; on `/consent/nested` that of each of its frames. To ignore it is to wait as long as reading it takes.
 * Pages that ask nothing are only waited for.
 */
export async function answer(page: Page, what: ConsentAnswer): Promise<void> {
	await page.waitForLoadState('load');
	const name = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	if (name === 'nested') for (const frame of await frames(page)) await press(frame, OWN, what);
	else if (buttons[name] !== undefined) await press(page.mainFrame(), buttons[name], what);
	await page.waitForTimeout(700);
}

/** Chooses on the platform's own second page: measuring yes, advertising no. */
export async function allowAnalyticsOnly(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	const name = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	const steps = oneByOne[name];
	if (steps === undefined) throw new Error(`${name} asks for all or nothing.`);
	await page.locator(steps[0] ?? '').waitFor({ state: 'visible' });
	await page.waitForTimeout(DEAF);
	for (const step of steps) await page.locator(step).first().click();
	await page.waitForTimeout(700);
}

const oneByOne: Readonly<Record<string, readonly string[]>> = {
	klaro: ['.klaro .cn-learn-more', '.klaro label[for="purpose-item-analytics"]', '.klaro .cookie-modal .cm-btn-accept'],
	cookieconsent: ['#cc-main [data-role="show"]', '#cc-main label:has([value="analytics"])', '#cc-main [data-role="save"]'],
	tarteaucitron: [
		'#tarteaucitronCloseAlert',
		'#gtagAllowed',
		'#facebookpixelDenied',
		'#tiktokDenied',
		'#tarteaucitronClosePanel',
	],
};

/** Answers the question of the page, as a patient would. */
export async function takeCheck(page: Page, text = 'Nearly every day'): Promise<void> {
	// A banner may cover it.
	await page.getByLabel(text, { exact: true }).check({ force: true });
	await page.waitForTimeout(700);
}

async function press(
	frame: Frame,
	{ accept, refuse }: { readonly accept: string; readonly refuse: string },
	what: ConsentAnswer,
) {
	await frame.locator(accept).first().waitFor({ state: 'visible' });
	if (what === 'ignore') return;
	await frame.waitForTimeout(DEAF);
	await frame
		.locator(what === 'accept' ? accept : refuse)
		.first()
		.click();
}

async function frames(page: Page): Promise<readonly Frame[]> {
	const found: Frame[] = [];
	let frame = page.mainFrame();
	while (found.length < FRAMES) {
		const within: Frame | null = await (await frame.waitForSelector('iframe')).contentFrame();
		if (within === null) throw new Error(`Frame ${found.length + 1} is not there.`);
		await within.waitForLoadState('load');
		found.push(within);
		frame = within;
	}
	return found;
}
