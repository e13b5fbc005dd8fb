import { absolute, isObject, textOf } from './arguments.ts';
import { bodyOf, copyOf, is, isBlob, readBlob } from './bodies.ts';
import { type After, type Look, watch, watchConstructor } from './disguise.ts';
import { descriptorOf, getter, type Interface, notes, whenKept } from './own.ts';
import { begin, tell, unread } from './reporter.ts';

/** Where what is written to a stream goes. `open`: kept when the connection stands; before that nothing is sent. */
type Line = { readonly way: 'websocket' | 'webtransport'; readonly url: string; readonly open: Promise<unknown> };

const OPEN = 1;
const socketUrl = getter<string>(WebSocket, 'url');
const stateOf = getter<number>(WebSocket, 'readyState');

const lines = notes<Line>();

export function watchConnections(): void {
	watchConstructor('WebSocket', () => {
		const call = begin('websocket');
		return call && ((socket) => tell(call, 'GET', socketUrl(socket)));
	});
	watch(WebSocket, 'send', (self, args) => {
		// What is sent to a closed socket is dropped by the browser.
		if (stateOf(self) !== OPEN) return;
		return tellFrame('websocket', socketUrl(self), args);
	});
	watchSocketStreams();
	watchTransports();
	watch(WritableStream, 'getWriter', (self) => passedOn(self, (line, writer) => lines.set(writer, line)));
	watch(WritableStreamDefaultWriter, 'write', (self, args) => {
		const line = lines.get(self as object);
		if (line === undefined) return;
		const after = tellFrame(line.way, line.url, args);
		return after && (() => void whenKept(line.open, after, nothing));
	});
}

function nothing(): void {}

/** A message as it is now; told by what is returned. */
function tellFrame(way: Line['way'], url: string, args: unknown[]): (() => void) | undefined {
	const call = begin(way);
	if (!call) return;
	const data = args[0];
	if (isBlob(data)) return () => readBlob(data, (body) => tell(call, 'SEND', url, body));
	const content = isObject(data) ? copyOf(data) : null;
	if (content) return () => tell(call, 'SEND', url, bodyOf(content, ''));
	const text = way === 'websocket' ? textOf(args, 0) : () => null;
	return () => {
		const sent = text();
		tell(call, 'SEND', url, sent === null ? unread('body-hidden') : bodyOf({ is: 'text', data: sent }, ''));
	};
}

function watchSocketStreams(): void {
	const streams = interfaceOf('WebSocketStream');
	if (streams === undefined) return;
	const urlOf = getter<string>(streams, 'url');
	const openedOf = getter<Promise<{ readonly writable: object }>>(streams, 'opened');
	watchConstructor('WebSocketStream', () => {
		const call = begin('websocket');
		return (socket) => {
			const opened = openedOf(socket);
			const line: Line = { way: 'websocket', url: urlOf(socket), open: opened };
			if (call) tell(call, 'GET', line.url);
			// Our wish to hear of it comes before the page's, so that we know the stream before it writes.
			whenKept(opened, ({ writable }) => lines.set(writable, line), nothing);
		};
	});
}

function watchTransports(): void {
	const transports = interfaceOf('WebTransport');
	if (transports === undefined) return;
	const readyOf = getter<Promise<unknown>>(transports, 'ready');
	const datagramsOf = getter<object>(transports, 'datagrams');
	const datagrams = interfaceOf('WebTransportDatagramDuplexStream');
	const datagramsOut = streamOf(datagrams);
	const bothWays = streamOf(interfaceOf('WebTransportBidirectionalStream'));

	watchConstructor('WebTransport', (args) => {
		const call = begin('webtransport');
		const text = textOf(args, 0);
		return (transport) => {
			const url = absolute(text());
			if (url === null) return;
			const line: Line = { way: 'webtransport', url, open: readyOf(transport) };
			if (call) tell(call, 'CONNECT', url);
			lines.set(transport as object, line);
			lines.set(datagramsOf(transport), line);
			if (datagramsOut) lines.set(datagramsOut(datagramsOf(transport)), line);
		};
	});
	watch(datagrams, 'createWritable', (self) => passedOn(self, (line, stream) => lines.set(stream, line)));
	const made: Look = (self) =>
		passedOn(self, (line, promise) =>
			whenKept(
				promise as Promise<object>,
				(stream) => lines.set(bothWays && is(bothWays, stream) ? bothWays(stream) : stream, line),
				nothing,
			),
		);
	watch(transports, 'createUnidirectionalStream', made);
	watch(transports, 'createBidirectionalStream', made);
}

/** What is made by something that belongs to a connection belongs to it too. */
function passedOn(self: unknown, keep: (line: Line, made: object) => void): After | undefined {
	const line = lines.get(self as object);
	return line && ((made) => keep(line, made as object));
}

/** Where this browser has it. */
function interfaceOf(name: string): Interface | undefined {
	return descriptorOf(window, name)?.value;
}

function streamOf(of: Interface | undefined): ((self: unknown) => object) | null {
	return of && descriptorOf(of.prototype, 'writable') ? getter<object>(of, 'writable') : null;
}
