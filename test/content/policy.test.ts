import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PolicyPage, type PolicyPointers, READ_POLICY } from '../../src/core/policy/policy-answer.ts';
import { policyLinks } from '../../src/core/policy/policy-links.ts';
import { chromiumPath } from '../chromium.ts';
import { bundled } from './bundled.ts';

let browser: Browser;
let page: Page;
let script = '';

beforeAll(async () => {
	browser = await chromium.launch({ args: ['--no-sandbox'], executablePath: chromiumPath() });
	page = await browser.newPage();
	script = await bundled("import '../../src/content/policy.ts'");
	await page.route('**/*', (route) => route.fulfill({ body: '<!doctype html><title>x</title>', contentType: 'text/html' }));
});
afterAll(() => browser?.close());

async function show(html: string): Promise<void> {
	await page.goto('https://clinic.test/privacy');
	await page.setContent(`<!doctype html><html lang="en"><title>Privacy</title><body>${html}</body></html>`);
	await page.evaluate(script);
}
const ask = (order: 'policy' | 'page') =>
	page.evaluate(([name, what]) => Reflect.get(globalThis, name ?? '')(what), [READ_POLICY, order]) as Promise<unknown>;
const policy = async (html: string) => {
	await show(html);
	return (await ask('policy')) as PolicyPage;
};
const blocks = async (html: string) => (await policy(html)).text.blocks.map(({ heading, text }) => [heading, text]);
const pointers = async (html: string) => {
	await show(html);
	return (await ask('page')) as PolicyPointers;
};

describe('a policy', () => {
	test('is read by paragraph, item and cell, each under its heading', async () => {
		const html = `<h1>Privacy <em>policy</em></h1><p>We keep  it
			private.</p><h2>Sharing</h2><p>We share with:</p><ul><li>Meta, <b>for</b> ads</li><li><p>Google</p></li></ul>
			<table><tr><td>What</td><td>Why</td></tr></table><p><strong>Your rights</strong></p><div>Write to us.<br>We answer.</div>`;
		expect(await blocks(html)).toEqual([
			['Privacy policy', 'We keep it private.'],
			['Sharing', 'We share with:'],
			['Sharing', 'Meta, for ads'],
			['Sharing', 'Google'],
			['Sharing', 'What'],
			['Sharing', 'Why'],
			['Your rights', 'Write to us.\nWe answer.'],
		]);
	});

	test('is read where it is folded, and not where it is hidden', async () => {
		const html = `<details><summary>Whom we tell</summary><p>Advertisers.</p></details>
			<button aria-expanded="false" aria-controls="kept">How long</button><div id="kept" hidden><p>Two years.</p></div>
			<div class="accordion"><div style="display:none">Deleted on request.</div></div>
			<p hidden>Never shown.</p><p style="visibility:hidden">Nor this.</p><script>var shared = 'no text'</script><noscript>none</noscript>`;
		expect(await blocks(html)).toEqual([
			['Whom we tell', 'Advertisers.'],
			['How long', 'Two years.'],
			['How long', 'Deleted on request.'],
		]);
	});

	test('is not what lies over it, nor its menu', async () => {
		const html = `<nav>Home</nav><p>We share nothing with anybody, as far as this page goes.</p>
			<div role="dialog">We and our partners share everything.</div><div style="position:fixed">Accept cookies</div>`;
		expect(await blocks(html)).toEqual([[null, 'We share nothing with anybody, as far as this page goes.']]);
	});

	test('keeps a date that stands as a heading', async () => {
		expect(await blocks('<h1>Privacy</h1><h3>Effective March 1, 2026</h3><p>Text.</p>')).toEqual([
			['Privacy', ''],
			['Effective March 1, 2026', 'Effective March 1, 2026'],
			['Effective March 1, 2026', 'Text.'],
		]);
	});

	test('is waited for where a script writes it', async () => {
		const html = `<div id="root"></div><script>setTimeout(() => { root.innerHTML = '<p>' + 'We keep your answers. '.repeat(40) + '</p>' }, 1500)</script>`;
		expect((await policy(html)).text.blocks[0]?.text).toMatch(/^We keep your answers/);
	});

	test('that has nothing gives nothing, and says what it was read from', async () => {
		const { text, mediaType } = await policy('<img alt="Our policy">');
		expect(text).toEqual({ url: 'https://clinic.test/privacy', title: 'Privacy', language: 'en', blocks: [], truncated: false });
		expect(mediaType).toBe('text/html');
	});

	test('of 6 MB is cut, and says so; one that nests 2,000 deep is read', async () => {
		const long = await policy(
			`<div id="root"></div><script>root.innerHTML = '<p>' + 'We keep it. '.repeat(900) + '</p>'; for (let i = 0; i < 599; i++) root.append(root.firstChild.cloneNode(true))</script>`,
		);
		expect(long.text.truncated).toBe(true);
		const size = long.text.blocks.reduce((sum, { text }) => sum + text.length, 0);
		expect(size).toBeGreaterThan(100_000);
		expect(size).toBeLessThanOrEqual(1_000_000);
		const deep = `<script>let at = document.body; for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement('i')); at.textContent = 'Deep down.'</script>`;
		expect((await policy(deep)).text.blocks.map(({ text }) => text)).toEqual(['Deep down.']);
	});
});

describe('a page of the site', () => {
	const FORM = `<h2>Tell us how you feel</h2><form><label>E-mail <input type="email" name="mail"></label>
		<p>Your answers stay private between you and your counselor.</p><p>It takes two minutes.</p></form>`;

	test('gives its links with their words', async () => {
		const html = `<a href="/about">About</a><footer><a href="/privacy#top">Privacy <b>Policy</b></a><a href="/npp" aria-label="HIPAA notice"><img></a>
			<a href="javascript:alert(1)">Privacy</a><a href="mailto:a@b.test">Privacy</a></footer>`;
		const { links } = await pointers(html);
		expect(links).toEqual([
			{ text: 'About', href: 'https://clinic.test/about' },
			{ text: 'Privacy Policy', href: 'https://clinic.test/privacy#top' },
			{ text: 'HIPAA notice', href: 'https://clinic.test/npp' },
		]);
		const found = policyLinks('https://clinic.test/', links).filter(({ by }) => by === 'text');
		expect(found.map(({ kind }) => kind)).toEqual(['privacy', 'hipaa-notice']);
	});

	test('gives what it promises beside its fields, and nothing else', async () => {
		const html = `<main><section>${FORM}</section></main><article><p>We share our stories about privacy.</p></article><footer>Privacy: we never share.</footer>`;
		const { promises } = await pointers(html);
		expect(promises.blocks).toEqual([
			{ heading: 'Tell us how you feel', text: 'Your answers stay private between you and your counselor.' },
		]);
	});

	test('gives no promise that nobody sees', async () => {
		const hidden = FORM.replace('<p>Your', '<p hidden>Your');
		expect((await pointers(`<section>${hidden}</section>`)).promises.blocks).toEqual([]);
	});
});
