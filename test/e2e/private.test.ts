import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl, shopUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { everythingKept } from './everything-kept.ts';
import { skippedWithout } from './in-each-browser.ts';
import {
	type ChromiumBed,
	type OurPage,
	openChromiumBed,
	openPrivateFirefox,
	PATIENCE,
	type PrivateBed,
	type PrivateTab,
} from './private-beds.ts';
import { words } from './words.ts';

const SHOP_SITE = 'northpine-outdoor.test';
const EMAIL = 'casey.private@example.com';
/** The private site's name, and what ids in private windows begin with. */
const TRACES = ['harborlight', 'private-', EMAIL];

/** The part of both browsers' interface that is used inside the extension's page. */
declare const chrome: {
	readonly windows: { remove(id: number): Promise<void> };
	readonly tabs: {
		create(tab: { readonly url: string; readonly windowId: number }): Promise<unknown>;
		query(filter: object): Promise<readonly { readonly incognito: boolean; readonly url?: string }[]>;
	};
	readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
	readonly runtime: { getURL(page: string): string };
};

/** All that must leave no trace, as text. */
type Kept = { readonly database: string; readonly session: string; readonly local: string; readonly scripts: string };

async function keptBy({ extension }: PrivateBed): Promise<Kept> {
	const { beside, requests, session, local } = await everythingKept(extension);
	const scripts = await extension.evaluate(
		async () => JSON.stringify(await chrome.scripting.getRegisteredContentScripts()),
		null,
	);
	return { database: beside + requests, session, local, scripts };
}

const tracesIn = (kept: Kept): readonly string[] =>
	Object.entries(kept).flatMap(([where, text]) =>
		TRACES.flatMap((trace) => (text.includes(trace) ? [`${trace} in ${where}`] : [])),
	);

async function expectNoTrace(bed: PrivateBed): Promise<void> {
	const traces = async () => tracesIn(await keptBy(bed));
	expect(await eventually(traces, (list) => list.length === 0, PATIENCE)).toEqual([]);
}

const closeWindow = ({ extension }: PrivateBed, { windowId }: PrivateTab) =>
	extension.evaluate((id) => chrome.windows.remove(id), windowId);

/** A page that is still on its way has no words. */
const textOf = (page: OurPage) => page.evaluate(() => document.body.textContent ?? '').catch(() => '');
const reads = (page: OurPage, text: string) =>
	eventually(
		() => textOf(page),
		(shown) => shown.includes(text),
		PATIENCE,
	);

/** Something was found and kept of a page in a private window. */
async function recorded({ extension }: PrivateBed, { tabId }: Pick<PrivateTab, 'tabId'>): Promise<string> {
	const state = await eventually(
		() => extension.ask({ ask: 'tab', tabId }),
		(answer) => answer.is === 'watched' && answer.report.counts.findings > 0,
		PATIENCE,
	);
	if (state.is !== 'watched') throw new Error(`Not recorded: ${JSON.stringify(state)}`);
	expect(state).toMatchObject({ incognito: true, arrival: expect.stringMatching(/^private-/) });
	const stored = await eventually(extension.stored, ({ kept }) => kept.some(({ key }) => key.startsWith('private-')), PATIENCE);
	expect(stored.kept.filter(({ key }) => key.startsWith('private-')).length).toBeGreaterThan(0);
	return state.arrival;
}

/** An ordinary visit, which has to stay. */
async function visitShop(bed: PrivateBed): Promise<void> {
	await bed.extension.ask({ do: 'watch', site: SHOP_SITE });
	await bed.tab.goto(shopUrl('/'));
	await eventually(bed.extension.stored, ({ visits }) => visits.some(({ site }) => site === SHOP_SITE), PATIENCE);
}

async function expectShop({ extension }: PrivateBed): Promise<void> {
	const { visits } = await extension.stored();
	expect(new Set(visits.map(({ site }) => site))).toEqual(new Set([SHOP_SITE]));
}

const scenario = (open: () => Promise<PrivateBed>): void => {
	let bed: PrivateBed;
	let own: PrivateTab;
	let arrival: string;
	beforeAll(async () => {
		bed = await open();
		await visitShop(bed);
		own = await bed.openPrivate(clinicUrl('/join'));
	});
	afterAll(() => bed?.close());

	it('are recorded, and said to be private', async () => {
		arrival = await recorded(bed, own);
		const popup = await bed.extension.openPopup(own.tabId);
		expect(await reads(popup, words('private_popup'))).toContain(words('private_not_offered'));
		await popup.close();
		const history = await bed.openOurs('history.html');
		expect(await reads(history, words('private_window'))).toContain(words('history_expires_private'));
		await history.close();
		const options = await bed.openOurs('options.html');
		expect(await reads(options, words('options_private_how'))).toContain(words('options_private_allowed'));
		await options.close();
	});

	it('keep what is typed, a note and a picture with the visit, and teach nothing that outlives them', async () => {
		await own.tab.fill('label=E-mail', EMAIL);
		await bed.extension.ask({ do: 'note', arrival, text: 'A note about harborlight' });
		await bed.extension.ask({ do: 'take-picture', tabId: own.tabId });
		const kept = await eventually(
			() => keptBy(bed),
			({ database, session }) => session.includes(EMAIL) && database.includes('A note about'),
			PATIENCE,
		);
		// The site was recognised by its own words.
		expect(kept.session).toContain('learned:harborlight');
		expect(new Set(tracesIn(kept))).toEqual(
			new Set([...TRACES.map((trace) => `${trace} in session`), 'harborlight in database', 'private- in database']),
		);
	});

	it('are known on the next page of their site from its beginning', async () => {
		await own.tab.goto(clinicUrl('/contact'));
		const stored = await eventually(
			bed.extension.stored,
			({ visits }) => visits.some(({ page }) => page === clinicUrl('/contact')),
			PATIENCE,
		);
		expect(stored.visits.find(({ page }) => page === clinicUrl('/contact'))).toMatchObject({ late: false });
		expect(await recorded(bed, own)).toBe(arrival);
	});

	it('have reports that name the site in no title and no address, and open no other visit', async () => {
		const report = await bed.openOurs(`report.html?arrival=${arrival}`);
		expect(await reads(report, words('report_findings'))).toContain(words('private_report'));
		expect(await report.evaluate(() => document.title + location.href)).not.toContain('harborlight');
		expect(await textOf(report)).not.toContain(words('policies_title'));
		await report.close();
		const trial = await bed.openOurs(`report.html?try=${arrival}`);
		expect(await reads(trial, words('private_trial'))).not.toContain(words('trial_start'));
		await trial.close();
	});

	it('lead to pages of ours in an ordinary window', async () => {
		await bed.extension.evaluate(
			(windowId) => chrome.tabs.create({ url: chrome.runtime.getURL('history.html'), windowId }),
			own.windowId,
		);
		// In Firefox it stands in the private window for a moment, where it could read nothing.
		const shown = async () => Promise.all((await bed.ours('history.html')).map(textOf));
		const isMoved = (texts: readonly string[]) => texts.length === 1 && texts[0]?.includes(words('private_window')) === true;
		const texts = await eventually(shown, isMoved, PATIENCE);
		expect(texts).toEqual([expect.stringContaining('harborlight')]);
		for (const page of await bed.ours('history.html')) await page.close();
	});

	it('stay recorded when one of two is closed, and all is gone with the last; what is beside it stays', async () => {
		const other = await bed.openPrivate(clinicUrl('/doctors'));
		await recorded(bed, other);
		await closeWindow(bed, other);
		await eventually(
			() => bed.extension.evaluate(async () => (await chrome.tabs.query({})).filter(({ incognito }) => incognito).length, null),
			(count) => count === 1,
			PATIENCE,
		);
		expect(await recorded(bed, own)).toBe(arrival);
		expect((await bed.extension.stored()).visits.map(({ page }) => page)).toContain(clinicUrl('/doctors'));

		await closeWindow(bed, own);
		await expectNoTrace(bed);
		await expectShop(bed);
		const gone = await bed.openOurs(`report.html?arrival=${arrival}`);
		await reads(gone, words('kept_gone'));
		await gone.close();
	});

	it('bring nothing back that is judged later, and begin anew', async () => {
		const again = await bed.openPrivate(clinicUrl('/contact'));
		await eventually(bed.extension.stored, ({ pending }) => pending > 0, PATIENCE);
		await closeWindow(bed, again);
		await expectNoTrace(bed);
		const later = await bed.openPrivate(clinicUrl('/contact'));
		await recorded(bed, later);
		await closeWindow(bed, later);
		await expectNoTrace(bed);
		await expectShop(bed);
	});
};

/** Everything here may take three times as long on a slow machine, and several conditions are waited for in a row. */
const slow = { timeout: 4 * PATIENCE };

describe('private windows, in Chromium', slow, () => scenario(openChromiumBed));
describe.skipIf(skippedWithout !== '')(`private windows, in Firefox${skippedWithout}`, slow, () => scenario(openPrivateFirefox));

describe('private windows that nobody saw closed', slow, () => {
	let bed: ChromiumBed;
	beforeAll(async () => {
		bed = await openChromiumBed();
		await visitShop(bed);
	});
	afterAll(() => bed?.close());
	afterEach(() => expectShop(bed));

	it('the worker was stopped: their closing wakes it', async () => {
		const own = await bed.openPrivate(clinicUrl('/join'));
		await recorded(bed, own);
		await own.tab.fill('label=E-mail', EMAIL);
		await bed.extension.stopWorker();
		await closeWindow(bed, own);
		await expectNoTrace(bed);
	});

	it('the worker was stopped in that moment', async () => {
		const own = await bed.openPrivate(clinicUrl('/join'));
		await recorded(bed, own);
		await Promise.all([closeWindow(bed, own), bed.extension.stopWorker()]);
		// Any event starts the next.
		await bed.extension.ask({ ask: 'settings' });
		await expectNoTrace(bed);
	});

	it.each(['closed', 'killed'] as const)('the browser was %s at once: it is deleted when it is started again', async (how) => {
		const own = await bed.openPrivate(clinicUrl('/join'));
		await recorded(bed, own);
		await bed.restart(how);
		await expectNoTrace(bed);
	});
});
