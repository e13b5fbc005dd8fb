/**
 * The browser's own functions, taken before the page can replace them. After the start nothing in the hook may look up a method, loop over an
 * iterator or spread: a page that replaced one of these would be called by us, or would break us. Objects made here have no prototype for the same reason.
 */
export const { apply, construct, deleteProperty, get: read, has, setPrototypeOf } = Reflect;
export const { stringify } = JSON;
export const { now } = Date;
export const { isArray } = Array;
const { min } = Math;
export const { isView } = ArrayBuffer;
export const { fromCharCode } = String;
export const { toPrimitive } = Symbol;
export const encodeBase64 = btoa;
export const NativeBytes = Uint8Array;
export const NativeProxy = Proxy;
export const NativeMap = WeakMap;
const { defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf } = Reflect;
const { bind, call } = Function.prototype;

/** `method.call` as a function of its own: `slice('abc', 1)`. */
const uncurry = bind.bind(call as never) as <This, Rest extends unknown[], Result>(
	method: (this: This, ...rest: Rest) => Result,
) => (self: This, ...rest: Rest) => Result;

export function descriptorOf(owner: object, key: PropertyKey): PropertyDescriptor | undefined {
	const descriptor = describe(owner, key);
	if (descriptor !== undefined) setPrototypeOf(descriptor, null);
	return descriptor;
}

/** False where the property cannot be changed; never throws for it. */
export function redefine(owner: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean {
	setPrototypeOf(descriptor, null);
	return define(owner, key, descriptor);
}

export type Interface<Instance = object> = { readonly prototype: Instance };

/** The browser's own getter as a function, which throws for what is no such object. */
export function getter<Result>({ prototype }: Interface, key: PropertyKey): (self: unknown) => Result {
	return uncurry(descriptorOf(prototype, key)?.get as (this: unknown) => Result);
}

/** The browser's own method as a function, which throws for what is no such object. */
export function method<Instance extends object, Key extends keyof Instance>(
	{ prototype }: Interface<Instance>,
	key: Key,
): Instance[Key] extends (...rest: infer Rest) => infer Result ? (self: Instance, ...rest: Rest) => Result : never {
	return uncurry(prototype[key] as () => unknown) as never;
}

/** A thing of the page by which something is remembered, for as long as it lives. */
export type Notes<Value> = {
	readonly get: (key: object) => Value | undefined;
	readonly set: (key: object, value: Value) => void;
};

const getFrom = method(WeakMap, 'get');
const setIn = method(WeakMap, 'set');

export function notes<Value>(): Notes<Value> {
	const map = new NativeMap<object, Value>();
	return { get: (key) => getFrom(map, key) as Value | undefined, set: (key, value) => void setIn(map, key, value) };
}

export const slice = method(String, 'slice');
export const indexOf = method(String, 'indexOf');
export const upper = method(String, 'toUpperCase');
export const exec = method(RegExp, 'exec');
export const whenKept = method(Promise, 'then') as <Value>(
	promise: Promise<Value>,
	kept: (value: Value) => unknown,
	broken?: () => unknown,
) => Promise<Value>;
export const listen = method(EventTarget, 'addEventListener') as (
	target: EventTarget,
	type: string,
	hear: (event: Event) => void,
) => void;
export const unlisten = method(EventTarget, 'removeEventListener') as typeof listen;
/** A page that clears all timers does not clear this one. */
const { timeout } = AbortSignal;
export function after(milliseconds: number, run: () => void): void {
	listen(timeout(milliseconds), 'abort', run);
}
export const dispatch = method(EventTarget, 'dispatchEvent');

/** All typed arrays share the getters of one prototype. */
const TypedArray = getPrototypeOf(Uint8Array) as Interface;
const bufferOfArray = getter<ArrayBuffer>(TypedArray, 'buffer');
const startOfArray = getter<number>(TypedArray, 'byteOffset');
const lengthOfArray = getter<number>(TypedArray, 'byteLength');
const bufferOfView = getter<ArrayBuffer>(DataView, 'buffer');
const startOfView = getter<number>(DataView, 'byteOffset');
const lengthOfView = getter<number>(DataView, 'byteLength');
const lengthOfBuffer = getter<number>(ArrayBuffer, 'byteLength');

/** The bytes of a buffer or of a view into one, not copied; null for anything else. */
export function bytesOf(data: object): Uint8Array | null {
	try {
		if (!isView(data)) return new NativeBytes(data as ArrayBuffer, 0, lengthOfBuffer(data));
	} catch {
		return null;
	}
	try {
		return new NativeBytes(bufferOfArray(data), startOfArray(data), lengthOfArray(data));
	} catch {
		return new NativeBytes(bufferOfView(data), startOfView(data), lengthOfView(data));
	}
}

const AT_ONCE = 8_192;

/** Each byte as the letter of its number. */
export function lettersOf(bytes: Uint8Array): string {
	const end = lengthOfArray(bytes);
	let letters = '';
	for (let at = 0; at < end; at += AT_ONCE) {
		const length = min(end - at, AT_ONCE);
		const some = new NativeBytes(bufferOfArray(bytes), startOfArray(bytes) + at, length);
		// Its own, since that of all arrays is the page's to replace.
		redefine(some, 'length', { value: length });
		letters += apply(fromCharCode, null, some as unknown as number[]);
	}
	return letters;
}

export const lengthOfBytes: (bytes: Uint8Array) => number = lengthOfArray;

/** True as long as no more than `most` is spent in each `period` of milliseconds. */
export function budget(most: number, period: number): (time: number, cost: number) => boolean {
	let start = 0;
	let spent = 0;
	return (time, cost) => {
		if (time - start >= period || time < start) {
			start = time;
			spent = 0;
		}
		spent += cost;
		return spent <= most;
	};
}
