import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text kept aside until its place in the output comes: in memory while it is little, in a temporary file after that. */
export type Spool = {
	readonly add: (text: string) => void;
	readonly text: () => AsyncGenerator<string | Buffer>;
	readonly remove: () => void;
};

const IN_MEMORY = 1 << 20;

/** An empty spool; `separator` is put between what is added. */
export function newSpool(separator: string): Spool {
	let held: string[] = [];
	let size = 0;
	let first = true;
	let file: { readonly folder: string; readonly path: string; readonly descriptor: number } | null = null;

	function flush() {
		if (file === null) {
			const folder = mkdtempSync(join(tmpdir(), 'telltale-'));
			const path = join(folder, 'spool');
			file = { folder, path, descriptor: openSync(path, 'wx', 0o600) };
		}
		writeFileSync(file.descriptor, held.join(''));
		held = [];
		size = 0;
	}
	return {
		add: (text) => {
			held.push(first ? text : separator + text);
			first = false;
			size += text.length;
			if (size > IN_MEMORY) flush();
		},
		text: async function* () {
			if (file !== null) yield* createReadStream(file.path) as AsyncIterable<Buffer>;
			yield held.join('');
		},
		remove: () => {
			if (file === null) return;
			closeSync(file.descriptor);
			rmSync(file.folder, { recursive: true, force: true });
			file = null;
		},
	};
}
