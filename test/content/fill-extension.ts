import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Check, PageNote } from '../../src/core/messages.ts';
import type { Persona } from '../../src/core/persona.ts';
import type { Action } from '../../src/core/types.ts';
import { launchChromium } from '../chromium.ts';
import { type Received, type Reply, type Server, startServer } from '../clinic/server.ts';
import { bundled } from './bundled.ts';

/** A browser with an extension that follows what is done, and fills in pages as the worker does. */
export type Filling = {
	readonly context: BrowserContext;
	readonly server: Server;
	/** Of the tab that is in front. */
	readonly fill: (arrival?: string) => Promise<Outcome>;
	readonly unfill: (arrival?: string) => Promise<Outcome>;
	/** What was told since it was asked last, in order. */
	readonly told: () => Promise<readonly Action[]>;
	readonly close: () => Promise<void>;
};

export type Outcome = Pick<Check, 'state' | 'fields' | 'stuck' | 'unreached'> & { readonly persona: Persona };

const WORKER = `
	import { createChecks } from '../../src/background-check.ts';
	const checks = createChecks(() => undefined);
	self.notes = [];
	chrome.runtime.onMessage.addListener((note) => { self.notes.push(note); });
	self.order = async (what, arrival) => {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		await checks[what](tab.id, arrival);
		return checks.of(arrival, [], []);
	};`;

export async function launchFilling(answer: (received: Received) => Reply): Promise<Filling> {
	const extension = mkdtempSync(join(tmpdir(), 'telltale-fill-'));
	const manifest = {
		manifest_version: 3,
		name: 'Filling alone',
		version: '1',
		permissions: ['scripting', 'webNavigation', 'tabs'],
		host_permissions: ['<all_urls>'],
		background: { service_worker: 'worker.js' },
		content_scripts: [
			{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start', all_frames: true, match_origin_as_fallback: true },
		],
	};
	const write = (name: string, text: string) => writeFileSync(join(extension, name), text);
	write('manifest.json', JSON.stringify(manifest));
	write('worker.js', await bundled(WORKER));
	write('content.js', await bundled(`import '../../src/content/content.ts'`));
	write('fill.js', await bundled(`import '../../src/content/fill.ts'`));

	const server = await startServer(answer);
	const { context, close } = await launchChromium({ port: server.port, spki: server.certificate.spki, extension });
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	const order =
		(what: 'fill' | 'unfill') =>
		(arrival = 'one') =>
			worker.evaluate(([asked, of]) => Reflect.get(self, 'order')(asked, of) as Promise<Outcome>, [what, arrival] as const);
	return {
		context,
		server,
		fill: order('fill'),
		unfill: order('unfill'),
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
