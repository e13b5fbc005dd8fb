import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dossier, ExportFile } from '../src/core/dossier.ts';
import { memoryDossier } from '../src/core/memory-dossier.ts';
import type { Sentence } from '../src/core/types.ts';
import { deflating } from '../src/pack/deflate.ts';
import { DIGEST, digestText, MANIFEST, manifestText } from '../src/pack/manifest.ts';
import { type Signer, signedText } from '../src/pack/signer.ts';
import { type Pack, stored, writePack } from '../src/pack/write-pack.ts';
import { directory, localHeader, type PlacedEntry, readZip } from '../src/pack/zip.ts';
import { exportFiles } from '../src/show/exports.ts';
import { lookup } from '../src/show/lookup.ts';
import { say } from '../src/show/say.ts';
import { TEMPLATE } from '../src/show/template.ts';
import { exampleDossier } from './example-dossier.ts';

export type Zip = Uint8Array<ArrayBuffer>;
export type ExamplePack = Pack & { readonly zip: Zip };

/** A pack as the extension writes it, signed with a key that every test knows. */
export async function examplePack(
	dossier: Dossier = exampleDossier(),
	files: readonly ExportFile[] = exampleFiles(dossier),
	sign: Signer = exampleSigner(1),
): Promise<ExamplePack> {
	const pack = await writePack({ dossier, files, sign, say: spoken });
	return { ...pack, zip: new Uint8Array(await new Blob([...pack.pieces]).arrayBuffer()) };
}

/** What stands in a pack beside the records. They remember what they wrote: for one pack. */
export function exampleFiles({ head }: Dossier): readonly ExportFile[] {
	return exportFiles(head, TEMPLATE);
}

export function spoken(sentence: Sentence): string {
	return say(sentence, lookup);
}

export function exampleSigner(seed: number): Signer {
	const secret = new Uint8Array(32).fill(seed);
	return { publicKey: ed25519.getPublicKey(secret), sign: async (message) => ed25519.sign(message, secret) };
}

/** Its first requests, in a chain that ends with them. */
export async function firstRequests(count: number, dossier: Dossier = exampleDossier()): Promise<Dossier> {
	const requests = (await all(dossier.requests())).flat();
	return memoryDossier({ ...dossier.head, sealed: count }, requests.slice(0, count), []);
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

/** Entries written into one zip by the rules of packs, whatever they are. */
export function zipped(entries: readonly Omit<PlacedEntry, 'at'>[]): Zip {
	return concatBytes(...entries.flatMap((entry) => [localHeader(entry), entry.data]), directory(entries));
}

/** The entries of a pack that holds. */
export function entriesOf(zip: Zip): readonly PlacedEntry[] {
	const read = readZip(zip);
	if ('why' in read) throw new Error(`${read.why} ${read.at}`);
	return read;
}

/** A pack of whatever files, as somebody could write and sign it. */
export async function packOf(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<Zip> {
	const entries = await Promise.all(
		Object.entries(files).map(async ([path, content]) => {
			const file = deflating();
			await file.write(content);
			const { pieces, ...deflated } = await file.end();
			return { path, deflated: true, ...deflated, data: concatBytes(...pieces) };
		}),
	);
	const resources = entries.map(({ path, size, hash }) => ({ path, mediaType: 'text/plain', bytes: size, hash }));
	const container = concatBytes(...entries.flatMap((entry) => [localHeader(entry), entry.data]));
	const said = { bytes: container.length, hash: bytesToHex(sha256(container)) };
	const manifest = manifestText({ title: '', created: '', software: '', resources, container: said });
	const root = bytesToHex(sha256(utf8ToBytes(manifest)));
	const { publicKey, sign } = exampleSigner(1);
	const digest = digestText({ root, publicKey: bytesToHex(publicKey), signature: bytesToHex(await sign(signedText(root))) });
	return zipped([...entries, asItIs(MANIFEST, manifest), asItIs(DIGEST, digest)]);
}

/** An entry that is not deflated. */
export function asItIs(path: string, content: string): PlacedEntry {
	const { entry, data } = stored(path, new TextEncoder().encode(content));
	return { ...entry, data, at: 0 };
}
