import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import type { HarFile } from './har-file.ts';

const CHUNK = 256 * 1024;
/** Bytes that compressed data may grow to: more than any that the decoder will read. */
const MOST = 4_000_000;

/** A HAR file on the disk. `name`: what it goes by, since standard input has been put in one. */
export function nodeFile(path: string, name = path): HarFile {
	return { name, text: (onRead) => chunksOf(path, onRead), sha256: () => sha256Of(path), undo };
}

/** Standard input in a file of its own, since a HAR is read twice. The caller removes it. */
export async function spooled(input: NodeJS.ReadableStream): Promise<{ readonly path: string; readonly remove: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'telltale-'));
	const path = join(folder, 'stdin.har');
	const remove = () => rmSync(folder, { recursive: true, force: true });
	try {
		await pipeline(input, createWriteStream(path, { mode: 0o600 }));
	} catch (error) {
		remove();
		throw error;
	}
	return { path, remove };
}

async function* chunksOf(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	const zipped = await isGzip(path);
	const raw = createReadStream(path, { highWaterMark: CHUNK });
	const unzip = zipped ? zlib.createGunzip({ chunkSize: CHUNK }) : null;
	if (unzip !== null) raw.on('error', (error) => unzip.destroy(error));
	try {
		for await (const chunk of unzip === null ? raw : raw.pipe(unzip)) {
			onRead(raw.bytesRead);
			yield chunk;
		}
	} finally {
		raw.destroy();
	}
}

async function isGzip(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
	} finally {
		await file.close();
	}
}

async function sha256Of(path: string): Promise<string> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk);
	} catch {
		return '';
	}
	return hash.digest('hex');
}

function undo(bytes: Uint8Array, method: 'br' | 'zstd'): Uint8Array | null {
	// Newer than the types that we build with.
	const { zstdDecompressSync } = zlib as { zstdDecompressSync?: typeof zlib.brotliDecompressSync };
	const decompress = method === 'br' ? zlib.brotliDecompressSync : zstdDecompressSync;
	try {
		return decompress === undefined ? null : new Uint8Array(decompress(bytes, { maxOutputLength: MOST }));
	} catch {
		return null;
	}
}
