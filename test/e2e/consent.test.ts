import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConsentEvent } from '../../src/core/consent/consent-event.ts';
import { type Consent, consentOf } from '../../src/core/consent/consent-of.ts';
import { readConsentStrings } from '../../src/core/consent/consent-strings.ts';
import type { Finding, Visit } from '../../src/core/types.ts';
import { expectAccessible } from '../accessibility.ts';
import {
	allowAnalyticsOnly,
	answer,
	type ConsentAnswer,
	type ConsentFlag,
	consentUrl,
	takeCheck,
} from '../clinic/consent-walk.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import { toOthers } from '../clinic/to-others.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

/** Each walks through several pages and waits as a person does. */
vi.setConfig({ testTimeout: 600_000 });

let bed: TestBed;

beforeAll(async () => {
	bed = await openTestBed();
	await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
}, 300_000);
afterAll(() => bed?.close());

type Row = { readonly visit: string; readonly arrival: string; readonly event: ConsentEvent };
type KeptFinding = { readonly id: number; readonly visit: string; readonly finding: Finding };
/** What the extension holds of a tab. */
type Seen = {
	readonly arrival: string;
	readonly events: readonly ConsentEvent[];
	readonly findings: readonly KeptFinding[];
	readonly consent: Consent;
	readonly visits: readonly Visit[];
};
/** That, and which hosts the server heard from the page before it was answered, and after. */
type Visited = Seen & { readonly page: Page; readonly before: readonly string[]; readonly after: readonly string[] };
type Job = { readonly name: string; readonly what: ConsentAnswer; readonly flags?: readonly ConsentFlag[] };

const ADVERTISERS = ['www.facebook.com', 'analytics.tiktok.com'];
const ALL = [...ADVERTISERS, 'region1.google-analytics.com', 'googleads.g.doubleclick.net'].sort();

/** As one who was never there, each page in a tab of its own, all at once: most of a visit is waiting. No two of them may keep their answer in one place. */
async function visit<const J extends readonly Job[]>(...jobs: J): Promise<{ [I in keyof J]: Visited }> {
	for (const page of bed.context.pages().filter((page) => page !== bed.page && page.url().includes('/consent/')))
		await page.close();
	await bed.context.clearCookies();
	await bed.page.goto(clinicUrl('/about'));
	await bed.page.evaluate(() => localStorage.clear());
	await bed.page.goto('about:blank');
	bed.clinic.received.length = 0;
	const open = await Promise.all(
		jobs.map(async ({ name, what, flags = [] }) => {
			const page = await bed.context.newPage();
			await page.goto(consentUrl(name, ...flags));
			await answer(page, 'ignore');
			await page.waitForTimeout(800);
			const answered = Date.now();
			if (what !== 'ignore') await answer(page, what);
			await page.waitForTimeout(1_500);
			await takeCheck(page);
			return { page, name, answered };
		}),
	);
	const seen = await kept(...open.map(({ page }) => page));
	const told = (name: string, when: (time: number) => boolean) => {
		const from = new RegExp(`/consent/${name}(?!\\w)`);
		const requests = toOthers(bed.clinic.received).filter(({ time }) => when(time));
		const mine = requests.filter(({ url, body }) => from.test(`${url.href} ${body}`.replaceAll('%2F', '/')));
		return [...new Set(mine.map(({ url }) => url.hostname))].sort();
	};
	return open.map(({ page, name, answered }, index) => ({
		...(seen[index] as Seen),
		page,
		before: told(name, (time) => time < answered),
		after: told(name, (time) => time >= answered),
	})) as unknown as { [I in keyof J]: Visited };
}

async function kept(...pages: readonly Page[]): Promise<readonly Seen[]> {
	await settled(bed.extension);
	const [rows, findings, all] = await Promise.all([
		read<Row>('consents'),
		read<KeptFinding & { arrival: string }>('findings'),
		read<Visit>('visits'),
	]);
	return Promise.all(
		pages.map(async (page) => {
			const state = await bed.extension.ask({ ask: 'tab', tabId: await bed.extension.tabId(page.url()) });
			if (state.is !== 'watched') throw new Error(`the clinic is ${state.is}`);
			const { arrival } = state;
			const visits = all.filter((one) => one.arrival === arrival).sort((a, b) => a.started - b.started);
			const consents = rows.filter((one) => one.arrival === arrival).map((row) => ({ ...row.event, visit: row.visit }));
			return {
				arrival,
				visits,
				events: consents,
				findings: findings.filter((one) => one.arrival === arrival),
				consent: consentOf({ visits, consents }),
			};
		}),
	);
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

const sentences = ({ findings, consent }: Seen) =>
	findings.flatMap(({ finding, visit }) => consent.of(finding, visit).said.map(({ sentence }) => sentence.key));
const said = ({ findings, consent }: Seen) => [
	...new Set(findings.flatMap(({ finding, visit }) => consent.of(finding, visit).said.map(({ kind }) => kind))),
];
const stateAtEnd = ({ consent, visits }: Seen) => consent.at(visits.at(-1)?.visit ?? '').state;
const queries = (host: string) =>
	bed.clinic.received.filter(({ url }) => url.hostname === host).map(({ url }) => url.searchParams);

async function popupText(page: Page): Promise<string> {
	const popup = await bed.extension.openPopup(await bed.extension.tabId(page.url()));
	await popup.locator('.verdict').waitFor();
	await popup.waitForTimeout(500);
	const text = ((await popup.locator('.verdict').textContent()) ?? '').replace(/\s+/g, ' ');
	await popup.close();
	return text;
}

/** Real platforms from npm, the IAB's interface, and a banner of the clinic's own. */
const PLATFORMS = ['klaro', 'cookieconsent', 'tarteaucitron', 'tcf', 'own'];

/** Once it is answered, the IAB's interface hands out a string, which goes to one company more. */
const toldAfter = (name: string | undefined) => (name === 'tcf' ? [...ALL, 'insight.adsrvr.org'].sort() : ALL);

describe('every platform', () => {
	const all = (what: ConsentAnswer, ...flags: ConsentFlag[]) => visit(...PLATFORMS.map((name) => ({ name, what, flags })));

	it('ignored, and sends before the answer: said so, in the popup too', async () => {
		for (const [index, seen] of (await all('ignore', 'early')).entries()) {
			expect(seen.before, PLATFORMS[index]).toEqual(ALL);
			expect(stateAtEnd(seen), PLATFORMS[index]).toBe('unanswered');
			expect(said(seen), PLATFORMS[index]).toEqual(['before-answer']);
			if (index === 0)
				expect(await popupText(seen.page)).toMatch(/Data went to \d+ companies before you answered the consent banner/);
		}
	});

	it('refused, and sends all the same: said so, in the popup too', async () => {
		for (const [index, seen] of (await all('refuse', 'defiant')).entries()) {
			expect([seen.before, seen.after], PLATFORMS[index]).toEqual([[], toldAfter(PLATFORMS[index])]);
			expect(stateAtEnd(seen), PLATFORMS[index]).toBe('refused');
			expect(said(seen), PLATFORMS[index]).toEqual(['although-refused']);
			if (index === 0) expect(await popupText(seen.page)).toMatch(/You refused\. Data went to \d+ compan/);
		}
	});

	it('refused, and keeps to it: nothing went, and nothing is said', async () => {
		for (const [index, seen] of (await all('refuse')).entries()) {
			expect([seen.before, seen.after], PLATFORMS[index]).toEqual([[], []]);
			expect(stateAtEnd(seen), PLATFORMS[index]).toBe('refused');
			expect(said(seen), PLATFORMS[index]).toEqual([]);
		}
	});

	it('accepted, and keeps to it: nothing is said', async () => {
		for (const [index, seen] of (await all('accept')).entries()) {
			expect([seen.before, seen.after], PLATFORMS[index]).toEqual([[], toldAfter(PLATFORMS[index])]);
			expect(stateAtEnd(seen), PLATFORMS[index]).toBe('accepted');
			expect(said(seen), PLATFORMS[index]).toEqual([]);
			expect(seen.findings.length).toBeGreaterThan(0);
		}
	});

	it('chosen one by one: measuring alone was allowed', async () => {
		const names = ['klaro', 'cookieconsent', 'tarteaucitron'];
		await visit();
		for (const name of names) {
			bed.clinic.received.length = 0;
			await bed.page.goto(consentUrl(name));
			await allowAnalyticsOnly(bed.page);
			await takeCheck(bed.page);
			const [seen] = await kept(bed.page);
			if (seen === undefined) throw new Error('Nothing was kept');
			expect(stateAtEnd(seen), name).toBe('partly');
			expect(new Set(queries('region1.google-analytics.com').map((query) => query.get('gcs'))), name).toEqual(new Set(['G101']));
			expect(queries('www.facebook.com'), name).toEqual([]);
		}
	});

	it('says in its requests what was answered', async () => {
		const [klaro, own, tcf] = await visit(
			{ name: 'klaro', what: 'refuse', flags: ['pings'] },
			{ name: 'own', what: 'refuse', flags: ['limited'] },
			{ name: 'tcf', what: 'accept' },
		);
		const signals = ({ findings }: Seen, at: string) =>
			new Set(
				findings
					.flatMap(({ finding }) => readConsentStrings(finding.signals ?? []))
					.filter((signal) => signal.at === at)
					.map(({ standard, says: { advertising, sale } }) => `${standard}: advertising ${advertising}, sale ${sale}`),
			);
		expect(signals(klaro, 'query/gcs')).toEqual(new Set(['google-consent-mode: advertising denied, sale unknown']));
		expect(signals(own, 'query/dpo')).toEqual(new Set(['meta-ldu: advertising unknown, sale denied']));
		expect(signals(tcf, 'query/gdpr_consent')).toEqual(new Set(['tcf: advertising granted, sale unknown']));
	});
});

describe('pages that offer no choice, and pages that mislead', () => {
	it('no choice is offered', async () => {
		const [{ page }] = await visit({ name: 'none', what: 'ignore', flags: ['early'] });
		await page.waitForTimeout(6_000);
		await page.goto(clinicUrl('/about'));
		const [seen] = await kept(page);
		if (seen === undefined) throw new Error('Nothing was kept');
		const first = seen.visits.find(({ page: url }) => url.includes('/consent/none'));
		expect(seen.consent.at(first?.visit ?? '').state).toBe('no-choice-offered');
		expect(said(seen)).toEqual([]);
	});

	it('they throw, flood, lie, or stand in a frame or a shadow root: the press is what is known, and nothing is said to be refused that was not', async () => {
		const [throws, flood, liar, turncoat, nested, shadow] = await visit(
			{ name: 'throws', what: 'refuse', flags: ['defiant'] },
			{ name: 'flood', what: 'refuse', flags: ['defiant'] },
			{ name: 'liar', what: 'accept', flags: ['early', 'defiant'] },
			{ name: 'turncoat', what: 'accept', flags: ['early', 'defiant'] },
			{ name: 'nested', what: 'refuse', flags: ['early', 'defiant'] },
			{ name: 'own', what: 'refuse', flags: ['defiant', 'shadow'] },
		);
		for (const seen of [throws, flood]) {
			expect(seen.events.length).toBeLessThanOrEqual(200);
			expect(['refused', 'unknown']).toContain(stateAtEnd(seen));
			expect(seen.events.some(({ source, action }) => source === 'press' && action === 'refuse')).toBe(true);
		}
		// Where a tool says by itself that somebody refused, the sentence says whose word that is.
		expect([liar.before.length > 0, stateAtEnd(liar)]).toEqual([true, 'refused']);
		expect(new Set(sentences(liar))).toEqual(new Set(['consent_refused_earlier_told']));
		expect(turncoat.after.length).toBeGreaterThan(0);
		for (const seen of [turncoat, nested]) expect(said(seen)).not.toContain('although-refused');
		// Of ten banners in ten frames none is the page's.
		const banners = nested.events.filter(({ kind }) => kind === 'banner-shown');
		expect(banners.length).toBeGreaterThan(2);
		expect(banners.every(({ within }) => within !== undefined)).toBe(true);
		expect(stateAtEnd(nested)).toBe('unknown');
		expect(stateAtEnd(shadow)).toBe('refused');
	});

	it('answered on one page: it holds on the next', async () => {
		const [{ page }] = await visit({ name: 'own', what: 'refuse', flags: ['defiant'] });
		await page.goto(consentUrl('none', 'early'));
		await takeCheck(page);
		await page.waitForTimeout(1_000);
		const [seen] = await kept(page);
		expect(seen && stateAtEnd(seen)).toBe('refused');
	});
});

describe('the report page', () => {
	it('says it, opens the finding, filters by it', async () => {
		const [{ arrival }] = await visit({ name: 'own', what: 'refuse', flags: ['early', 'defiant', 'pings'] });
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
