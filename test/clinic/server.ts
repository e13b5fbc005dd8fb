import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { isBackgroundHost } from './background-hosts.ts';
import { type Certificate, throwawayCertificate } from './certificate.ts';

/** A request as it arrived: the truth that the extension's record is compared with. */
export type Received = {
	readonly time: number;
	/** `SEND` for what came over a WebSocket, each message by itself; the request that opened it is a GET. */
	readonly method: string;
	readonly url: URL;
	/** Names in lower case; repeated headers joined by `, `. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
};

export type Reply = {
	readonly status?: number;
	readonly type?: string;
	readonly body?: string | Uint8Array;
	readonly headers?: Readonly<Record<string, string>>;
	/** Milliseconds before the reply is sent. */
	readonly after?: number;
};

export type Server = {
	readonly port: number;
	readonly certificate: Certificate;
	/** Every request of a page, oldest first; the browser's own background traffic is left out. */
	readonly received: Received[];
	/** The browser's own traffic: update checks and the like, which `MAP *` sends here too. */
	readonly background: Received[];
	readonly close: () => Promise<void>;
};

type Asked = http.IncomingMessage | http2.Http2ServerRequest;
type Answered = http.ServerResponse | http2.Http2ServerResponse;

/**
 * One port on this machine that answers http and https (HTTP/2 and 1.1) for any host name: the first byte tells which, since a TLS
 * handshake begins with 0x16 and no HTTP method does.
 */
export async function startServer(answer: (received: Received) => Reply): Promise<Server> {
	const certificate = throwawayCertificate();
	const received: Received[] = [];
	const background: Received[] = [];

	const handle = (scheme: 'http' | 'https') => (request: Asked, response: Answered) => {
		const chunks: Buffer[] = [];
		request.on('error', () => {});
		response.on('error', () => {});
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const arrived = toReceived(scheme, request, Buffer.concat(chunks));
			if (arrived === null) return write(response, { status: 400 });
			if (isBackgroundHost(arrived)) {
				background.push(arrived);
				return write(response, { status: 404 });
			}
			received.push(arrived);
			const reply = answer(arrived);
			if (reply.after === undefined) return write(response, reply);
			setTimeout(() => write(response, reply), reply.after);
		});
	};

	/** Chromium opens WebSockets over HTTP/1.1. Messages are taken and never answered. */
	const listen = (scheme: 'ws' | 'wss') => (request: http.IncomingMessage, socket: Duplex, head: Buffer) => {
		const opened = toReceived(scheme, request, Buffer.alloc(0));
		if (opened === null) return socket.destroy();
		received.push(opened);
		webSockets.handleUpgrade(request, socket, head, (connection) => {
			connection.on('error', () => {});
			connection.on('message', (data) => {
				const body = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
				received.push({ ...opened, time: Date.now(), method: 'SEND', body });
			});
		});
	};

	const plain = http.createServer(handle('http'));
	const secure = http2.createSecureServer({ key: certificate.key, cert: certificate.cert, allowHTTP1: true }, handle('https'));
	const webSockets = new WebSocketServer({ noServer: true });
	for (const server of [plain, secure]) server.on('upgrade', listen(server === plain ? 'ws' : 'wss'));
	secure.on('sessionError', () => {});
	secure.on('tlsClientError', () => {});

	const sockets = new Set<net.Socket>();
	const door = net.createServer((socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => {});
		socket.once('data', (first) => {
			socket.pause();
			socket.unshift(first);
			(first[0] === 0x16 ? secure : plain).emit('connection', socket);
			process.nextTick(() => socket.resume());
		});
	});
	await new Promise<void>((resolve, reject) => {
		door.once('error', reject);
		door.listen(0, '127.0.0.1', resolve);
	});
	const address = door.address();
	if (address === null || typeof address === 'string') throw new Error('The demo server has no port.');

	const close = async () => {
		const closed = new Promise<void>((resolve) => door.close(() => resolve()));
		for (const socket of sockets) socket.destroy();
		await closed;
	};
	return { port: address.port, certificate, received, background, close };
}

function toReceived(scheme: string, request: Asked, body: Buffer): Received | null {
	const host = request.headers[':authority'] ?? request.headers.host;
	if (typeof host !== 'string' || !URL.canParse(request.url ?? '', `${scheme}://${host}`)) return null;
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]);
	return {
		time: Date.now(),
		method: request.method ?? 'GET',
		url: new URL(request.url ?? '', `${scheme}://${host}`),
		headers: Object.fromEntries(headers),
		body,
	};
}

function write(response: Answered, reply: Reply): void {
	if (response.destroyed || response.writableEnded) return;
	const { status = 200, type = 'text/plain; charset=utf-8', body = '', headers = {} } = reply;
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
	// The two libraries type `end` differently; both take bytes.
	(response as http.ServerResponse).end(typeof body === 'string' ? Buffer.from(body) : body);
}
