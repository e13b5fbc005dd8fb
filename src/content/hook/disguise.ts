import { withoutUs } from './callers.ts';
import { apply, construct, descriptorOf, exec, type Interface, NativeProxy, notes, redefine } from './own.ts';

type Callable = (...args: unknown[]) => unknown;
/** What is done after the call, when it did not throw. */
export type After = (result: unknown) => unknown;
/** Looks at a call before the browser carries it out; it may put others in the place of the arguments. */
export type Look = (self: unknown, args: unknown[]) => After | undefined;

/** What stands in the page's world instead of a function of the browser → that function. */
const originals = notes<object>();

/**
 * Lets `look` see the calls of a method, or of a setter. To the page it stays the same: a proxy has the name, length, prototype and errors of what it
 * stands for, and whatever goes wrong on our side, the call goes on.
 */
export function watch(of: Interface | undefined, key: PropertyKey, look: Look, part: 'value' | 'set' = 'value'): void {
	const owner = of?.prototype;
	const descriptor = owner && descriptorOf(owner, key);
	const original: unknown = descriptor?.[part];
	if (typeof original !== 'function') return;
	const handler = {
		__proto__: null,
		apply: (_: Callable, self: unknown, args: unknown[]): unknown =>
			carryOut(
				() => look(self, args),
				() => apply(original, self, args),
				handler.apply,
			),
	};
	redefine(owner as object, key, { ...descriptor, [part]: stand(original, handler) });
}

export function watchConstructor(key: string, look: (args: unknown[]) => After | undefined): void {
	const descriptor = descriptorOf(window, key);
	if (typeof descriptor?.value !== 'function') return;
	const original: { readonly prototype: object } = descriptor.value;
	const handler = {
		__proto__: null,
		construct: (_: object, args: unknown[], target: object): object =>
			carryOut(
				() => look(args),
				() => construct(original as never, args, (target === proxy ? original : target) as never),
				handler.construct,
			),
	};
	const proxy = stand(original, handler);
	redefine(window, key, { ...descriptor, value: proxy });
	const back = descriptorOf(original.prototype, 'constructor');
	if (back?.value === original) redefine(original.prototype, 'constructor', { ...back, value: proxy });
}

function carryOut<Result>(look: () => After | undefined, run: () => Result, trap: unknown): Result {
	const after = attempt(look);
	let result: Result;
	try {
		result = run();
	} catch (error) {
		attempt(() => withoutUs(error, trap));
		throw error;
	}
	if (after) attempt(() => after(result));
	return result;
}

function stand(original: object, handler: object): object {
	const proxy = new NativeProxy(original, handler);
	originals.set(proxy, original);
	return proxy;
}

function attempt<Result>(run: () => Result): Result | undefined {
	try {
		return run();
	} catch {
		return undefined;
	}
}

const ANONYMOUS = /^function \(\) \{\s+\[native code\]\s+\}$/;

/** Lets what stands for a function of the browser print as that function does; also that of the page around this frame, which it can reach. */
export function disguise(): void {
	const { prototype } = Function;
	const print = prototype.toString;
	const printAbove = printOf(window.parent);
	const handler = {
		__proto__: null,
		apply(_: Callable, self: unknown, args: unknown[]): unknown {
			const shown = typeof self === 'function' ? (originals.get(self) ?? self) : self;
			const text = apply(print, shown, args);
			if (printAbove === null || !exec(ANONYMOUS, text)) return text;
			const above = attempt(() => apply(printAbove, self, []));
			return typeof above === 'string' ? above : text;
		},
	};
	redefine(prototype, 'toString', { ...descriptorOf(prototype, 'toString'), value: stand(print, handler) });
}

function printOf(other: Window): typeof Function.prototype.toString | null {
	// A page of another origin throws.
	return other === window ? null : (attempt(() => (other as Window & typeof globalThis).Function.prototype.toString) ?? null);
}
