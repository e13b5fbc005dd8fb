import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { ConsentEvent } from '../../src/core/consent/consent-event.ts';
import type { PageNote } from '../../src/core/messages.ts';
import { launchChromium } from '../chromium.ts';
import { type Received, type Reply, startServer } from '../clinic/server.ts';
import { bundled } from './bundled.ts';

/** A browser with an extension that has nothing but the two scripts that follow consent, and a worker that keeps what it is told. */
export type ConsentBrowser = {
	readonly context: BrowserContext;
	/** What was told since it was asked last, in order; events of frames with the frame's address. */
	readonly told: () => Promise<readonly ConsentEvent[]>;
	readonly close: () => Promise<void>;
};

export async function openConsentBrowser(answer: (received: Received) => Reply): Promise<ConsentBrowser> {
	const extension = mkdtempSync(join(tmpdir(), 'telltale-consent-'));
	const everywhere = { matches: ['https://*/*'], run_at: 'document_start', all_frames: true, match_origin_as_fallback: true };
	const manifest = {
		manifest_version: 3,
		name: 'Consent alone',
		version: '1',
		background: { service_worker: 'worker.js' },
		content_scripts: [
			{ ...everywhere, js: ['consent.js'] },
			{ ...everywhere, js: ['consent-page.js'], world: 'MAIN' },
		],
	};
	writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(
		join(extension, 'worker.js'),
		'self.heard = []; chrome.runtime.onMessage.addListener((note, { url, frameId }) => { self.heard.push({ note, url, frameId }); });',
	);
	for (const name of ['consent', 'consent-page'])
		writeFileSync(join(extension, `${name}.js`), await bundled(`import '../../src/content/${name}.ts'`));
	const server = await startServer(answer);
	const { context, close } = await launchChromium({ port: server.port, spki: server.certificate.spki, extension });
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return {
		context,
		async told() {
			const heard = await worker.evaluate(
				() => (Reflect.get(self, 'heard') as unknown[]).splice(0) as { note: PageNote; url: string; frameId: number }[],
			);
			return heard.flatMap(({ note, url, frameId }) =>
				note.note === 'consent' ? note.events.map((event) => (frameId === 0 ? event : { ...event, within: url })) : [],
			);
		},
		async close() {
			await close();
			await server.close();
			rmSync(extension, { recursive: true, force: true });
		},
	};
}
