import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { DossierHead } from '../core/dossier.ts';
import type { Sentence } from '../core/types.ts';
import type { Check, Verification } from '../core/verification.ts';
import { readAbout } from './about.ts';
import { breather } from './breather.ts';
import { contentOf, textOf, wholeContent } from './content.ts';
import {
	ABOUT,
	DIGEST,
	MANIFEST,
	type Manifest,
	RECORDS,
	type Resource,
	readDigest,
	readManifest,
	TIMESTAMP,
} from './manifest.ts';
import { MOST_PICTURE } from './read-pack.ts';
import { fingerprintOf, isSignedBy } from './signer.ts';
import { readTimestamp } from './timestamp.ts';
import { READ_AGAIN, verifyRecords } from './verify-records.ts';
import { crcOf, MOST_BYTES, type PlacedEntry, readZip } from './zip.ts';

/** Bytes of the manifest and of what proves it. */
const MOST_PROOF = 1 << 21;
/** Bytes that are hashed at once. */
const STEP = 1 << 20;

const UNREADABLE = { why: 'timestamp_unreadable' };

type Entries = ReadonlyMap<string, PlacedEntry>;

/**
 * Says of an evidence pack what holds and what does not. Every byte of it counts: those before the manifest by its hash, the manifest by the signature, what
 * stands behind by being written in one way only. `onProgress` hears numbers from 0 to 1. Rejects only where it is aborted.
 */
export async function verifyPack(
	bytes: Uint8Array<ArrayBuffer>,
	onProgress?: (done: number) => void,
	signal?: AbortSignal,
): Promise<Verification> {
	const zip = readZip(bytes);
	if ('why' in zip) return unread(zip.why, zip.at);
	const entries: Entries = new Map(zip.map((entry) => [entry.path, entry]));
	const promised = zip.reduce((sum, { size }) => sum + size, 0);
	if (promised > MOST_BYTES) return unread('verify_zip_inflates', 0);

	const breathe = breather(signal);
	const again = zip.filter(({ path }) => READ_AGAIN.has(path));
	const total = again.reduce((sum, { size }) => sum + size, bytes.length + promised);
	let passed = 0;
	const pass = async (count: number): Promise<void> => {
		passed += count;
		await breathe();
		onProgress?.(Math.min(0.99, passed / total));
	};
	async function* read(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
		const entry = entries.get(path);
		if (entry === undefined) throw new Error('no such file');
		for await (const piece of contentOf(entry)) {
			yield piece;
			await pass(piece.length);
		}
	}

	const written = entries.get(MANIFEST);
	const root = written === undefined || written.packed > MOST_PROOF ? null : bytesToHex(sha256(written.data));
	const manifest = readProof(written, readManifest);
	const checks: Check[] = [];
	const head = await headOf(entries);
	if (written !== undefined && manifest !== null) {
		checks.push(await containerCheck(bytes, written.at, zip, manifest, pass));
		checks.push(yes('manifest', { key: 'verify_manifest', args: [String(manifest.resources.length)] }));
		for (const resource of manifest.resources) checks.push(await fileCheck(resource, entries, read));
		checks.push(...strangers(zip, manifest));
	} else checks.push(no('manifest', written === undefined ? 'verify_manifest_missing' : 'verify_manifest_unreadable'));
	const { fingerprint, check } = signatureCheck(entries.get(DIGEST), root);
	checks.push(check);
	if (head === null) checks.push(no('chain', 'verify_about'));
	else {
		const intact = new Set(checks.flatMap(({ path, holds }) => (path !== undefined && holds === 'yes' ? [path] : [])));
		const paths = new Set(entries.keys());
		checks.push(...(await verifyRecords({ head, paths, intact, read, picture: pictures(entries) })));
	}
	// What was aborted while it read is no damage.
	signal?.throwIfAborted();
	const timestamp = entries.get(TIMESTAMP);
	if (timestamp !== undefined) checks.push(await timestampCheck(timestamp, root));
	onProgress?.(1);
	return {
		holds: checks.every(({ holds }) => holds !== 'no'),
		root,
		fingerprint,
		checks,
		limits: limitsOf(head, timestamp !== undefined),
	};
}

/** Of a file that is not written in our way nothing else is said: no two readers need agree on what is in it. */
function unread(why: string, at: number): Verification {
	return {
		holds: false,
		root: null,
		fingerprint: null,
		checks: [no('container', why, String(at))],
		limits: limitsOf(null, false),
	};
}

async function headOf(entries: Entries): Promise<DossierHead | null> {
	const about = entries.get(ABOUT);
	return about === undefined || !entries.has(RECORDS) ? null : await readAbout(about);
}

/** That all before the manifest is what it says, and that the files are those of the manifest, in its order, and what proves it. */
async function containerCheck(
	bytes: Uint8Array<ArrayBuffer>,
	end: number,
	zip: readonly PlacedEntry[],
	{ container, resources }: Manifest,
	pass: (count: number) => Promise<void>,
): Promise<Check> {
	const hash = sha256.create();
	for (let at = 0; at < end; at += STEP) {
		const piece = bytes.subarray(at, Math.min(at + STEP, end));
		hash.update(piece);
		await pass(piece.length);
	}
	const found = bytesToHex(hash.digest());
	if (end !== container.bytes) return no('container', 'verify_container_bytes', String(end), String(container.bytes));
	if (found !== container.hash) return no('container', 'verify_container_changed', found, container.hash);
	const names = new Set(zip.map(({ path }) => path));
	const wanted = [...resources.map(({ path }) => path), MANIFEST, DIGEST, TIMESTAMP].filter((path) => names.has(path));
	const known = new Set(wanted);
	const order = zip.map(({ path }) => path).filter((path) => known.has(path));
	if (order.join('\n') !== wanted.join('\n')) return no('container', 'verify_order');
	// What is compressed could be written in more than one way: it must stand before the manifest, and all else as it is.
	const isOdd = ({ deflated, at, packed, data, crc }: PlacedEntry) =>
		deflated !== at < end || (!deflated && (packed > MOST_PROOF || crcOf(data) !== crc));
	const odd = zip.find(isOdd);
	return odd === undefined
		? yes('container', { key: 'verify_container', args: [] })
		: no('container', 'verify_zip_other', String(odd.at));
}

async function fileCheck(
	{ path, bytes, hash: said }: Resource,
	entries: Entries,
	read: (path: string) => AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<Check> {
	const of = (check: Check): Check => ({ ...check, path });
	const entry = entries.get(path);
	if (entry === undefined) return of(no('file', 'verify_file_missing'));
	if (entry.size !== bytes) return of(no('file', 'verify_file_size', String(entry.size), String(bytes)));
	const hash = sha256.create();
	try {
		for await (const piece of read(path)) hash.update(piece);
	} catch {
		return of(no('file', 'verify_file_damaged'));
	}
	const found = bytesToHex(hash.digest());
	if (found !== said) return of(no('file', 'verify_file_changed', found, said));
	return of(yes('file', { key: 'verify_file', args: [String(bytes), found] }));
}

/** Files that the manifest does not list. */
function strangers(zip: readonly PlacedEntry[], { resources }: Manifest): readonly Check[] {
	const known = new Set([...resources.map(({ path }) => path), MANIFEST, DIGEST, TIMESTAMP]);
	return zip.filter(({ path }) => !known.has(path)).map(({ path }) => ({ ...no('file', 'verify_file_unlisted'), path }));
}

/** A file that stands as it is in the zip; null where it is not there, or not written in our way. */
function readProof<Proof>(entry: PlacedEntry | undefined, read: (text: string) => Proof | null): Proof | null {
	const text = entry === undefined || entry.packed > MOST_PROOF ? null : textOf(entry.data);
	return text === null ? null : read(text);
}

function signatureCheck(entry: PlacedEntry | undefined, root: string | null): { fingerprint: string | null; check: Check } {
	const failed = (key: string, ...args: readonly string[]) => ({ fingerprint: null, check: no('signature', key, ...args) });
	if (entry === undefined) return failed('verify_signature_missing');
	const digest = readProof(entry, readDigest);
	if (digest === null) return failed('verify_signature_unreadable');
	if (digest.root !== root) return failed('verify_signature_root', digest.root);
	const key = hexToBytes(digest.publicKey);
	if (!isSignedBy(key, root, hexToBytes(digest.signature))) return failed('verify_signature_wrong');
	const fingerprint = fingerprintOf(key);
	return { fingerprint, check: yes('signature', { key: 'verify_signature', args: [fingerprint] }) };
}

async function timestampCheck({ data }: PlacedEntry, root: string | null): Promise<Check> {
	const read = data.length > MOST_PROOF ? UNREADABLE : await readTimestamp(data.slice(), root ?? '');
	if ('why' in read) return no('timestamp', read.why);
	const time = new Date(read.time).toISOString().replace('T', ' ').replace('Z', ' UTC');
	return yes('timestamp', { key: 'verify_timestamp', args: [time, read.authority] });
}

function pictures(entries: Entries) {
	return async (path: string): Promise<Uint8Array | null> => {
		const entry = entries.get(path);
		return entry === undefined ? null : await wholeContent(entry, MOST_PICTURE).catch(() => null);
	};
}

/** What no check of a pack can say. */
function limitsOf(head: DossierHead | null, isTimed: boolean): readonly Sentence[] {
	const keys = [
		'recorder',
		'key',
		...(isTimed ? ['authority', 'times'] : ['clock']),
		...(head?.origin.is === 'har' ? ['har'] : ['unseen']),
		...(head !== null && head.redacted !== null ? ['redacted'] : []),
		'report',
	];
	return keys.map((key) => ({ key: `verify_limit_${key}`, args: [] }));
}

function yes(what: Check['what'], sentence: Sentence): Check {
	return { what, holds: 'yes', sentence };
}

function no(what: Check['what'], key: string, ...args: readonly string[]): Check {
	return { what, holds: 'no', sentence: { key, args } };
}
