import { type HarElement, type HarFault, harElements } from './har-elements.ts';

/** A HAR file, on a disk (`nodeFile`) or picked by a person (`blobFile`), and what its machine can do with it. */
export type HarFile = {
	readonly name: string;
	/** Its text, from the beginning each time; gzip, told by its first bytes, is undone. `onRead`: bytes of the file that were read so far. */
	readonly text: (onRead: (bytes: number) => void) => AsyncIterable<Uint8Array>;
	/** SHA-256 of the file as it lies there, in hex; '' where it cannot be read. */
	readonly sha256: () => Promise<string>;
	/** Undoes a compression that the core cannot; null where this machine cannot either. */
	readonly undo: (bytes: Uint8Array, method: 'br' | 'zstd') => Uint8Array | null;
};

/** Why a file could not be read, or not to its end. `at` is a byte of the text after decompression, `code` an error code of the machine. */
export type HarProblem =
	| HarFault
	| { readonly what: 'unreadable'; readonly code: string }
	/** An element that is not JSON; the ones after it were read. */
	| { readonly what: 'bad-entry'; readonly at: number; readonly entry: number }
	| { readonly what: 'gzip'; readonly at: number; readonly entry: number };

/** What one reading of a file came to; `entries` counts those that have begun. */
export type HarReading = { readonly entries: number; readonly problem: HarProblem | null };

/** Who waits for a reading: is told how many bytes of the file were read, and may end it. */
export type Watch = { readonly onRead?: (bytes: number) => void; readonly signal?: AbortSignal };

/** Reads a HAR file and hands over what is readable of it. Rejects only when it is ended by the signal. */
export async function* readHar(file: HarFile, watch: Watch = {}): AsyncGenerator<readonly HarElement[], HarReading> {
	const { onRead = () => {}, signal } = watch;
	let bad: HarProblem | null = null;
	let found: HarElement[] = [];
	const reader = harElements((element) => {
		if (element.problem === 'malformed') bad ??= { what: 'bad-entry', at: element.at, entry: element.index };
		found.push(element);
	});
	const result = (problem: HarProblem | null): HarReading => ({ entries: reader.entries(), problem });
	let at = 0;
	try {
		for await (const chunk of file.text(onRead)) {
			signal?.throwIfAborted();
			const fault = reader.write(chunk);
			if (found.length > 0) {
				yield found;
				found = [];
			}
			if (fault !== null) return result(fault);
			at += chunk.length;
		}
	} catch (error) {
		signal?.throwIfAborted();
		const code = codeOf(error);
		// A browser throws a TypeError for gzip that is damaged.
		const isDamaged = code.startsWith('Z_') || error instanceof TypeError;
		return result(isDamaged ? { what: 'gzip', at, entry: reader.entries() } : { what: 'unreadable', code });
	}
	return result(reader.end() ?? bad);
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'UNKNOWN';
	return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
