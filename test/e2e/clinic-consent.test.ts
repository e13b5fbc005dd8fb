import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../chromium.ts';
import {
	allowAnalyticsOnly,
	answer,
	type ConsentAnswer,
	type ConsentFlag,
	consentUrl,
	takeCheck,
} from '../clinic/consent-walk.ts';
import { CLINIC, clinicUrl } from '../clinic/hosts.ts';
import type { Received, Server } from '../clinic/server.ts';
import { startClinic } from '../clinic/start-clinic.ts';
import { toOthers } from '../clinic/to-others.ts';

// The demo's pages about consent do what they say: what their server received is the truth that the extension is measured by.

let clinic: Server;
let launched: Launched;
let page: Page;

beforeAll(async () => {
	clinic = await startClinic();
	launched = await launchChromium({ port: clinic.port, spki: clinic.certificate.spki });
}, 300_000);
afterAll(async () => {
	await launched?.close();
	await clinic?.close();
});
beforeEach(async () => {
	await page?.close();
	page = await launched.context.newPage();
	await forget();
});

/** As one who was never there. */
async function forget(): Promise<void> {
	await launched.context.clearCookies();
	await page.goto(clinicUrl('/about'));
	await page.evaluate(() => localStorage.clear());
	clinic.received.length = 0;
}

const ADVERTISERS = ['www.facebook.com', 'analytics.tiktok.com'];
const GOOGLE = ['region1.google-analytics.com', 'googleads.g.doubleclick.net'];

/** Who was told, of those that a page of this part tells. */
function told(received: readonly Received[] = clinic.received): readonly string[] {
	return [...new Set(toOthers(received).map(({ url }) => url.hostname))].sort();
}

type Told = { readonly before: readonly string[]; readonly after: readonly string[] };

/** Opens a page and answers it. Who was told before the answer, and who after it: a busy machine may take its time. */
async function visit(name: string, what: ConsentAnswer, flags: readonly ConsentFlag[], { before, after }: Told): Promise<void> {
	await page.goto(consentUrl(name, ...flags));
	await answer(page, 'ignore');
	await expect.poll(() => told(), { timeout: 10_000 }).toEqual([...before].sort());
	clinic.received.length = 0;
	if (what !== 'ignore') await answer(page, what);
	await takeCheck(page);
	await expect.poll(() => told(), { timeout: 10_000 }).toEqual([...after].sort());
}

const sent = (host: string) => clinic.received.filter(({ url }) => url.hostname === host).map(({ url }) => url.searchParams);
const both = [...ADVERTISERS, ...GOOGLE].sort();

describe.each([
	['klaro', both],
	['cookieconsent', both],
	['tarteaucitron', both],
	['tcf', [...both, 'insight.adsrvr.org'].sort()],
	['own', both],
])('/consent/%s', (name, all) => {
	test.each([
		['keeps to an acceptance', 'accept', [], [], all],
		['keeps to a refusal', 'refuse', [], [], []],
		['waits', 'ignore', [], [], []],
		['does not wait where it is early', 'refuse', ['early'], both, []],
		['sends after a refusal where it is defiant', 'refuse', ['defiant'], [], all],
		['tells Google of the refusal where it pings', 'refuse', ['pings'], GOOGLE, GOOGLE],
	] as const)('%s', async (_what, what, flags, before, after) => {
		await visit(name, what, flags, { before, after });
	});

	test('remembers', async () => {
		await visit(name, 'accept', [], { before: [], after: all });
		clinic.received.length = 0;
		await page.goto(consentUrl(name));
		await expect.poll(() => told(), { timeout: 10_000 }).toEqual(all);
	});
});

test('a defiant page sends nothing before it is answered', async () => {
	await visit('own', 'ignore', ['defiant'], { before: [], after: [] });
});

test.each(['klaro', 'cookieconsent', 'tarteaucitron'])('/consent/%s keeps to a choice made one by one', async (name) => {
	await page.goto(consentUrl(name));
	await allowAnalyticsOnly(page);
	await expect.poll(() => told(), { timeout: 10_000 }).toEqual([...GOOGLE].sort());
	expect(sent('region1.google-analytics.com').map((query) => query.get('gcs'))).toEqual(['G101']);
});

describe('what the requests say', () => {
	test("Google's letters are those of the answer", async () => {
		await page.goto(consentUrl('klaro', 'pings'));
		await answer(page, 'ignore');
		await answer(page, 'refuse');
		await page.goto(consentUrl('cookieconsent', 'pings'));
		await answer(page, 'accept');
		const said = sent('region1.google-analytics.com').map((query) =>
			['gcs', 'gcd', 'npa'].map((name) => query.get(name)).join(' '),
		);
		expect(said).toEqual(['G100 13p3p3p3p5l1 1', 'G100 13q3q3q3q5l1 1', 'G100 13p3p3p3p5l1 1', 'G111 13r3r3r3r5l1 0']);
	});

	test("Meta's and TikTok's limited data use", async () => {
		await page.goto(consentUrl('own', 'limited'));
		await answer(page, 'refuse');
		expect(sent('www.facebook.com').map((query) => query.get('dpo'))).toEqual(['LDU']);
		const bodies = clinic.received
			.filter(({ url }) => url.hostname === 'analytics.tiktok.com')
			.map(({ body }) => body.toString());
		expect(bodies.map((body) => JSON.parse(body).limited_data_use)).toEqual([true]);
	});

	test("the IAB's string goes along", async () => {
		await page.goto(consentUrl('tcf'));
		await answer(page, 'accept');
		expect(sent('insight.adsrvr.org').map((query) => query.get('gdpr_consent')?.startsWith('C'))).toEqual([true]);
	});

	test('Global Privacy Control counts as a refusal where the page heeds it', async () => {
		await page.addInitScript(() => Reflect.defineProperty(navigator, 'globalPrivacyControl', { get: () => true }));
		await visit('own', 'accept', ['gpc'], { before: [], after: [] });
		await forget();
		await visit('own', 'accept', [], { before: [], after: both });
	});
});

describe('pages that ask nothing, or do not mean it', () => {
	const ignorant = [...ADVERTISERS, 'region1.google-analytics.com', CLINIC].sort();

	test.each(['accept', 'refuse'] as const)('/consent/ignored sends before and after: %s', async (what) => {
		const after = ignorant.filter((host) => host !== CLINIC);
		await visit('ignored', what, [], { before: ignorant, after });
	});

	test('/consent/none', async () => {
		await visit('none', 'ignore', [], { before: ignorant, after: ignorant.filter((host) => host !== CLINIC) });
		expect(await page.locator('#cookie-banner').count()).toBe(0);
	});

	test('/consent/liar says that all was refused, and sends', async () => {
		await visit('liar', 'ignore', [], {
			before: [...both, 'insight.adsrvr.org'],
			after: [...ADVERTISERS, 'region1.google-analytics.com'],
		});
		expect(await saidByTcf()).toMatchObject({ eventStatus: 'tcloaded', purpose: { consents: { 1: false, 4: false } } });
	});

	test('/consent/turncoat calls a refusal an acceptance', async () => {
		await visit('turncoat', 'refuse', [], { before: [], after: [...both, 'insight.adsrvr.org'] });
		expect(await saidByTcf()).toMatchObject({ eventStatus: 'useractioncomplete', purpose: { consents: { 1: true, 4: true } } });
	});

	test('/consent/throws throws, and keeps to the answer', async () => {
		await visit('throws', 'refuse', [], { before: [], after: [] });
		await expect(saidByTcf()).rejects.toThrow('Consent is broken today');
	});

	test('/consent/flood answers ten thousand times', async () => {
		await visit('flood', 'refuse', ['early'], { before: both, after: [] });
		const times = await page.evaluate(() => {
			let heard = 0;
			Reflect.get(window, '__tcfapi')('addEventListener', 2, () => heard++);
			return heard;
		});
		expect(times).toBe(10_000);
	});

	test('/consent/own in a shadow root', async () => {
		await visit('own', 'refuse', ['shadow', 'early'], { before: both, after: [] });
	});
});

describe('/consent/nested', () => {
	test.each([
		['accept', 10],
		['refuse', 0],
		['ignore', 0],
	] as const)('%s: %i of ten frames send', async (what, count) => {
		await page.goto(consentUrl('nested'));
		await answer(page, what);
		await expect.poll(() => sent('www.facebook.com').length, { timeout: 10_000 }).toBe(count);
	});

	test('all ten send at once where they are early', async () => {
		await page.goto(consentUrl('nested', 'early'));
		await answer(page, 'refuse');
		await expect.poll(() => new Set(sent('www.facebook.com').map((query) => query.get('dl'))).size, { timeout: 10_000 }).toBe(10);
	});
});

function saidByTcf(): Promise<unknown> {
	return page.evaluate(
		() => new Promise((resolve) => Reflect.get(window, '__tcfapi')('addEventListener', 2, (data: unknown) => resolve(data))),
	);
}
