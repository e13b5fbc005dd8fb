import { deleteProperty, descriptorOf, exec, has, indexOf, redefine, slice, stringify } from './own.ts';

const NativeError = Error;
/** Firefox has it since 138. */
const capture: ((holder: object) => void) | undefined = NativeError.captureStackTrace;
const MOST_FRAMES = 40;
const MOST_TEXT = 20_000;
const MOST_SCRIPTS = 8;
const MOST_ADDRESS = 2_000;

/** `at send (https://a.test/b.js:1:2)`, `send@https://a.test/b.js:1:2`, and what was evaluated in either. Ours is no script of the web. */
const ADDRESS = /https?:\/\/\S+?(?=:\d+:\d+(?:[),\s]|$)| line \d+ > )/g;

/** Addresses of the scripts on the way to this call as a JSON list, innermost first, each once. The page's own way to print a stack is not called. */
export function callers(): string {
	const stack = stackUnseen();
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

function stackUnseen(): string {
	// Where the page wrote its own, it is put aside for the moment; where it cannot be, there is no stack.
	if (!has(NativeError, 'prepareStackTrace')) return stackAtLength();
	return aside('prepareStackTrace', undefined, stackAtLength) ?? '';
}

function stackAtLength(): string {
	return aside('stackTraceLimit', MOST_FRAMES, readStack) ?? readStack();
}

function readStack(): string {
	const holder = { __proto__: null } as { stack?: unknown };
	if (capture) capture(holder);
	const stack = capture ? holder.stack : new NativeError().stack;
	return typeof stack === 'string' ? slice(stack, 0, MOST_TEXT) : '';
}

/** Runs with a property of `Error` set to a value, and puts back what was there; null where that cannot be done. */
function aside<Result>(key: string, value: unknown, run: () => Result): Result | null {
	const before = descriptorOf(NativeError, key);
	if (before?.configurable === false) return null;
	if (!redefine(NativeError, key, { value, writable: true, enumerable: true, configurable: true })) return null;
	try {
		return run();
	} finally {
		if (before === undefined) deleteProperty(NativeError, key);
		else redefine(NativeError, key, before);
	}
}
