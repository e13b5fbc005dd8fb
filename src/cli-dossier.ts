import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Job } from './cli-analyze.ts';
import { problemOf } from './cli-problem.ts';
import { newProgress, type Progress } from './cli-progress.ts';
import type { Dossier } from './core/dossier.ts';
import { harDossier } from './observe/har-dossier.ts';
import { nodeFile } from './observe/har-node.ts';
import { html } from './show/html.ts';
import { TEMPLATE } from './show/template.ts';

type Wish = Pick<Job, 'files' | 'health' | 'typed' | 'version'>;

/** HAR files on the disk as a dossier, and a sentence for each that could not be read, or not to its end. */
export async function cliDossier(
	wish: Wish,
	progress: Progress,
): Promise<{ readonly dossier: Dossier; readonly problems: readonly string[] }> {
	const { files, health, typed, version } = wish;
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	// Each is read twice.
	const total = 2 * files.reduce((sum, { path }) => sum + sizeOf(path), 1);
	const { dossier, problems } = await harDossier(
		files.map(({ name, path }) => nodeFile(path, name)),
		{ health, typed, version, made: Date.now(), zone },
		{ onRead: (bytes) => progress.show('cli_reading', bytes / total) },
	);
	return { dossier, problems: problems.map(({ file, problem }) => problemOf(file, problem)) };
}

/** The report as one file, written while the requests pass by. */
export async function writeHtml(wish: Wish, out: Writable): Promise<readonly string[]> {
	const progress = newProgress(process.stderr, () => performance.now());
	const { dossier, problems } = await cliDossier(wish, progress);
	progress.end();
	const file = html(dossier.head, TEMPLATE);
	const write = async (text: string) => {
		if (!out.write(text)) await once(out, 'drain');
	};
	await write(file.head());
	let entry = 0;
	for await (const piece of dossier.requests()) for (const kept of piece) await write(file.request(kept, entry++));
	await write(file.tail(new Map()));
	return problems;
}

function sizeOf(path: string): number {
	try {
		return statSync(path).size;
	} catch {
		return 0;
	}
}
