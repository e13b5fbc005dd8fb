import type { WriteStream } from 'node:tty';
import { lookup } from './show/lookup.ts';

/** Milliseconds after which somebody wonders. */
const PATIENCE = 1_000;
const CLEAR = '\r\u001b[K';

/** Says on a terminal how far something is, where it takes long. `key`: of its words, with the percentage. Says nothing where nobody looks. */
export function newProgress(terminal: Pick<WriteStream, 'isTTY' | 'write'>, now: () => number) {
	const began = now();
	let shown = '';
	return {
		/** `done`: from 0 to 1. */
		show: (key: string, done: number) => {
			if (!terminal.isTTY || now() - began < PATIENCE) return;
			const words = lookup(key, [String(Math.floor(100 * Math.min(1, Math.max(0, done))))]);
			if (words !== shown) terminal.write(`${CLEAR}${words}`);
			shown = words;
		},
		end: () => {
			if (shown !== '') terminal.write(CLEAR);
			shown = '';
		},
	};
}

export type Progress = ReturnType<typeof newProgress>;
