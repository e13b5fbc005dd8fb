import { isObject } from './arguments.ts';
import { type After, watchConstructor } from './disguise.ts';
import {
	budget,
	bytesOf,
	descriptorOf,
	encodeBase64,
	getter,
	isArray,
	lengthOfBytes,
	lettersOf,
	listen,
	method,
	notes,
	now,
	setPrototypeOf,
	stringify,
	unlisten,
} from './own.ts';
import { isLeaving, unread } from './reporter.ts';

/** What is sent, as far as it is known at the call: text, or each byte as the letter of its number. */
export type Content = { readonly is: 'text' | 'bytes'; readonly data: string };
type Told = (body: string) => void;

const MOST = 256_000;
/** Stands for what is longer than the limit. */
let TOO_LONG = ' ';
while (TOO_LONG.length <= MOST) TOO_LONG += TOO_LONG;
const MOST_PARTS = 1_000;

const NativeReader = FileReader;
const NativeTransform = TransformStream;
const NativeEncoder = TextEncoder;
const sizeOf = getter<number>(Blob, 'size');
const typeOf = getter<string>(Blob, 'type');
const startReading = method(FileReader, 'readAsArrayBuffer');
const resultOf = getter<ArrayBuffer | null>(FileReader, 'result');
const encode = method(TextEncoder, 'encode');
const isLocked = getter<boolean>(ReadableStream, 'locked');
const pipeThrough = method(ReadableStream, 'pipeThrough');
const readableOf = getter<ReadableStream>(TransformStream, 'readable');
const writableOf = getter<WritableStream>(TransformStream, 'writable');
const enqueue = method(TransformStreamDefaultController, 'enqueue');

const mayCopy = budget(4_000_000, 60_000);
const blobs = notes<Content>();

/** Remembers what blobs are made of: reading one takes longer than a page lives that sends it on leaving. */
export function watchBlobs(): void {
	const remember = (args: unknown[]): After | undefined => {
		const content = joined(args[0]);
		return content === null ? undefined : (made) => blobs.set(made as object, content);
	};
	watchConstructor('Blob', remember);
	watchConstructor('File', remember);
	setPrototypeOf(File, Blob);
}

/** What is too long is not kept alive; that it was too long is. */
export function capped(is: Content['is'], data: string): Content {
	return { is, data: data.length > MOST ? TOO_LONG : data };
}

/** Null where the parts could only be known by asking the page a second time. */
function joined(parts: unknown): Content | null {
	if (!isArray(parts) || parts.length > MOST_PARTS) return null;
	let content: Content = { is: 'text', data: '' };
	for (let at = 0; at < parts.length && content.data.length <= MOST; at++) {
		const part = partOf(descriptorOf(parts, at)?.value);
		if (part === null) return null;
		content = part.is === content.is ? capped(part.is, content.data + part.data) : both(content, part);
	}
	return content;
}

function partOf(part: unknown): Content | null {
	if (typeof part === 'string') return capped('text', part);
	return isObject(part) ? (blobs.get(part) ?? copyOf(part)) : null;
}

function both(first: Content, second: Content): Content {
	return capped('bytes', asBytes(first) + asBytes(second));
}

function asBytes({ is, data }: Content): string {
	return is === 'bytes' ? data : lettersOf(encode(new NativeEncoder(), data));
}

/** The bytes of a buffer as they are now; null for what is none, or when too much was copied of late. */
export function copyOf(data: object): Content | null {
	const bytes = bytesOf(data);
	if (bytes === null) return null;
	const length = lengthOfBytes(bytes);
	if (length > MOST) return { is: 'bytes', data: TOO_LONG };
	return mayCopy(now(), length) ? { is: 'bytes', data: lettersOf(bytes) } : null;
}

/** As JSON. */
export function bodyOf({ is, data }: Content, mediaType: string): string {
	if (data.length > MOST) return unread('too-large');
	const kind = `"mediaType":${stringify(mediaType)}`;
	return is === 'text'
		? `{"is":"text","text":${stringify(data)},${kind}}`
		: `{"is":"bytes","base64":"${encodeBase64(data)}",${kind}}`;
}

export function isBlob(value: unknown): value is Blob {
	return is(sizeOf, value);
}

export function isStream(value: unknown): value is ReadableStream {
	return is(isLocked, value);
}

/** By asking for what only such an object has inside: `instanceof` asks the page. */
export function is(get: (self: unknown) => unknown, value: unknown): boolean {
	if (!isObject(value)) return false;
	try {
		get(value);
		return true;
	} catch {
		return false;
	}
}

/** Tells what a blob holds: at once where it is known, else when it was read. */
export function readBlob(blob: Blob, told: Told): void {
	const known = blobs.get(blob);
	if (known) return told(bodyOf(known, typeOf(blob)));
	if (sizeOf(blob) > MOST) return told(unread('too-large'));
	if (isLeaving) return told(unread('body-hidden'));
	const reader = new NativeReader();
	const finish = once(told);
	listen(reader, 'loadend', () => {
		const buffer = resultOf(reader);
		const content = buffer && copyOf(buffer);
		finish(content ? bodyOf(content, typeOf(blob)) : unread('body-hidden'));
	});
	startReading(reader, blob);
}

/** A stream that gives on what the given one gives; what passed is told at its end. The given one is locked by this, as it is by being sent. */
export function copying(stream: ReadableStream, told: Told): ReadableStream {
	if (isLocked(stream)) return stream;
	const finish = once(told);
	let data = '';
	const through = new NativeTransform({
		__proto__: null,
		transform(chunk: unknown, controller: TransformStreamDefaultController) {
			if (data.length <= MOST && isObject(chunk)) {
				data += copyOf(chunk)?.data ?? TOO_LONG;
				if (data.length > MOST) finish(unread('too-large'));
			}
			enqueue(controller, chunk);
		},
		flush: () => finish(bodyOf({ is: 'bytes', data }, '')),
	} as Transformer);
	return pipeThrough(stream, {
		__proto__: null,
		readable: readableOf(through),
		writable: writableOf(through),
	} as ReadableWritablePair) as ReadableStream;
}

/** What has not come when the page goes is told as unread. */
function once(told: Told): Told {
	let open = true;
	const finish = (body: string) => {
		if (!open) return;
		open = false;
		unlisten(window, 'pagehide', giveUp);
		told(body);
	};
	const giveUp = () => finish(unread('body-hidden'));
	listen(window, 'pagehide', giveUp);
	return finish;
}
