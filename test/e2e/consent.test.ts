import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConsentEvent } from '../../src/core/consent/consent-event.ts';
import { type Consent, consentOf } from '../../src/core/consent/consent-of.ts';
import type { Finding, Visit } from '../../src/core/types.ts';
import { expectAccessible } from '../accessibility.ts';
import { answer, type ConsentAnswer, type ConsentFlag, consentUrl, takeCheck } from '../clinic/consent-walk.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

/** Each walks through several pages and waits as a person does. */
vi.setConfig({ testTimeout: 240_000 });

let bed: TestBed;
let page: Page;

beforeAll(async () => {
	bed = await openTestBed();
	await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
	page = await bed.context.newPage();
}, 300_000);
afterAll(() => bed?.close());

type Row = { readonly visit: string; readonly arrival: string; readonly event: ConsentEvent };
type KeptFinding = { readonly id: number; readonly visit: string; readonly finding: Finding };
type Visited = {
	readonly arrival: string;
	readonly events: readonly ConsentEvent[];
	readonly findings: readonly KeptFinding[];
	readonly consent: Consent;
	readonly visits: readonly Visit[];
};

/** A tab of its own, as one who was never there; what the extension holds of it then. */
async function visit(name: string, what: ConsentAnswer, ...flags: readonly ConsentFlag[]): Promise<Visited> {
	await page.close();
	page = await bed.context.newPage();
	await bed.context.clearCookies();
	await page.goto(clinicUrl('/about'));
	await page.evaluate(() => localStorage.clear());
	await page.goto('about:blank');
	await page.goto(consentUrl(name, ...flags));
	await answer(page, 'ignore');
	await page.waitForTimeout(800);
	if (what !== 'ignore') await answer(page, what);
	await page.waitForTimeout(1_500);
	await takeCheck(page);
	return kept();
}

async function kept(): Promise<Visited> {
	await settled(bed.extension);
	const tabId = await bed.extension.tabId(page.url());
	const state = await bed.extension.ask({ ask: 'tab', tabId });
	if (state.is !== 'watched') throw new Error(`the clinic is ${state.is}`);
	const { arrival } = state;
	const [rows, findings, all] = await Promise.all([
		read<Row>('consents'),
		read<KeptFinding & { arrival: string }>('findings'),
		read<Visit>('visits'),
	]);
	const visits = all.filter((one) => one.arrival === arrival);
	const consents = rows.filter((one) => one.arrival === arrival).map((row) => ({ ...row.event, visit: row.visit }));
	return {
		arrival,
		visits,
		events: consents,
		findings: findings.filter((one) => one.arrival === arrival),
		consent: consentOf({ visits, consents }),
	};
}

async function read<T>(store: string): Promise<readonly T[]> {
	const options = await bed.context.newPage();
	await options.goto(`chrome-extension://${bed.extension.id}/options.html`);
	const rows = await options.evaluate(
		(name) =>
			new Promise<unknown[]>((resolve, reject) => {
				const request = indexedDB.open('telltale');
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					const all = request.result.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => {
						request.result.close();
						resolve(all.result);
					};
					all.onerror = () => reject(all.error);
				};
			}),
		store,
	);
	await options.close();
	return rows as T[];
}

const said = ({ findings, consent }: Visited) =>
	new Set(findings.flatMap(({ finding, visit }) => consent.of(finding, visit).said.map(({ kind }) => kind)));
const stateAtEnd = ({ consent, visits }: Visited) => consent.at(visits.at(-1)?.visit ?? '').state;

async function popupText(): Promise<string> {
	const popup = await bed.extension.openPopup(await bed.extension.tabId(page.url()));
	await popup.locator('.verdict').waitFor();
	await popup.waitForTimeout(500);
	const text = ((await popup.locator('.verdict').textContent()) ?? '').replace(/\s+/g, ' ');
	await popup.close();
	return text;
}

describe.each(['klaro', 'cookieconsent', 'tarteaucitron', 'tcf', 'own'])('%s', (name) => {
	it('sends before the answer: said so, in the popup too', async () => {
		const seen = await visit(name, 'ignore', 'early');
		expect(stateAtEnd(seen)).toBe('unanswered');
		expect([...said(seen)]).toEqual(['before-answer']);
		expect(await popupText()).toMatch(/Data went to \d+ companies before you answered the consent banner/);
	});

	it('sends although refused: said so, in the popup too', async () => {
		const seen = await visit(name, 'refuse', 'defiant');
		expect(stateAtEnd(seen)).toBe('refused');
		expect([...said(seen)]).toEqual(['although-refused']);
		expect(await popupText()).toMatch(/You refused\. Data went to \d+ compan/);
	});

	it('keeps to an acceptance: nothing is said', async () => {
		const seen = await visit(name, 'accept');
		expect(stateAtEnd(seen)).toBe('accepted');
		expect([...said(seen)]).toEqual([]);
		expect(seen.findings.length).toBeGreaterThan(0);
	});
});

describe('no choice, and pages that mislead', () => {
	it('no choice is offered', async () => {
		await visit('none', 'ignore', 'early');
		await page.waitForTimeout(6_000);
		await page.goto(clinicUrl('/about'));
		const seen = await kept();
		const first = seen.visits.find(({ page: url }) => url.includes('/consent/none'));
		expect(seen.consent.at(first?.visit ?? '').state).toBe('no-choice-offered');
		expect([...said(seen)]).toEqual([]);
	});

	it.each(['throws', 'flood'])('%s: the press is what is known', async (name) => {
		const seen = await visit(name, 'refuse', 'defiant');
		expect(seen.events.length).toBeLessThanOrEqual(200);
		expect(['refused', 'unknown']).toContain(stateAtEnd(seen));
		expect(seen.events.some(({ source, action }) => source === 'press' && action === 'refuse')).toBe(true);
	});

	it.each(['liar', 'turncoat'])('%s: nothing is said to be refused that was not', async (name) => {
		const seen = await visit(name, 'accept', 'early', 'defiant');
		expect([...said(seen)]).not.toContain('although-refused');
	});

	it('ten nested frames with banners say nothing of the page', async () => {
		const seen = await visit('nested', 'refuse', 'early', 'defiant');
		const banners = seen.events.filter(({ kind }) => kind === 'banner-shown');
		expect(banners.length).toBeGreaterThan(2);
		expect(banners.every(({ within }) => within !== undefined)).toBe(true);
		expect([...said(seen)]).not.toContain('although-refused');
		expect(stateAtEnd(seen)).toBe('unknown');
	});

	it('a banner in a shadow root', async () => {
		const seen = await visit('own', 'refuse', 'defiant', 'shadow');
		expect(stateAtEnd(seen)).toBe('refused');
	});

	it('answered on one page: it holds on the next', async () => {
		await visit('own', 'refuse', 'defiant');
		await page.goto(consentUrl('none', 'early'));
		await takeCheck(page);
		await page.waitForTimeout(1_000);
		const seen = await kept();
		expect(stateAtEnd(seen)).toBe('refused');
	});
});

describe('the report page', () => {
	it('says it, opens the finding, filters by it', async () => {
		const { arrival } = await visit('own', 'refuse', 'early', 'defiant', 'pings');
		const report = await bed.context.newPage();
		await report.goto(`chrome-extension://${bed.extension.id}/report.html?arrival=${encodeURIComponent(arrival)}`);
		const part = report.locator('#part-consent');
		await part.waitFor();
		expect(await part.textContent()).toMatch(/You refused\. Data went to/);
		await part.locator('button.fact-open').first().click();
		const detail = report.locator('.detail');
		await detail.getByText(words('consent_then')).waitFor();
		expect(await detail.textContent()).toMatch(/although you refused/);
		await expectAccessible(report);
		await detail.getByText(words('consent_then')).scrollIntoViewIfNeeded();
		await report.getByText(words('facet_consent'), { exact: true }).last().click();
		await report.getByLabel(new RegExp(words('facet_consent_before_answer'))).check();
		await report.keyboard.press('Escape');
		await report.close();
	});
});
