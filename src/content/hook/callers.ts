import { isObject } from './arguments.ts';
import { deleteProperty, descriptorOf, exec, has, indexOf, redefine, slice, stringify } from './own.ts';

const NativeError = Error;
/** Firefox has it since 138. */
const capture = NativeError.captureStackTrace as ((holder: object, above?: unknown) => void) | undefined;
const MOST_FRAMES = 40;
const MOST_TEXT = 20_000;
const MOST_SCRIPTS = 8;
const MOST_ADDRESS = 2_000;

/** `at send (https://a.test/b.js:1:2)`, `send@https://a.test/b.js:1:2`, and what was evaluated in either. Ours is no script of the web. */
const ADDRESS = /https?:\/\/\S+?(?=:\d+:\d+(?:[),\s]|$)| line \d+ > )/g;

/** Where a call comes from. To write that out takes longer than many a call, and can wait. */
export type Trace = { readonly stack?: unknown };

export function traceHere(): Trace {
	return aside('stackTraceLimit', MOST_FRAMES, trace) ?? trace();
}

/** Addresses of the scripts on the way to a call as a JSON list, innermost first, each once. The page's own way to print a stack is not called. */
export function callersIn(from: Trace): string {
	const stack = unseen(() => textOf(from));
	let list = '';
	let count = 0;
	ADDRESS.lastIndex = 0;
	for (let found = exec(ADDRESS, stack); found !== null && count < MOST_SCRIPTS; found = exec(ADDRESS, stack)) {
		const quoted = stringify(slice(exec(/^[^#]*/, found[0])?.[0] ?? '', 0, MOST_ADDRESS));
		if (indexOf(list, quoted) >= 0) continue;
		list += count++ === 0 ? quoted : `,${quoted}`;
	}
	return `[${list}]`;
}

/**
 * Takes us off the top of what the browser threw, where Chromium lists us: reports of errors that name an extension are thrown away by those who collect
 * them, and a page could tell by it who we are. `trap` is ours on the way to the page's call.
 */
export function withoutUs(error: unknown, trap: unknown): void {
	if (!isObject(error)) return;
	const top =
		exec(
			/^ +at .*$/m,
			unseen(() => textOf(error)),
		)?.[0] ?? '';
	if (own !== '' && indexOf(top, own) >= 0) capture?.(error, trap);
}

/** Where the page has its own way to print a stack, it is put aside for the moment; where it cannot be, there is no stack. */
function unseen(run: () => string): string {
	return has(NativeError, 'prepareStackTrace') ? (aside('prepareStackTrace', undefined, run) ?? '') : run();
}

function trace(): Trace {
	if (!capture) return new NativeError();
	const holder: Trace = { __proto__: null } as object;
	capture(holder);
	return holder;
}

function textOf(from: Trace): string {
	try {
		const { stack } = from;
		return typeof stack === 'string' ? slice(stack, 0, MOST_TEXT) : '';
	} catch {
		// In Firefox it is the page's to replace.
		return '';
	}
}

/** Runs with a property of `Error` set to a value, and puts back what was there; null where that cannot be done. */
function aside<Result>(key: string, value: unknown, run: () => Result): Result | null {
	const before = descriptorOf(NativeError, key);
	if (!redefine(NativeError, key, { value, writable: true, enumerable: true, configurable: true })) return null;
	try {
		return run();
	} finally {
		if (before === undefined) deleteProperty(NativeError, key);
		else redefine(NativeError, key, before);
	}
}

/** The name of this script as Chromium writes it. */
const own = exec(/([^\s(]+):\d+:\d+/, textOf(trace()))?.[1] ?? '';
