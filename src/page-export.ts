import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dossier, ExportFile } from './core/dossier.ts';
import { redacted } from './core/redact/redact.ts';
import { writePack } from './pack/write-pack.ts';
import { passing } from './page-passing.ts';
import { exportFiles } from './show/exports.ts';
import { lookup } from './show/lookup.ts';
import type { ExportChoice, Exported, ExportKind, ExportProgress } from './show/report-page/export-panel.tsx';
import type { Preview } from './show/report-page/export-preview.tsx';
import { say } from './show/say.ts';
import { signer } from './store/signing-key.ts';

/** `withMyData`: also what the person entered, as long as it is remembered. Rejects where the dossier is gone. */
export type DossierSource = (withMyData: boolean) => Promise<Dossier>;

const FILES: Readonly<Record<Exclude<ExportKind, 'pack'>, string>> = {
	har: 'requests.har',
	json: 'findings.json',
	csv: 'findings.csv',
	html: 'report.html',
};

/** Characters that are gathered before they are made bytes of. */
const PIECE = 1_000_000;

/** What the export panel does when it is pressed. `template`: the report page without its data, for the files that hold it. */
export function exporter(source: DossierSource, template: string) {
	const onPreview: Preview = async (onProgress, signal) => {
		const { preview } = await until(signal, redacted(passing(await source(false), onProgress, signal)));
		return preview;
	};

	async function onExport(
		choice: ExportChoice,
		onProgress: (progress: ExportProgress) => void,
		signal: AbortSignal,
	): Promise<Exported> {
		const dossier = await prepared(choice, onProgress, signal);
		const files = exportFiles(dossier.head, template);
		const name = fileName(dossier, choice);
		if (choice.kind !== 'pack') return { name, file: await oneFile(dossier, files, FILES[choice.kind]), proof: null };
		const { pieces, root, fingerprint } = await writePack({
			dossier,
			files,
			sign: await signer(),
			say: (sentence) => say(sentence, (key, args) => lookup(key, args)),
			signal,
		});
		return { name, file: new Blob([...pieces], { type: 'application/zip' }), proof: { root, fingerprint } };
	}

	/** The dossier as it is to be written: replaced unless the person wants it otherwise. What reads it is counted, and stops when it is cancelled. */
	async function prepared(
		{ withMyData }: ExportChoice,
		onProgress: (progress: ExportProgress) => void,
		signal: AbortSignal,
	): Promise<Dossier> {
		const original = await source(withMyData);
		let step: ExportProgress['step'] = withMyData || original.head.redacted !== null ? 'writing' : 'redacting';
		const passed = passing(original, (done) => onProgress({ step, done }), signal);
		if (step === 'writing') return passed;
		const { dossier } = await until(signal, redacted(passed));
		step = 'writing';
		return dossier;
	}

	return { onPreview, onExport };
}

/** Rejects as soon as it is cancelled, whatever still runs. */
function until<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
	signal.throwIfAborted();
	return Promise.race([
		work,
		new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
	]);
}

/** One of the files by itself. Those before it are made as well, since it may say what their hashes are. */
async function oneFile(dossier: Dossier, files: readonly ExportFile[], path: string): Promise<Blob> {
	const last = files.findIndex((file) => file.path === path);
	const needed = files.slice(0, last + 1);
	const hashes = needed.map(() => sha256.create());
	const pieces: Blob[] = [];
	let text = '';

	function write(at: number, written: string) {
		if (at !== last) {
			hashes[at]?.update(utf8ToBytes(written));
			return;
		}
		text += written;
		if (text.length < PIECE) return;
		pieces.push(new Blob([text]));
		text = '';
	}

	for (const [at, file] of needed.entries()) write(at, file.head());
	let entry = 0;
	for await (const batch of dossier.requests()) {
		for (const kept of batch) {
			for (const [at, file] of needed.entries()) write(at, file.request(kept, entry));
			entry++;
		}
	}
	const known = new Map<string, string>();
	for (const [at, file] of needed.entries()) {
		write(at, file.tail(known));
		const hash = hashes[at];
		if (hash && at !== last) known.set(file.path, bytesToHex(hash.digest()));
	}
	return new Blob([...pieces, text], { type: needed[last]?.mediaType ?? '' });
}

/** `telltale-SITE-DATE.zip`, of letters that every file system and every shell takes. */
function fileName({ head }: Dossier, { kind, withMyData }: ExportChoice): string {
	const site = (head.sites[0]?.site ?? '')
		.toLowerCase()
		.replace(/[^a-z0-9.-]+/g, '-')
		.slice(0, 80);
	const now = new Date();
	const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
	const name = ['telltale', site, date, ...(withMyData ? ['with-my-data'] : [])].filter((part) => part !== '').join('-');
	return `${name}.${kind === 'pack' ? 'zip' : kind}`;
}
