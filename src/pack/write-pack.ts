import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Dossier, ExportFile, Picture, Seal } from '../core/dossier.ts';
import type { Sentence } from '../core/types.ts';
import { about } from './about.ts';
import { breather } from './breather.ts';
import { type Deflated, type Deflating, deflating } from './deflate.ts';
import { ABOUT, DIGEST, digestText, MANIFEST, manifestText, README, RECORDS, type Resource } from './manifest.ts';
import { readme } from './readme.ts';
import { leftOutLine, pictureLine, requestLine } from './records.ts';
import { fingerprintOf, type Signer, signedText } from './signer.ts';
import { crcOf, directory, isZipPath, localHeader, MOST_BYTES, type ZipEntry } from './zip.ts';

export type PackJob = {
	readonly dossier: Dossier;
	/** What stands in it besides the records. */
	readonly files: readonly ExportFile[];
	readonly sign: Signer;
	/** Fills in the words of a sentence. */
	readonly say: (sentence: Sentence) => string;
	/** From 0 to 1. */
	readonly onProgress?: (done: number) => void;
	readonly signal?: AbortSignal | undefined;
};

export type Pack = {
	/** The zip, in order. */
	readonly pieces: readonly Uint8Array<ArrayBuffer>[];
	/** SHA-256 of its manifest, in hex: what is published or sent beforehand. */
	readonly root: string;
	/** Of the key that signed it. */
	readonly fingerprint: string;
	readonly bytes: number;
};

type Written = { readonly entry: ZipEntry; readonly pieces: readonly Uint8Array<ArrayBuffer>[]; readonly resource: Resource };

/** Bytes of all files, beside which what proves them has room. */
const MOST_CONTENT = MOST_BYTES - 2 ** 24;

/**
 * Writes an evidence pack. The requests pass by once, and every file is written at their side; of each only what is compressed is held. Rejects where it
 * is aborted, and where a file cannot be written.
 */
export async function writePack({ dossier, files, sign, say, onProgress, signal }: PackJob): Promise<Pack> {
	const { head } = dossier;
	const open = new Set<Deflating>();
	const start = (): Deflating => {
		const file = deflating();
		open.add(file);
		return file;
	};
	const breathe = breather(signal);
	try {
		const opened = files.map((file) => ({ file, to: start() }));
		const records = start();
		for (const { file, to } of opened) await to.write(file.head());

		const shown: { readonly picture: Omit<Picture, 'png'>; readonly file: Deflated }[] = [];
		const leftOut = [...(head.leftOut ?? [])];
		for await (const { png, ...picture } of dossier.pictures()) {
			// A picture shows what was typed, and no token can take its place.
			if (head.redacted === null) shown.push({ picture, file: await whole(start(), png) });
			else if (picture.seal !== null) leftOut.push(picture.seal);
			await breathe();
		}
		// They come in whatever order they are stored in.
		shown.sort((a, b) => placeOf(a.picture.seal) - placeOf(b.picture.seal));
		const pictures = shown.map(({ file }, index) => written(`pictures/${index + 1}.png`, 'image/png', file));
		const others: Other[] = [
			...leftOut.map((seal) => ({ place: seal.index, line: leftOutLine(seal) })),
			...shown.map(({ picture }, index) => ({
				place: placeOf(picture.seal),
				line: pictureLine(picture, `pictures/${index + 1}.png`),
			})),
		].sort((a, b) => a.place - b.place);
		async function writeOthers(before: number): Promise<void> {
			for (let [next] = others; next !== undefined && next.place < before; [next] = others) {
				others.shift();
				await records.write(next.line);
			}
		}

		const total = Math.max(
			1,
			head.sites.reduce((sum, { counts }) => sum + counts.findings, 0),
		);
		let done = 0;
		let entry = 0;
		for await (const piece of dossier.requests()) {
			for (const kept of piece) {
				if (kept.seal !== null) await writeOthers(kept.seal.index);
				await records.write(requestLine(kept, head));
				for (const { file, to } of opened) await to.write(file.request(kept, entry));
				entry++;
				done += kept.findings.length;
				await breathe();
			}
			onProgress?.(Math.min(0.95, (0.95 * done) / total));
		}
		await writeOthers(Number.POSITIVE_INFINITY);

		const hashes = new Map<string, string>();
		const ended: Written[] = [];
		for (const { file, to } of opened) {
			await to.write(file.tail(hashes));
			const one = written(file.path, file.mediaType, await to.end());
			hashes.set(file.path, one.resource.hash);
			ended.push(one);
			await breathe();
		}
		const introduction = written(README, 'text/plain', await whole(start(), readme(head, files, pictures.length, say)));
		const explained = written(ABOUT, 'application/json', await whole(start(), about(head, say)));
		const recorded = written(RECORDS, 'application/x-ndjson', await records.end());
		const all = [introduction, explained, ...ended, recorded, ...pictures];
		if (all.reduce((sum, { entry }) => sum + entry.size, 0) > MOST_CONTENT) throw new Error('more than a pack can hold');
		const pack = await closed(all, dossier, sign);
		signal?.throwIfAborted();
		onProgress?.(1);
		return pack;
	} finally {
		for (const file of open) file.abort();
	}
}

/** Puts the files into one zip, and behind them what proves them. */
async function closed(all: readonly Written[], { head }: Dossier, sign: Signer): Promise<Pack> {
	const pieces = all.flatMap(({ entry, pieces }) => [localHeader(entry), ...pieces]);
	const container = sha256.create();
	let bytes = 0;
	for (const piece of pieces) {
		container.update(piece);
		bytes += piece.length;
	}
	const manifest = manifestText({
		title: `Telltale evidence pack: ${head.sites
			.slice(0, 20)
			.map(({ site }) => site)
			.join(', ')}`,
		created: new Date(head.made).toISOString(),
		software: `Telltale ${head.version}`,
		resources: all.map(({ resource }) => resource),
		container: { bytes, hash: bytesToHex(container.digest()) },
	});
	const root = bytesToHex(sha256(utf8(manifest)));
	const signature = bytesToHex(await sign.sign(signedText(root)));
	const digest = digestText({ root, publicKey: bytesToHex(sign.publicKey), signature });
	const tail = [stored(MANIFEST, utf8(manifest)), stored(DIGEST, utf8(digest))];
	pieces.push(...tail.flatMap(({ entry, data }) => [localHeader(entry), data]));
	pieces.push(directory([...all, ...tail].map(({ entry }) => entry)));
	return {
		pieces,
		root,
		fingerprint: fingerprintOf(sign.publicKey),
		bytes: pieces.reduce((sum, piece) => sum + piece.length, 0),
	};
}

/** A file that stands as it is behind the others, so that its bytes in the zip are determined. */
export function stored(path: string, data: Uint8Array<ArrayBuffer>) {
	const entry: ZipEntry = { path, deflated: false, crc: crcOf(data), packed: data.length, size: data.length };
	return { entry, data };
}

function written(path: string, mediaType: string, { pieces, packed, size, crc, hash }: Deflated): Written {
	if (!isZipPath(path)) throw new Error(`no name for a file of a pack: ${path}`);
	return { entry: { path, deflated: true, crc, packed, size }, pieces, resource: { path, mediaType, bytes: size, hash } };
}

async function whole(file: Deflating, content: string | Uint8Array): Promise<Deflated> {
	await file.write(typeof content === 'string' ? content : new Uint8Array(content));
	return await file.end();
}

/** Behind all others where it is not sealed. */
function placeOf(seal: Seal | null): number {
	return seal?.index ?? Number.MAX_SAFE_INTEGER;
}

/** What stands in the chain beside the requests. */
type Other = { readonly place: number; readonly line: string };

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
