import { absolute, isObject, optionsOf, textOf } from './arguments.ts';
import { bodyOf, type Content, copying, copyOf, is, isBlob, isStream, readBlob } from './bodies.ts';
import { watchConstructor, watchMethod } from './disguise.ts';
import { descriptorOf, exec, getter, method, notes, upper } from './own.ts';
import { begin, type Call, tell, unread } from './reporter.ts';

type Told = Parameters<typeof tell>[1];
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
	watchMethod(window, 'fetch', (_, args) => {
		const call = begin();
		if (call === null) return;
		const input = args[0];
		const isMade = isRequest(input);
		const text = isMade ? null : textOf(args, 0);
		const options = watchOptions(args, true);
		return () => {
			const url = isMade ? urlOf(input) : absolute(text?.() ?? null);
			if (url === null) return;
			const method = options.method ?? (isMade ? methodOf(input) : 'GET');
			const told: Told = { way: 'fetch', method: normal(method), url };
			if (options.stream) options.stream((body) => tell(call, told, body));
			else if (isMade && options.body === undefined) tellMade(call, told, input);
			else tellSent(call, told, options.body);
		};
	});

	watchConstructor(window, 'Request', (args) => {
		const input = args[0];
		const options = watchOptions(args, false);
		return (made) => {
			const body = kindOf(options.body);
			const before = isObject(input) ? requests.get(input) : undefined;
			if (body) requests.set(made as object, { body, hidden: isBlob(body) || isStream(body) });
			else if (before && options.body === undefined) requests.set(made as object, { ...before, hidden: true });
		};
	});
	watchMethod(Request.prototype, 'clone', (self) => (made) => {
		const before = requests.get(self as object);
		if (before === undefined) return;
		// Both read from one source from now on, and the browser shows neither.
		requests.set(self as object, { ...before, hidden: true });
		requests.set(made as object, { ...before, hidden: true });
	});

	watchMethod(XMLHttpRequest.prototype, 'open', (self, args) => {
		const method = textOf(args, 0);
		const url = textOf(args, 1);
		return () => opened.set(self as object, { method: normal(method() ?? ''), url: absolute(url()) });
	});
	watchMethod(XMLHttpRequest.prototype, 'send', (self, args) => {
		const { method, url } = opened.get(self as object) ?? { method: '', url: null };
		const call = url === null ? null : begin();
		if (call === null || url === null) return;
		const body = method === 'GET' || method === 'HEAD' ? null : args[0];
		return () => tellSent(call, { way: 'xhr', method, url }, body);
	});

	watchMethod(Navigator.prototype, 'sendBeacon', (_, args) => {
		const call = begin();
		if (call === null) return;
		const text = textOf(args, 0);
		const body = args[1];
		return (isQueued) => {
			const url = absolute(text());
			if (isQueued !== true || url === null) return;
			const told: Told = { way: 'beacon', method: 'POST', url };
			// The browser says of an empty body, too, that it cannot show it.
			if (body === undefined || body === null) tell(call, told, bodyOf(EMPTY, ''));
			else tellSent(call, told, body);
		};
	});
}

function tellSent(call: Call, told: Told, body: unknown): void {
	if (isBlob(body)) readBlob(body, (read) => tell(call, told, read));
	else tell(call, told, isStream(body) ? unread('body-hidden') : '');
}

function tellMade(call: Call, told: Told, request: Request): void {
	const made = requests.get(request);
	if (!made?.hidden || isBlob(made.body) || isStream(made.body)) tellSent(call, told, made?.hidden ? made.body : null);
	else tell(call, told, bodyOf(made.body, headerOf(headersOf(request), 'content-type') ?? ''));
}

/** Reads along with the browser. */
function watchOptions(args: unknown[], isSent: boolean): Options {
	const options: Options = { method: null, body: undefined, stream: null };
	const given = args[1];
	// Without this the browser refuses the stream, which then must be as it was.
	const mayStream = isSent && isObject(given) && descriptorOf(given, 'duplex')?.value === 'half';
	optionsOf(args, 1, (key, value) => {
		if (key === 'method' && value !== undefined) {
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
	if (typeof body === 'string') return { is: 'text', data: body };
	if (!isObject(body)) return null;
	if (isBlob(body) || isStream(body)) return body;
	return is(fieldsOf, body) ? { is: 'text', data: fieldsAsText(body as URLSearchParams) } : copyOf(body);
}

function isRequest(value: unknown): value is Request {
	return is(urlOf, value);
}

/** As the browser writes it on the wire. */
function normal(method: string): string {
	return exec(/^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/i, method) ? upper(method) : method;
}
