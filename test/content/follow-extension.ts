import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { PageNote } from '../../src/core/messages.ts';
import type { Action } from '../../src/core/types.ts';
import { launchChromium } from '../chromium.ts';
import { type Received, type Reply, type Server, startServer } from '../clinic/server.ts';
import { bundled } from './bundled.ts';

/** A browser with an extension that is nothing but the content script, and a worker that keeps what it is told. */
export type Followed = {
	readonly context: BrowserContext;
	readonly server: Server;
	/** What was told since it was asked last, in order. */
	readonly told: () => Promise<readonly Action[]>;
	readonly close: () => Promise<void>;
};

export async function launchFollowed(answer: (received: Received) => Reply, withContent = true): Promise<Followed> {
	const extension = mkdtempSync(join(tmpdir(), 'telltale-content-'));
	const manifest = {
		manifest_version: 3,
		name: 'Content script alone',
		version: '1',
		background: { service_worker: 'worker.js' },
		content_scripts: [
			{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start', all_frames: true, match_origin_as_fallback: true },
		],
	};
	writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(
		join(extension, 'worker.js'),
		'self.notes = []; chrome.runtime.onMessage.addListener((note) => { self.notes.push(note); });',
	);
	writeFileSync(join(extension, 'content.js'), withContent ? await bundled(`import '../../src/content/content.ts'`) : '');

	const server = await startServer(answer);
	const { context, close } = await launchChromium({ port: server.port, spki: server.certificate.spki, extension });
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return {
		context,
		server,
		async told() {
			const notes = (await worker.evaluate(() => (Reflect.get(self, 'notes') as unknown[]).splice(0))) as PageNote[];
			return notes.flatMap((note) => (note.note === 'actions' ? note.actions : []));
		},
		async close() {
			await close();
			await server.close();
			rmSync(extension, { recursive: true, force: true });
		},
	};
}
