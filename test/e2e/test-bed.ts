import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import type { Server } from '../clinic/server.ts';
import { startClinic } from '../clinic/start-clinic.ts';
import { type Extension, openExtension } from '../extension.ts';

/** The clinic, a Chromium with the built extension, and one tab to walk about in. One for each test file. */
export type TestBed = {
	readonly clinic: Server;
	readonly context: BrowserContext;
	readonly extension: Extension;
	readonly page: Page;
	readonly close: () => Promise<void>;
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
		return { clinic, context, extension, page: await context.newPage(), close };
	} catch (error) {
		await close();
		throw error;
	}
}
