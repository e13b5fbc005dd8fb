import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type ConsentFlag, consentUrl } from '../clinic/consent-walk.ts';
import { toOthers } from '../clinic/to-others.ts';
import { eventually } from './eventually.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

// Four visits take a minute and a half, as they do for the person; a busy machine takes longer.
const LONG = 900_000;

let bed: TestBed;

beforeAll(async () => {
	bed = await openTestBed();
	await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
});
afterAll(() => bed?.close());

/** The page that makes the visits, for a page of the clinic that was opened before. */
async function setUp(name: string, ...flags: readonly ConsentFlag[]): Promise<Page> {
	// A visit of its own: a trial opens the page that the visit began with.
	await bed.page.goto('about:blank');
	await bed.page.goto(consentUrl(name, ...flags));
	const tabId = await bed.extension.tabId(bed.page.url());
	const state = await eventually(
		() => bed.extension.ask({ ask: 'tab', tabId }),
		({ is }) => is === 'watched',
	);
	if (state.is !== 'watched') throw new Error(`The clinic is not watched: ${JSON.stringify(state)}`);
	await bed.page.goto('about:blank');
	const report = await bed.context.newPage();
	await report.goto(`chrome-extension://${bed.extension.id}/report.html?try=${state.arrival}`);
	return report;
}

async function start(report: Page, choice: 'As if you had never been there' | 'Without clearing anything'): Promise<void> {
	await report.getByLabel(choice).check();
	bed.clinic.received.length = 0;
	await report.getByRole('button', { name: 'Start', exact: true }).click();
}

/** Requests of the clinic's own page. */
const pageLoads = () => bed.clinic.received.filter(({ url }) => url.pathname.startsWith('/consent/'));

async function trialTab(): Promise<Page> {
	return eventually(
		async () => bed.context.pages().findLast((page) => page !== bed.page && page.url().includes('/consent/')),
		(page) => page !== undefined,
		30_000,
	).then((page) => {
		if (page === undefined)
			throw new Error(
				`No tab shows the page: ${bed.context
					.pages()
					.map((one) => one.url())
					.join(', ')}`,
			);
		return page;
	});
}

const signals = (page: Page) =>
	page.evaluate(() => (navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl);

/** All visits are made. On a slow machine a rule may come too late: then the banner is answered as the person would. */
async function finished(report: Page): Promise<void> {
	const done = report.getByText('All four visits were made.');
	const asked = report.getByRole('button', { name: /^I have (?:accepted|refused)$/ });
	const over = report.getByRole('button', { name: /^Start/ });
	for (;;) {
		await done.or(asked).or(over).first().waitFor({ timeout: LONG });
		if (await done.isVisible()) return;
		if (!(await asked.isVisible())) throw new Error(`It came to this: ${await report.locator('main').textContent()}`);
		await answer(await trialTab(), (await asked.textContent()) === 'I have accepted' ? 'accept' : 'refuse');
		await asked.click();
	}
}

describe('a page with CookieConsent that keeps to the answer', () => {
	let report: Page;
	let signalled: unknown;

	beforeAll(async () => {
		report = await setUp('cookieconsent');
		await start(report, 'As if you had never been there');
		await report.getByRole('heading', { name: 'Visit 2 of 4' }).waitFor();
		signalled = await eventually(
			async () => signals(await trialTab()).catch(() => undefined),
			(value) => value === true,
			15_000,
		);
		await finished(report);
	}, LONG);

	it('was opened six times, fresh, and with the signal on the second visit alone', () => {
		expect(signalled).toBe(true);
		expect(pageLoads().map(({ headers }) => headers['sec-gpc'] ?? '')).toEqual(['', '1', '', '', '', '']);
		const remembered = pageLoads().map(({ headers }) => (headers['cookie'] ?? '').includes('harborlight_cookieconsent'));
		expect(remembered).toEqual([false, false, false, true, false, true]);
	});

	it('tells others after acceptance alone', async () => {
		await report.getByRole('heading', { name: 'Who was told what, visit by visit' }).waitFor();
		const said = await report.locator('.trial-sayings').textContent();
		expect(said).toContain('Only after acceptance was Meta Pixel seen to be told');
		expect(said).not.toContain('After refusal, Meta Pixel was still told');
		expect(await report.getByText(/answered by a rule|· you answered/).count()).toBe(2);
	});

	it('has a result that its address names, with marked visits', async () => {
		expect(report.url()).toContain('?trial=');
		await report.reload();
		await report
			.getByRole('cell', { name: /Not seen/ })
			.first()
			.waitFor();
		await report.getByRole('link', { name: 'Refused beside accepted, in detail' }).click();
		await report.getByRole('heading', { name: 'Two visits' }).or(report.locator('.comparison')).first().waitFor();
	});

	it('leaves no signal, no cookie and no tab', async () => {
		await bed.page.goto(consentUrl('none'));
		expect(await signals(bed.page)).not.toBe(true);
		expect(pageLoads().at(-1)?.headers['sec-gpc']).toBeUndefined();
		const cookies = await bed.context.cookies(consentUrl('none'));
		expect(cookies.filter(({ name }) => name === 'harborlight_cookieconsent')).toEqual([]);
		expect(await bed.extension.ask({ ask: 'trial' })).toEqual({ trial: null, arrival: null });
		expect(bed.context.pages().filter((page) => page.url().includes('/consent/cookieconsent'))).toEqual([]);
	});
});

describe('a page with Klaro! that sends after a refusal, but heeds the signal', () => {
	let report: Page;

	beforeAll(async () => {
		report = await setUp('klaro', 'early', 'defiant', 'gpc');
		await start(report, 'As if you had never been there');
		// A worker that is stopped on the way knows the trial again.
		await report.getByRole('heading', { name: 'Visit 2 of 4' }).waitFor();
		await bed.extension.stopWorker();
		await report.getByRole('heading', { name: 'Visit 4 of 4' }).waitFor({ timeout: LONG });
		await bed.extension.stopWorker();
		await finished(report);
	}, LONG);

	it('is said to have told others early and after refusal, and not with the signal', async () => {
		await report.getByRole('heading', { name: 'Who was told what, visit by visit' }).waitFor();
		const said = await report.locator('.trial-sayings').textContent();
		expect(said).toContain('After refusal, Meta Pixel was still told');
		expect(said).toContain('Before any answer, Meta Pixel was told');
		expect(said).toContain('With Global Privacy Control on, nothing was seen to go to Meta Pixel in this visit.');
	});

	it('was seen to by what its server received', () => {
		const told = toOthers(bed.clinic.received).filter(({ url }) => url.hostname === 'www.facebook.com');
		expect(told.length).toBeGreaterThan(3);
		expect(told.filter(({ headers }) => headers['sec-gpc'] !== undefined)).toEqual([]);
	});
});

describe('a page with a banner that no rule knows', () => {
	let report: Page;

	it(
		'asks the person, and can be stopped',
		async () => {
			report = await setUp('own', 'shadow');
			await start(report, 'Without clearing anything');
			await report.getByText('No rule fits here.').waitFor({ timeout: 120_000 });
			const tab = await trialTab();
			await tab.getByRole('button', { name: 'Accept all' }).click();
			await report.getByRole('button', { name: 'I have accepted' }).click();
			await report.getByText('You accepted.').waitFor();
			await report.getByRole('button', { name: 'Stop', exact: true }).click();
			await report.getByText('It was stopped.').waitFor();
			await eventually(
				async () => bed.context.pages().filter((page) => page.url().includes('/consent/own')).length,
				(open) => open === 0,
			);
			expect(bed.context.pages().filter((page) => page.url().includes('/consent/own'))).toEqual([]);
		},
		LONG,
	);

	it(
		'is given up, with the signal off, when the page that makes the visits is gone',
		async () => {
			report = await setUp('own', 'shadow');
			await start(report, 'Without clearing anything');
			await report.getByRole('heading', { name: 'Visit 2 of 4' }).waitFor();
			const tab = await trialTab();
			await eventually(
				() => signals(tab).catch(() => undefined),
				(value) => value === true,
				15_000,
			);
			await report.close({ runBeforeUnload: false });
			await bed.extension.stopWorker();
			const state = await eventually(
				() => bed.extension.ask({ ask: 'trial' }),
				({ trial }) => trial === null,
				45_000,
			);
			expect(state.trial).toBeNull();
			await bed.page.goto(consentUrl('none'));
			expect(await signals(bed.page)).not.toBe(true);
			expect(pageLoads().at(-1)?.headers['sec-gpc']).toBeUndefined();
			expect(tab.isClosed()).toBe(true);
		},
		LONG,
	);
});
