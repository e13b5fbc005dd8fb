import { apply, construct, descriptorOf, exec, NativeProxy, notes, redefine } from './own.ts';

type Callable = (...args: unknown[]) => unknown;
/** What is done after the call, when it did not throw. */
export type After = (result: unknown) => unknown;
/** Looks at a call before the browser carries it out; it may put others in the place of the arguments. */
export type Look = (self: unknown, args: unknown[]) => After | undefined;
/** What stands in the page's world instead of a function of the browser → that function. */
const originals = notes<object>();

/**
 * Lets `look` see the calls of a method. To the page the method stays the same: a proxy has the name, length, prototype and errors of what it stands
 * for, and whatever goes wrong on our side, the call goes on.
 */
export function watchMethod(owner: object | undefined, key: PropertyKey, look: Look): void {
	const descriptor = owner && descriptorOf(owner, key);
	if (typeof descriptor?.value === 'function')
		redefine(owner as object, key, { ...descriptor, value: stand(descriptor.value, look) });
}

export function watchSetter(owner: object, key: PropertyKey, look: Look): void {
	const descriptor = descriptorOf(owner, key);
	if (typeof descriptor?.set === 'function')
		redefine(owner, key, { ...descriptor, set: stand(descriptor.set as Callable, look) });
}

export function watchConstructor(owner: object, key: PropertyKey, look: (args: unknown[]) => After | undefined): void {
	const descriptor = descriptorOf(owner, key);
	if (typeof descriptor?.value !== 'function') return;
	const original: { readonly prototype: object } = descriptor.value;
	const proxy: object = new NativeProxy(original, {
		__proto__: null,
		construct(_: object, args: unknown[], target: object) {
			const after = attempt(() => look(args));
			const made = construct(original as never, args, (target === proxy ? original : target) as never) as object;
			if (after) attempt(() => after(made));
			return made;
		},
	} as ProxyHandler<object>);
	originals.set(proxy, original);
	redefine(owner, key, { ...descriptor, value: proxy });
	const back = descriptorOf(original.prototype, 'constructor');
	if (back?.value === original) redefine(original.prototype, 'constructor', { ...back, value: proxy });
}

function stand(original: Callable, look: Look): Callable {
	const proxy = new NativeProxy(original, {
		__proto__: null,
		apply(_: Callable, self: unknown, args: unknown[]) {
			const after = attempt(() => look(self, args));
			const result = apply(original, self, args);
			if (after) attempt(() => after(result));
			return result;
		},
	} as ProxyHandler<Callable>);
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

const NATIVE = /^function [\w ]*\(\) \{\s+\[native code\]\s+\}$/;
const ANONYMOUS = /^function \(\) \{\s+\[native code\]\s+\}$/;

/** Lets what stands for a function of the browser print as that function does; also that of the page around this frame, which it can reach. */
export function disguise(): void {
	const { prototype } = Function;
	const print = prototype.toString;
	const printAbove = printOf(window.parent);
	const proxy: Callable = new NativeProxy(print, {
		__proto__: null,
		apply(_: Callable, self: unknown, args: unknown[]) {
			const text = apply(print, typeof self === 'function' ? (originals.get(self) ?? self) : self, args);
			if (printAbove === null || !exec(ANONYMOUS, text)) return text;
			const above = attempt(() => apply(printAbove, self, []));
			return typeof above === 'string' && exec(NATIVE, above) ? above : text;
		},
	} as ProxyHandler<typeof print>);
	originals.set(proxy, print);
	redefine(prototype, 'toString', { ...descriptorOf(prototype, 'toString'), value: proxy });
}

function printOf(other: Window): typeof Function.prototype.toString | null {
	// A page of another origin throws.
	return other === window ? null : (attempt(() => (other as Window & typeof globalThis).Function.prototype.toString) ?? null);
}
