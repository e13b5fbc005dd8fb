import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import type { Server } from '../clinic/server.ts';
import { startClinic } from '../clinic/start-clinic.ts';
import { type Extension, openExtension } from '../extension.ts';
import { chromiumTab, type Tab } from '../tab.ts';

/** The clinic, a browser with the built extension, and one tab to walk about in. */
export type Bed<Popup = unknown> = {
	readonly clinic: Server;
	readonly extension: Extension<Popup>;
	readonly tab: Tab;
	readonly close: () => Promise<void>;
};

/** The same with a Chromium. One for each test file. */
export type TestBed = Bed<Page> & {
	readonly context: BrowserContext;
	readonly page: Page;
};

export const builtExtension = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
export const CLINIC_SITE = 'harborlight-therapy.test';

export async function openTestBed(): Promise<TestBed> {
	const clinic = await startClinic();
	const { port, certificate } = clinic;
	const launched = await launchChromium({ port, spki: certificate.spki, extension: builtExtension });
	const { context } = launched;
	const close = async () => {
		await launched.close();
		await clinic.close();
	};
	try {
		const extension = await openExtension(context);
		const page = await context.newPage();
		return { clinic, context, extension, page, tab: chromiumTab(page), close };
	} catch (error) {
		await close();
		throw error;
	}
}
