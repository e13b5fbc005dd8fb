import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Dossier, ExportFile, KeptRequest, Picture, Seal } from '../core/dossier.ts';
import type { Sentence } from '../core/types.ts';
import { about } from './about.ts';
import { crcOf, type Deflated, type Deflating, deflating } from './deflate.ts';
import { ABOUT, DIGEST, digestText, MANIFEST, manifestText, README, RECORDS, type Resource } from './manifest.ts';
import { readme } from './readme.ts';
import { leftOutLine, pictureLine, requestLine } from './records.ts';
import { fingerprintOf, type Signer, signedText } from './signer.ts';
import { directory, isZipPath, localHeader, type ZipEntry } from './zip.ts';

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

/** Milliseconds until whoever waits for the event loop has a turn. */
const TURN = 30;

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
		const pictures: Written[] = [];
		for (const { file, to } of opened) await to.write(file.head());

		const others = mergeable(dossier);
		async function writeOthers(before: number): Promise<void> {
			for (let next = await others.peek(); next !== null && placeOf(next) < before; next = await others.peek()) {
				others.take();
				if (next.is === 'left-out') await records.write(leftOutLine(next.seal));
				// A picture shows what was typed, and no token can take its place.
				else if (head.redacted === null) {
					const path = `pictures/${pictures.length + 1}.png`;
					await records.write(pictureLine(next.picture, path));
					pictures.push(await written(path, 'image/png', await whole(start(), next.picture.png)));
				} else if (next.picture.seal !== null) await records.write(leftOutLine({ ...next.picture.seal, salt: null }));
				await breathe();
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
				await writeOthers(kept.seal?.index ?? Number.NEGATIVE_INFINITY);
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
			const one = await written(file.path, file.mediaType, await to.end());
			hashes.set(file.path, one.resource.hash);
			ended.push(one);
			await breathe();
		}
		const introduction = await written(README, 'text/plain', await whole(start(), readme(head, files, pictures.length, say)));
		const explained = await written(ABOUT, 'application/json', await whole(start(), about(head, say)));
		const recorded = await written(RECORDS, 'application/x-ndjson', await records.end());
		const pack = await closed([introduction, explained, ...ended, recorded, ...pictures], dossier, sign);
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
	const tail = [await stored(MANIFEST, utf8(manifest)), await stored(DIGEST, utf8(digest))];
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
export async function stored(path: string, data: Uint8Array<ArrayBuffer>) {
	const entry: ZipEntry = { path, deflated: false, crc: await crcOf(data), packed: data.length, size: data.length };
	return { entry, data };
}

async function written(path: string, mediaType: string, { pieces, packed, size, crc, hash }: Deflated): Promise<Written> {
	if (!isZipPath(path)) throw new Error(`no name for a file of a pack: ${path}`);
	return { entry: { path, deflated: true, crc, packed, size }, pieces, resource: { path, mediaType, bytes: size, hash } };
}

async function whole(file: Deflating, content: string | Uint8Array): Promise<Deflated> {
	await file.write(typeof content === 'string' ? content : new Uint8Array(content));
	return await file.end();
}

type Other = { readonly is: 'picture'; readonly picture: Picture } | { readonly is: 'left-out'; readonly seal: Seal };

/** What stands in the chain beside the requests, in its order: one picture at a time. */
function mergeable(dossier: Dossier) {
	const leftOut = [...(dossier.head.leftOut ?? [])].sort((a, b) => a.index - b.index);
	const pictures = dossier.pictures()[Symbol.asyncIterator]();
	let picture: Picture | null = null;
	let drained = false;
	let next: Other | null = null;

	return {
		peek: async (): Promise<Other | null> => {
			if (next !== null) return next;
			if (picture === null && !drained) {
				const read = await pictures.next();
				if (read.done) drained = true;
				else picture = read.value;
			}
			const [seal] = leftOut;
			const shown: Other | null = picture === null ? null : { is: 'picture', picture };
			if (seal !== undefined && (shown === null || seal.index < placeOf(shown))) {
				leftOut.shift();
				next = { is: 'left-out', seal };
			} else {
				picture = null;
				next = shown;
			}
			return next;
		},
		take: () => {
			next = null;
		},
	};
}

function placeOf(other: Other): number {
	return (other.is === 'picture' ? other.picture.seal?.index : other.seal.index) ?? Number.MAX_SAFE_INTEGER;
}

/** Lets others have the event loop from time to time, and hears there whether to go on. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
	let last = performance.now();
	return async () => {
		signal?.throwIfAborted();
		if (performance.now() - last < TURN) return;
		await new Promise((resolve) => setTimeout(resolve));
		signal?.throwIfAborted();
		last = performance.now();
	};
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
