import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { HarFile } from './har-file.ts';

/** A HAR that a person picked, or that lies in a pack. */
export function blobFile(blob: Blob, name: string): HarFile {
	return {
		name,
		async *text(onRead) {
			let read = 0;
			const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
				transform(chunk, controller) {
					read += chunk.length;
					onRead(read);
					controller.enqueue(chunk);
				},
			});
			const raw = blob.stream().pipeThrough(counted);
			const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
			yield* chunksOf(first === 0x1f && second === 0x8b ? raw.pipeThrough(new DecompressionStream('gzip')) : raw);
		},
		async sha256() {
			const hash = sha256.create();
			try {
				for await (const chunk of chunksOf(blob.stream())) hash.update(chunk);
			} catch {
				return '';
			}
			return bytesToHex(hash.digest());
		},
		undo: () => null,
	};
}

/** Chrome iterates streams by itself only from 124 on. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
	} finally {
		await reader.cancel().catch(() => {});
	}
}
