import { absolute, isObject, optionsOf, textOf } from './arguments.ts';
import { bodyOf, type Content, capped, copying, copyOf, is, isBlob, isStream, readBlob } from './bodies.ts';
import { watch, watchConstructor } from './disguise.ts';
import { descriptorOf, exec, getter, method, notes, upper } from './own.ts';
import { begin, type Call, tell, unread } from './reporter.ts';

/** The body of a request that is made but not sent. `hidden`: the browser will not show it to others. */
type Kept = { readonly body: Content | Blob | ReadableStream; readonly hidden: boolean };
type Options = { method: string | null; body: unknown; stream: ((told: (body: string) => void) => void) | null };

const urlOf = getter<string>(Request, 'url');
const methodOf = getter<string>(Request, 'method');
const headersOf = getter<Headers>(Request, 'headers');
const headerOf = method(Headers, 'get');
const fieldsAsText = method(URLSearchParams, 'toString');
const fieldsOf = getter<number>(URLSearchParams, 'size');
const EMPTY: Content = { is: 'text', data: '' };

const requests = notes<Kept>();
const opened = notes<{ readonly method: string; readonly url: string | null }>();

export function watchRequests(): void {
	watch({ prototype: window }, 'fetch', (_, args) => {
		const call = begin('fetch');
		if (!call) return;
		const input = args[0];
		const isMade = isRequest(input);
		const text = isMade ? null : textOf(args, 0);
		const options = watchOptions(args, true);
		return () => {
			const url = isMade ? urlOf(input) : absolute(text?.() ?? null);
			if (url === null) return;
			const method = normal(options.method ?? (isMade ? methodOf(input) : 'GET'));
			if (options.stream) options.stream((body) => tell(call, method, url, body));
			else if (isMade && options.body === undefined) tellMade(call, method, url, input);
			else tellSent(call, method, url, options.body);
		};
	});

	watchConstructor('Request', (args) => {
		const input = args[0];
		const options = watchOptions(args, false);
		return (made) => {
			const body = kindOf(options.body);
			const before = isObject(input) ? requests.get(input) : undefined;
			if (body) requests.set(made as object, { body, hidden: isBlob(body) || isStream(body) });
			else if (before && options.body === undefined) requests.set(made as object, { ...before, hidden: true });
		};
	});
	watch(Request, 'clone', (self) => (made) => {
		const before = requests.get(self as object);
		if (before === undefined) return;
		// Both read from one source from now on, and the browser shows neither.
		requests.set(self as object, { ...before, hidden: true });
		requests.set(made as object, { ...before, hidden: true });
	});

	watch(XMLHttpRequest, 'open', (self, args) => {
		const method = textOf(args, 0);
		const url = textOf(args, 1);
		return () => opened.set(self as object, { method: normal(method() ?? ''), url: absolute(url()) });
	});
	watch(XMLHttpRequest, 'send', (self, args) => {
		const { method, url } = opened.get(self as object) ?? { method: '', url: null };
		const call = url === null ? undefined : begin('xhr');
		if (!call || url === null) return;
		const body = method === 'GET' || method === 'HEAD' ? null : args[0];
		return () => tellSent(call, method, url, body);
	});

	watch(Navigator, 'sendBeacon', (_, args) => {
		const call = begin('beacon');
		if (!call) return;
		const text = textOf(args, 0);
		const body = args[1];
		return (isQueued) => {
			const url = absolute(text());
			if (isQueued !== true || url === null) return;
			// The browser says of an empty body, too, that it cannot show it.
			if (body === undefined || body === null) tell(call, 'POST', url, bodyOf(EMPTY, ''));
			else tellSent(call, 'POST', url, body);
		};
	});
}

function tellSent(call: Call, method: string, url: string, body: unknown): void {
	if (isBlob(body)) readBlob(body, (read) => tell(call, method, url, read));
	else tell(call, method, url, isStream(body) ? unread('body-hidden') : '');
}

function tellMade(call: Call, method: string, url: string, request: Request): void {
	const made = requests.get(request);
	if (!made?.hidden || isBlob(made.body) || isStream(made.body)) tellSent(call, method, url, made?.hidden ? made.body : null);
	else tell(call, method, url, bodyOf(made.body, headerOf(headersOf(request), 'content-type') ?? ''));
}

/** Reads along with the browser. */
function watchOptions(args: unknown[], isSent: boolean): Options {
	const options: Options = { method: null, body: undefined, stream: null };
	const given = args[1];
	// Without this the browser refuses the stream, which then must be as it was.
	const mayStream = isSent && isObject(given) && descriptorOf(given, 'duplex')?.value === 'half';
	optionsOf(args, 1, (key, value) => {
		// The browser would ask an object for its text, and so may we; it speaks for itself of a symbol.
		if (key === 'method' && value !== undefined && typeof value !== 'symbol') {
			options.method = `${value}`;
			return options.method;
		}
		if (key !== 'body') return value;
		options.body = value;
		if (!mayStream || !isStream(value)) return value;
		return copied(value, options);
	});
	return options;
}

/** The copy may be told before the call is over, or long after. */
function copied(stream: ReadableStream, options: Options): ReadableStream {
	let body: string | null = null;
	let hear: ((body: string) => void) | null = null;
	options.stream = (told) => {
		if (body !== null) told(body);
		hear = told;
	};
	return copying(stream, (read) => {
		if (hear) hear(read);
		else body = read;
	});
}

function kindOf(body: unknown): Kept['body'] | null {
	if (typeof body === 'string') return capped('text', body);
	if (!isObject(body)) return null;
	if (isBlob(body) || isStream(body)) return body;
	return is(fieldsOf, body) ? capped('text', fieldsAsText(body as URLSearchParams)) : copyOf(body);
}

function isRequest(value: unknown): value is Request {
	return is(urlOf, value);
}

/** As the browser writes it on the wire. */
function normal(method: string): string {
	return exec(/^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/i, method) ? upper(method) : method;
}
