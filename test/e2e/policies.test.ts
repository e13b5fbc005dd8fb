import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { policyHash } from '../../src/core/policy/kept-policy.ts';
import { expectAccessible } from '../accessibility.ts';
import { policySites, policySiteUrl, policyUrl } from '../clinic/policy-sites.ts';
import { settled } from './settled.ts';
import { openTestBed, type TestBed } from './test-bed.ts';
import { words } from './words.ts';

// Each opens two or three tabs; a machine that does several things at once takes its time for each.
vi.setConfig({ testTimeout: 600_000 });

type Name = keyof typeof policySites;

let bed: TestBed;
beforeAll(async () => {
	bed = await openTestBed();
}, 300_000);
afterAll(() => bed?.close());

const siteOf = (name: Name) => policySites[name].host.replace(/^www\./, '');
const asked = (name: Name) =>
	bed.clinic.received.filter(({ url }) => url.host === policySites[name].host && url.pathname === policySites[name].link?.[1]);

/** Answers the question of a site's front page, and opens the report of the visit. */
async function visited(name: Name): Promise<{ readonly page: Page; readonly report: Page; readonly arrival: string }> {
	await bed.extension.ask({ do: 'watch', site: siteOf(name) });
	const page = await bed.context.newPage();
	await page.goto(policySiteUrl(name));
	await page.waitForTimeout(500);
	await page.locator('input[value="Nearly every day"]').check();
	await page.waitForTimeout(1_500);
	await settled(bed.extension);
	const state = await bed.extension.ask({ ask: 'tab', tabId: await bed.extension.tabId(page.url()) });
	if (state.is !== 'watched') throw new Error(`${name} is ${state.is}`);
	const { arrival } = state;
	const report = await bed.context.newPage();
	await report.goto(`chrome-extension://${bed.extension.id}/report.html?${new URLSearchParams({ arrival, part: 'policies' })}`);
	await report.getByRole('heading', { name: words('policies_title'), exact: true }).waitFor();
	await report.getByText(words('policies_looking')).waitFor({ state: 'detached' });
	return { page, report, arrival };
}
const candidate = (report: Page, name: Name) => report.locator('.policy-candidate', { hasText: policyUrl(name) });
const verdicts = (report: Page) => report.locator('.promise-verdict').allTextContents();

/** Opens the policy that the page links to, and waits until the report has it, or says why not. */
async function read(report: Page, name: Name): Promise<void> {
	await candidate(report, name).getByRole('button').click();
	await report.locator('.policy-read, .policy-open .policy-unread').first().waitFor();
}

describe('the policy, read for the person', () => {
	it('opens nothing before it is asked to, then a tab, and comes back; the popup says what was found', async () => {
		const { report } = await visited('admits');
		await candidate(report, 'admits').waitFor();
		expect(asked('admits')).toEqual([]);
		await read(report, 'admits');
		expect(asked('admits')).toHaveLength(1);
		expect(bed.context.pages().map((page) => page.url())).toContain(policyUrl('admits'));
		expect(await report.evaluate(() => document.visibilityState)).toBe('visible');
		await report.getByRole('heading', { name: words('checklist_title') }).waitFor();
		expect(await report.locator('.promise-contradiction').count()).toBe(0);
		await expectAccessible(report);
		const popup = await bed.extension.openPopup(await bed.extension.tabId(policySiteUrl('admits')));
		await popup.getByText(/The site’s policies: \d+ of 10 found/).waitFor();
	});
});

// Each is of sites of its own, and mostly waits for the browser: several at once.
describe.concurrent('the policy of one site among several', () => {
	it('that is silent is worth asking about; a promise beside the form contradicts by itself', async () => {
		const silent = (await visited('silent')).report;
		await read(silent, 'silent');
		await silent.locator('.promise').first().waitFor();
		expect(await verdicts(silent)).not.toContain(words('policy_verdict_contradiction'));

		const { report } = await visited('promises');
		const meta = report.locator('.promise-contradiction').first();
		await meta.waitFor();
		await meta.getByText('Your answers will not be shared with any third party.').waitFor();
		expect(asked('promises')).toEqual([]);
	});

	it('is not contradicted where nobody is told, or the promise is of something else', async () => {
		for (const name of ['keeps', 'promisesLess'] as const) {
			const { report } = await visited(name);
			await read(report, name);
			await report.getByRole('heading', { name: words('checklist_title') }).waitFor();
			expect(await verdicts(report), name).not.toContain(words('policy_verdict_contradiction'));
		}
	});

	it.each<readonly [Name, string]>([
		['pdf', 'policies_why_pdf'],
		['spanish', 'policy_unread_language'],
		['german', 'policy_unread_language'],
	])('says what it could not read: %s', async (name, key) => {
		const { report } = await visited(name);
		await read(report, name);
		await report.getByText(words(key)).waitFor();
		expect(await report.locator('.promise-contradiction').count()).toBe(0);
	});

	it('of hostile markup is read without harm', async () => {
		const { report } = await visited('hostile');
		await read(report, 'hostile');
		await report.getByRole('heading', { name: words('checklist_title') }).waitFor();
		expect(await report.locator('.promise-contradiction').count()).toBe(0);
		expect(await report.locator('.policies img, .policies script').count()).toBe(0);
	});

	it('that is not where many sites have it is said to be missing; where it is guessed at, the page being closed, that is said', async () => {
		const { page, report, arrival } = await visited('none');
		await report.locator('.policy-candidate', { hasText: '/privacy-policy' }).getByRole('button').click();
		await report.getByText(words('policies_why_missing')).waitFor();

		await page.close();
		const later = await bed.context.newPage();
		await later.goto(`chrome-extension://${bed.extension.id}/report.html?${new URLSearchParams({ arrival })}`);
		await later.getByText(words('policies_closed')).waitFor();
	});

	it('that is too long says so; one whose tab is closed is unread, and can be read again', async () => {
		const { report } = await visited('endless');
		const opening = bed.context.waitForEvent('page', {
			predicate: (page) =>
				page.waitForURL(policyUrl('endless'), { waitUntil: 'commit', timeout: 20_000 }).then(
					() => true,
					() => false,
				),
		});
		await report.locator('.policy-open button').first().click();
		await (await opening).close();
		await report.getByText(words('policies_why_closed')).waitFor();
		await read(report, 'endless');
		await report.getByText(words('policy_unread_length')).waitFor();
		expect(await report.locator('.promise-contradiction').count()).toBe(0);
	});

	it('that a script writes is waited for, and stands in the evidence with its hash', async () => {
		const { report } = await visited('script');
		await read(report, 'script');
		await report.locator('.promise-contradiction').first().waitFor();
		await report.getByText(words('policies_reading')).first().waitFor({ state: 'detached' });
		await report.getByLabel(words('export_kind_pack'), { exact: true }).check();
		const [download] = await Promise.all([
			report.waitForEvent('download'),
			report.getByRole('button', { name: words('export_save'), exact: true }).click(),
		]);
		const files = unzipSync(readFileSync(await download.path()));
		const { head } = JSON.parse(strFromU8(files['about.json'] ?? new Uint8Array()));
		expect(head.policies).toHaveLength(1);
		expect(head.policies[0].sha256).toBe(policyHash(head.policies[0].text));
		expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain(policyUrl('script'));
	});
});
