import { getter, NativeProxy, read, toPrimitive } from './own.ts';

const NativeURL = URL;
const hrefOf = getter<string>(URL, 'href');
const baseOf = getter<string>(Node, 'baseURI');

export function isObject(value: unknown): value is object {
	return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Lets the browser turn an argument into text as before, once and in its turn, and tells afterwards what it became; null where it became none. */
export function textOf(args: unknown[], at: number): () => string | null {
	const value = args[at];
	if (!isObject(value)) return () => (at >= args.length || typeof value === 'symbol' ? null : `${value}`);
	let text: string | null = null;
	args[at] = {
		__proto__: null,
		[toPrimitive]: () => {
			text = `${value}`;
			return text;
		},
	};
	return () => text;
}

/**
 * Lets the browser read the page's options as before: each once, in its turn, with whatever the page's getters do. `seen` hears of each, and says what the
 * browser is given.
 */
export function optionsOf(args: unknown[], at: number, seen: (key: PropertyKey, value: unknown) => unknown): void {
	const options = args[at];
	if (!isObject(options)) return;
	args[at] = new NativeProxy(
		{ __proto__: null } as object,
		{
			__proto__: null,
			get: (_: object, key: PropertyKey) => seen(key, read(options, key)),
		} as ProxyHandler<object>,
	);
}

/** The address as the browser understands it; null where it is none, or leads nowhere. */
export function absolute(text: string | null): string | null {
	if (text === null) return null;
	try {
		return hrefOf(new NativeURL(text, baseOf(document)));
	} catch {
		return null;
	}
}
