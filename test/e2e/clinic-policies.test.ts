import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claims, claimsOf } from '../../src/core/policy/claims.ts';
import { type Link, policyLinks } from '../../src/core/policy/policy-links.ts';
import type { PolicyBlock, PolicyText } from '../../src/core/policy/policy-text.ts';
import { type Practice, promiseBesidePractice } from '../../src/core/policy/promise-beside-practice.ts';
import { sentencesOf } from '../../src/core/policy/sentences.ts';
import { type Launched, launchChromium } from '../chromium.ts';
import { takeCheck } from '../clinic/consent-walk.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import { policySites, policySiteUrl, policyUrl } from '../clinic/policy-sites.ts';
import type { Server } from '../clinic/server.ts';
import { startClinic } from '../clinic/start-clinic.ts';
import { toOthers } from '../clinic/to-others.ts';

// The demo's policies say what they are there to say, and their sites do what they are there to do.

let clinic: Server;
let launched: Launched;
let page: Page;

beforeAll(async () => {
	clinic = await startClinic();
	launched = await launchChromium({ port: clinic.port, spki: clinic.certificate.spki });
	page = await launched.context.newPage();
}, 300_000);
afterAll(async () => {
	await launched?.close();
	await clinic?.close();
});

const meta: Practice = {
	organisation: 'Meta',
	services: ['Meta Pixel'],
	role: 'advertising',
	choice: 'unknown',
	samePage: true,
	told: { health: 'detail', identity: 'browser', kinds: ['answer', 'page', 'browser-id'] },
};
const tiktok: Practice = { ...meta, organisation: 'TikTok', services: ['TikTok Pixel'] };

async function textOf(url: string): Promise<PolicyText> {
	await page.goto(url);
	// One of them is drawn by a script.
	await page.locator('main h2').first().waitFor();
	return page.evaluate(() => {
		let heading: string | null = null;
		const blocks: PolicyBlock[] = [];
		for (const element of document.querySelectorAll('main h2, main p, main li')) {
			const text = element.textContent?.trim() ?? '';
			if (element.tagName === 'H2') heading = text;
			else blocks.push({ heading, text });
		}
		return { url: location.href, title: document.title, language: document.documentElement.lang, blocks, truncated: false };
	});
}

function links(): Promise<readonly Link[]> {
	return page.evaluate(() => [...document.links].map(({ textContent, href }) => ({ text: textContent ?? '', href })));
}

describe('the clinic, which sends what it denies', () => {
	test.each([
		['/privacy', 'contradiction'],
		// For some people, and after asking.
		['/health-data-policy', 'worth-asking'],
	])('%s', async (path, verdict) => {
		const read = claims(await textOf(clinicUrl(path)));
		expect(promiseBesidePractice([read], meta)).toMatchObject({ position: 'says-it-does-not', verdict });
	});

	test.each(['/hipaa-notice', '/cookies'])('%s decides nothing', async (path) => {
		const read = claims(await textOf(clinicUrl(path)));
		expect(read).toMatchObject({ language: 'en', unread: null });
		expect(promiseBesidePractice([read], meta).verdict).not.toBe('contradiction');
	});
});

describe('sites with one policy each', () => {
	test.each([
		['admits', 'Meta', 'names-it', 'consistent'],
		['admits', 'TikTok', 'says-it-may', 'consistent'],
		['silent', 'Meta', 'says-nothing', 'worth-asking'],
		['keeps', 'Meta', 'says-it-does-not', 'contradiction'],
		['script', 'Meta', 'says-it-does-not', 'contradiction'],
	] as const)('%s: had %s been told of an answer', async (name, organisation, position, verdict) => {
		const practice = organisation === 'Meta' ? meta : tiktok;
		const read = claims(await textOf(policyUrl(name)));
		expect(read.unread).toBeNull();
		expect(promiseBesidePractice([read], practice)).toMatchObject({ position, verdict });
	});

	test.each([
		['spanish', 'es', 'en'],
		['german', 'de', 'de'],
	] as const)('%s is not read, and is recognised', async (name, language, declared) => {
		const text = await textOf(policyUrl(name));
		expect(text.language).toBe(declared);
		expect(claims(text)).toMatchObject({ language, unread: 'language', claims: [] });
	});

	test('the endless one has five megabytes, and is not read to its end', async () => {
		const text = await textOf(policyUrl('endless'));
		expect(text.blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeGreaterThan(5_000_000);
		const read = claims(text);
		expect(read.unread).not.toBeNull();
		expect(read.claims.map(({ heading }) => heading)).not.toContain('End');
	});

	test('the one in a PDF is a PDF', async () => {
		await page.goto(policySiteUrl('pdf'));
		const [type, start] = await page.evaluate(async (path) => {
			const response = await fetch(path);
			return [response.headers.get('content-type'), (await response.text()).slice(0, 5)];
		}, policySites.pdf.link?.[1] ?? '');
		expect([type, start]).toEqual(['application/pdf', '%PDF-']);
	});

	test.each(Object.keys(policySites) as (keyof typeof policySites)[])('%s: links of the front page', async (name) => {
		await page.goto(policySiteUrl(name));
		const found = policyLinks(page.url(), await links()).filter(({ kind }) => kind === 'privacy');
		if (policySites[name].link === null) {
			expect(found.every(({ by }) => by === 'guess')).toBe(true);
			const statuses = await page.evaluate(
				(urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)),
				found.map(({ url }) => url),
			);
			expect(new Set(statuses)).toEqual(new Set([404]));
		} else expect(found).toMatchObject([{ url: policyUrl(name), by: 'text', elsewhere: false }]);
	});

	test.each(Object.keys(policySites) as (keyof typeof policySites)[])('%s: who is told of an answer', async (name) => {
		await page.goto('about:blank');
		clinic.received.length = 0;
		await page.goto(policySiteUrl(name));
		await takeCheck(page);
		const told = toOthers(clinic.received).filter(({ url, body }) => /Nearly|ClickButton/.test(`${url} ${body}`));
		const hosts = new Set(told.map(({ url }) => url.hostname));
		const all = ['www.facebook.com', 'analytics.tiktok.com', 'region1.google-analytics.com'];
		expect(hosts).toEqual(new Set(policySites[name].tells ? all : []));
	});

	test.each([
		['promises', true],
		['promisesLess', false],
	] as const)('%s, beside its form: broken by telling Meta of an answer, %s', async (name, broken) => {
		await page.goto(policySiteUrl(name));
		const text = (await page.locator('form p').textContent()) ?? '';
		const { sentences } = sentencesOf({ blocks: [{ heading: null, text }], truncated: false });
		expect(promiseBesidePractice([claimsOf(sentences, 'page')], meta).verdict === 'contradiction').toBe(broken);
	});
});
