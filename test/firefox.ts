import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type Launch = {
	/** Port of the local server that every host name leads to. */
	readonly port: number;
	readonly preferences?: Readonly<Record<string, boolean | number | string>>;
	/** The extension that is installed later is allowed in private windows. */
	readonly inPrivate?: boolean;
};

export type LaunchedFirefox = { readonly browser: Browser; readonly close: () => Promise<void> };

/** Where our pages stand in every Firefox that is launched here. */
export const UUID = '2b8a1f0e-7c55-4c8e-9a53-5d1f0c7e4a11';
const ID = 'telltale@telltale.example';

/** Starts Firefox with a fresh profile. Throws when Firefox is not there. */
export async function launchFirefox({ port, preferences = {}, inPrivate = false }: Launch): Promise<LaunchedFirefox> {
	const executablePath = firefoxPath();
	if (executablePath === null) throw new Error(NO_FIREFOX);
	const profile = mkdtempSync(join(tmpdir(), 'telltale-firefox-'));
	if (inPrivate) allowInPrivate(profile);
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		acceptInsecureCerts: true,
		userDataDir: profile,
		defaultViewport: { width: 1100, height: 800 },
		// Pages of extensions may be driven.
		args: ['-remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${port};443=${port}`,
			'network.http.http3.enable': false,
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			...preferences,
		},
	});
	const close = async () => {
		// Until it is gone it writes to its profile.
		const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
		await browser.close().catch(() => {});
		await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5_000))]);
		rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 150 });
	};
	return { browser, close };
}

/**
 * WebDriver BiDi can ask for it with the installation in later versions, by `moz:permitPrivateBrowsing`. Firefox 140 takes over the list of permissions that older
 * versions wrote.
 */
function allowInPrivate(profile: string): void {
	const permissions = { [ID]: { permissions: ['internal:privateBrowsingAllowed'], origins: [] } };
	writeFileSync(join(profile, 'extension-preferences.json'), JSON.stringify(permissions));
}

export const NO_FIREFOX = 'Firefox was not found. Install it (`apt-get install firefox-esr`) or set FIREFOX to its path.';

/** Null where there is none. */
export function firefoxPath(): string | null {
	const named = process.env['FIREFOX'];
	const found = named ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
	return found !== undefined && existsSync(found) ? found : null;
}
