import type { Dossier } from './core/dossier.ts';
import { blobFile } from './observe/har-blob.ts';
import { harDossier } from './observe/har-dossier.ts';
import type { HarFile, HarProblem } from './observe/har-file.ts';
import { readPack } from './pack/read-pack.ts';
import { verifyPack } from './pack/verify-pack.ts';
import { translate } from './show/translate.ts';
import type { HealthChoice, Opened } from './show/verify/open-page.tsx';

/** Bytes of a pack that is read: it is held in memory while it is checked. */
const MOST = 1_000_000_000;

/** Reads what a person chose: evidence packs are checked first, HAR files are examined as the command line does it. */
export function opener(version: string) {
	return async (
		files: readonly File[],
		health: HealthChoice,
		onProgress: (done: number) => void,
		signal: AbortSignal,
	): Promise<Opened> => {
		const [first] = files;
		const packs = await Promise.all(files.map(isZip));
		if (first === undefined || !packs.includes(true)) return await openHar(files, health, onProgress, signal);
		if (files.length > 1) throw new Error(translate('import_pack_alone'));
		if (first.size > MOST) throw new Error(translate('import_too_large'));
		return await openPack(first, onProgress, signal);
	};

	async function openHar(
		files: readonly File[],
		health: HealthChoice,
		onProgress: (done: number) => void,
		signal: AbortSignal,
	): Promise<Opened> {
		const size = files.reduce((sum, file) => sum + file.size, 0);
		const hars: readonly HarFile[] = files.map((file) => blobFile(file, file.name));
		const { dossier, problems } = await harDossier(
			hars,
			{ health, typed: [], version, made: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
			// Each file is read twice.
			{ onRead: (bytes) => onProgress(size === 0 ? 1 : Math.min(1, bytes / (2 * size))), signal },
		);
		const words = problems.map(({ file, problem }) => problemOf(file, problem));
		const read = dossier.head.origin.is === 'har' && dossier.head.origin.files.some(({ entries }) => entries > 0);
		if (!read && words[0] !== undefined) throw new Error(words[0]);
		return { name: files.map(({ name }) => name).join(', '), verification: null, problems: words, dossier: async () => dossier };
	}
}

async function openPack(file: File, onProgress: (done: number) => void, signal: AbortSignal): Promise<Opened> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	signal.throwIfAborted();
	const verification = await verifyPack(bytes, onProgress, signal);
	const dossier: Dossier | null = await readPack(bytes);
	return { name: file.name, verification, problems: [], dossier: dossier === null ? null : async () => dossier };
}

/** As zip files begin; a HAR begins with a brace, or is compressed with gzip. */
async function isZip(file: File): Promise<boolean> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	return first === 0x50 && second === 0x4b;
}

function problemOf(file: string, problem: HarProblem): string {
	if (problem.what === 'unreadable') return translate('cli_unreadable', file, problem.code);
	return translate(`cli_${problem.what}`, file, String(problem.at), String(problem.entry));
}
