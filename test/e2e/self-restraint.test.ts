import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl } from '../clinic/hosts.ts';
import { shownText } from '../shown-text.ts';
import { builtExtension, openTestBed, type TestBed } from './test-bed.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Every way for a script to reach the network. */
const network = [
	/\bfetch\s*\(/,
	/\bXMLHttpRequest\b/,
	/\bWebSocket\b/,
	/\bEventSource\b/,
	/\bWebTransport\b/,
	/\bsendBeacon\b/,
	/\bimportScripts\b/,
	/\bRTCPeerConnection\b/,
];
/** Every way to run a string. */
const strings = [/\beval\s*\(/, /\bnew Function\b/];

/** Every way to make markup of a string. Looked for in our sources: preact's own code has one that nothing of ours may call. */
const markup =
	/\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|document\.write)\b/;

describe('the extension restrains itself', () => {
	const files = readdirSync(builtExtension, { recursive: true, encoding: 'utf8' });
	const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8'));

	it.each(files.filter((file) => file.endsWith('.js')))('%s has no way to the network and runs no strings', (file) => {
		const code = readFileSync(join(builtExtension, file), 'utf8');
		// The hook stands in for the page's own ways to the network; test/content/hook.test.ts compares what arrives with and without it.
		const forbidden = file === 'hook.js' ? strings : [...network, ...strings];
		expect(forbidden.filter((way) => way.test(code)).map(String)).toEqual([]);
	});

	it('makes no markup of strings anywhere in its sources', () => {
		const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
		expect(sources.length).toBeGreaterThan(0);
		expect(sources.filter((file) => markup.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
	});

	it('states so in its content security policy', () => {
		const policy: string = manifest.content_security_policy.extension_pages;
		for (const rule of [
			"default-src 'none'",
			"script-src 'self'",
			"connect-src 'none'",
			"base-uri 'none'",
			"form-action 'none'",
		]) {
			expect(policy).toContain(rule);
		}
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});

	it('opens no file of its own to pages', () => {
		expect(manifest.web_accessible_resources ?? []).toEqual([]);
		expect(manifest.externally_connectable).toBeUndefined();
	});

	describe('in the browser', () => {
		let bed: TestBed;

		beforeAll(async () => {
			bed = await openTestBed();
		});
		afterAll(() => bed?.close());

		it('makes no request while it is used', async () => {
			await bed.page.goto(clinicUrl('/'));
			await bed.page.waitForTimeout(2_000);
			const tabId = await bed.extension.tabId(bed.page.url());
			// The page's own tags must be silent, so that whatever still arrives is the extension's.
			await bed.page.goto(clinicUrl('/about'));
			await bed.page.waitForTimeout(1_500);
			const before = bed.clinic.received.length;

			const popup = await bed.extension.openPopup(tabId);
			await popup.locator('button[aria-expanded]').first().click();
			await popup.locator('.evidence').first().waitFor();
			await popup.waitForTimeout(500);
			await popup.close();
			await bed.extension.ask({ ask: 'settings' });
			await bed.extension.stopWorker();
			await bed.extension.ask({ ask: 'settings' });

			expect(bed.clinic.received.slice(before).map(({ url }) => url.href)).toEqual([]);
			const everything = [...bed.clinic.received, ...bed.clinic.background];
			const own = everything.filter(({ headers }) => `${headers['origin']} ${headers['referer']}`.includes('chrome-extension:'));
			expect(own.map(({ url }) => url.href)).toEqual([]);
		});

		it('shows markup from a page as text, and nothing else', async () => {
			await bed.page.goto(clinicUrl('/hostile'));
			await bed.page.click('#hostile');
			await bed.page.waitForTimeout(1_500);
			const popup = await bed.extension.openPopup(await bed.extension.tabId(bed.page.url()));
			const facts = popup.locator('button[aria-expanded=false]');
			await facts.first().waitFor();
			while ((await facts.count()) > 0 && (await popup.locator('.evidence').count()) < 12) await facts.first().click();
			await popup.waitForTimeout(1_000);

			expect(await popup.locator('body img, body script, body iframe, body [onerror]').count()).toBe(0);
			expect(await popup.title()).not.toBe('owned');
			const text = await shownText(popup.locator('body'));
			expect(text).toContain('<img src=x');
			expect(text).not.toContain('\u202E');
			expect(text).not.toContain('\u0000');
			await popup.close();
		});
	});
});
