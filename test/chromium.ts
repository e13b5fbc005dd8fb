import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

export type Launch = {
	/** Port of the local server that every host name leads to. */
	readonly port: number;
	/** The one key that is trusted, as {@link Certificate} gives it. */
	readonly spki: string;
	/** Folder of the built extension. */
	readonly extension?: string;
	readonly headless?: boolean;
	/** Folder of a profile that outlives the browser, so that another can go on with it; a fresh one where left out. */
	readonly profile?: string;
};

export type Launched = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** Starts Chromium with a profile of its own, so that nothing of the person's own browser is touched. Throws when Chromium is not there. */
export async function launchChromium({ port, spki, extension, headless = true, profile: kept }: Launch): Promise<Launched> {
	const profile = kept ?? mkdtempSync(join(tmpdir(), 'telltale-chromium-'));
	allowThirdPartyCookies(profile);
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		headless,
		viewport: headless ? { width: 1100, height: 800 } : null,
		timeout: 60_000,
		args: [
			'--no-sandbox',
			'--disable-quic',
			'--no-first-run',
			`--host-resolver-rules=MAP * 127.0.0.1:${port}`,
			`--ignore-certificate-errors-spki-list=${spki}`,
			...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
		],
	});
	// A machine that does several things at once may take a minute to open a page.
	context.setDefaultTimeout(120_000);
	const close = async () => {
		await context.close().catch(() => {});
		if (kept !== undefined) return;
		// Chromium's last child may still be writing its profile.
		rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 150 });
	};
	return { context, close };
}

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'];

export function chromiumPath(): string {
	const named = process.env['CHROMIUM'];
	const found = named ?? usual.find((path) => existsSync(path));
	if (found === undefined || !existsSync(found)) {
		throw new Error('Chromium was not found. Install it (`apt-get install chromium`) or set CHROMIUM to its path.');
	}
	return found;
}

/** As Chrome has it by default; Debian's build blocks them in a fresh profile. */
function allowThirdPartyCookies(profile: string): void {
	const path = join(profile, 'Default', 'Preferences');
	if (existsSync(path)) return;
	mkdirSync(join(profile, 'Default'), { recursive: true });
	const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
	writeFileSync(path, JSON.stringify(preferences));
}
