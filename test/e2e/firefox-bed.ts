import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { startClinic } from '../clinic/start-clinic.ts';
import { type LaunchedFirefox, launchFirefox } from '../firefox.ts';
import { type FirefoxExtension, openFirefoxExtension } from '../firefox-extension.ts';
import { firefoxTab } from '../firefox-tab.ts';
import type { Bed } from './test-bed.ts';

export type FirefoxBed = Bed<Page> & { readonly extension: FirefoxExtension; readonly firefox: LaunchedFirefox };

export const firefoxExtension = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

/** As `openTestBed`, with a Firefox. */
export async function openFirefoxBed(
	preferences: Readonly<Record<string, boolean | number | string>> = {},
	inPrivate = false,
): Promise<FirefoxBed> {
	const clinic = await startClinic();
	const firefox = await launchFirefox({ port: clinic.port, preferences, inPrivate });
	const close = async () => {
		await firefox.close();
		await clinic.close();
	};
	try {
		await firefox.browser.installExtension(firefoxExtension);
		const extension = await openFirefoxExtension(firefox);
		const page = await firefox.browser.newPage();
		return { clinic, extension, firefox, tab: firefoxTab(page), close };
	} catch (error) {
		await close();
		throw error;
	}
}
