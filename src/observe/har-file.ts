import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type HarElement, type HarFault, harElements } from './har-elements.ts';

/** Why a file could not be read, or not to its end. `at` is a byte of the text after decompression, `code` an error code of node. */
export type HarProblem =
	| HarFault
	| { readonly what: 'unreadable'; readonly code: string }
	/** An element that is not JSON; the ones after it were read. */
	| { readonly what: 'bad-entry'; readonly at: number; readonly entry: number }
	| { readonly what: 'gzip'; readonly at: number; readonly entry: number };

/** What one reading of a file came to; `entries` counts those that have begun. */
export type HarReading = { readonly entries: number; readonly problem: HarProblem | null };

const CHUNK = 256 * 1024;

/** Reads a HAR file, plain or gzip (told by its first bytes, whatever its name). Hands over what is readable; never rejects. */
export async function readHar(path: string, onElement: (element: HarElement) => void): Promise<HarReading> {
	let bad: HarProblem | null = null;
	const reader = harElements((element) => {
		if (element.problem === 'malformed') bad ??= { what: 'bad-entry', at: element.at, entry: element.index };
		onElement(element);
	});
	const result = (problem: HarProblem | null): HarReading => ({ entries: reader.entries(), problem });
	let at = 0;
	try {
		for await (const chunk of chunksOf(path, await isGzip(path))) {
			const fault = reader.write(chunk);
			if (fault !== null) return result(fault);
			at += chunk.length;
		}
	} catch (error) {
		const code = codeOf(error);
		return result(code.startsWith('Z_') ? { what: 'gzip', at, entry: reader.entries() } : { what: 'unreadable', code });
	}
	return result(reader.end() ?? bad);
}

/** SHA-256 of a file as it lies on the disk, in hex; '' where it cannot be read. */
export async function sha256Of(path: string): Promise<string> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk);
	} catch {
		return '';
	}
	return hash.digest('hex');
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

async function* chunksOf(path: string, zipped: boolean): AsyncGenerator<Uint8Array> {
	const raw = createReadStream(path, { highWaterMark: CHUNK });
	if (!zipped) {
		yield* raw;
		return;
	}
	const unzip = createGunzip({ chunkSize: CHUNK });
	raw.on('error', (error) => unzip.destroy(error));
	try {
		yield* raw.pipe(unzip);
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

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
