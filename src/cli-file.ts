import { open, rm } from 'node:fs/promises';
import { Refusal, refuse, unreadable } from './cli-problem.ts';

/** A whole file of at most `most` bytes. Refuses what is larger or cannot be read. */
export async function readWhole(path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const file = await open(path);
		try {
			const { size } = await file.stat();
			if (size > most) refuse('cli_too_large', path, String(most / 1_000_000));
			const bytes = new Uint8Array(size);
			let length = 0;
			for (let read = -1; read !== 0 && length < size; length += read)
				({ bytesRead: read } = await file.read(bytes, length, size - length));
			return bytes.subarray(0, length);
		} finally {
			await file.close();
		}
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(unreadable(path, codeOf(error)));
	}
}

/** Writes a file that is not there yet: what is there may be the only copy of somebody's evidence. `mode`: who may read it. */
export async function writeNew(path: string, pieces: Iterable<string | Uint8Array>, mode = 0o666): Promise<void> {
	try {
		const file = await open(path, 'wx', mode);
		try {
			for (const piece of pieces) await file.writeFile(piece);
		} catch (error) {
			await rm(path, { force: true });
			throw error;
		} finally {
			await file.close();
		}
	} catch (error) {
		const code = codeOf(error);
		refuse(code === 'EEXIST' ? 'cli_exists' : 'cli_unwritable', path, code);
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
