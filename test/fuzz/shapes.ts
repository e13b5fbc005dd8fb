import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode as encodeMsgpack } from '@msgpack/msgpack';
import { encode as encodeCbor } from 'cborg';
import fc from 'fast-check';
import { gzipSync, strToU8, zlibSync } from 'fflate';
import LZString from 'lz-string';
import { destinations } from '../../src/core/destinations/index.ts';
import type { Action, Body, Observation } from '../../src/core/types.ts';

/** Texts that mean something to somebody: to a browser, a spreadsheet, a terminal, an engine of regular expressions, an object. */
const MEANT = [
	'',
	'__proto__',
	'constructor',
	'prototype',
	'hasOwnProperty',
	'toString',
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script>',
	'"><svg onload=alert(1)>',
	'javascript:alert(1)',
	'<!--',
	']]>',
	'=HYPERLINK("https://evil.example","here")',
	'@SUM(1+1)*cmd|calc!A0',
	'\u202etxet\u202c',
	'\u200b\u200d\u2060\ufeff',
	'\u0000',
	'\ud800',
	'\udfff\ud800',
	'\u001b]0;owned\u0007\u001b[2J',
	'\r\nset-cookie: a=b',
	'a\u0301\u0301\u0301\u0301\u0301\u0301',
	'ﷺ',
	'İ',
	'$1$&$`',
	'%',
	'%zz',
	'%C3%28',
	'%25252525',
	'&amp;a=b',
	'a=b;c=d',
	'a=b|c=d',
	'{}',
	'[[[[[[',
	'{"__proto__":{"polluted":1}}',
	'{"a":1e999}',
	'-0',
	'NaN',
	'1e309',
	'9007199254740993',
	'null',
	'true',
	'pnfrl.pnanel@rknzcyr.pbz',
	'casey.canary@example.com',
	'196f99f32c635c6d0f55f7a89d5528a84158c8d30396b27013e43250f42298b0',
	'Fluoxetine 20 mg',
	'nearly every day',
	'depression test results',
	'https://xn--betterhlp-66a.example/a?b=c',
	'https://facebook.com.evil.example/tr/',
	'http://[::1]/',
	'https://user:pass@a.example:99999/',
	'data:text/html,<script>alert(1)</script>',
	'tv.1~em.abc',
	'FFF',
	'!!binary',
	'1970-01-01',
	'+1 (555) 010-0199',
] as const;

/** What an engine that tries every way would never be done with. */
const REPEATED = [
	'a',
	'a=',
	'=',
	'&',
	';',
	'|',
	'%25',
	'%',
	'{"a":',
	'[',
	'"',
	'\\',
	'\\"',
	' ',
	'\n',
	'<',
	'(',
	'a@',
	'.',
	'/',
	'-',
	'1,',
	'\u0301',
	'ab',
];

export const word: fc.Arbitrary<string> = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...MEANT) },
	{ weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const hostile: fc.Arbitrary<string> = fc.oneof(
	{ weight: 16, arbitrary: word },
	{ weight: 5, arbitrary: fc.array(word, { maxLength: 4 }).map((parts) => parts.join('')) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...REPEATED), fc.integer({ min: 2, max: 3_000 }), word)
			.map(([piece, times, end]) => piece.repeat(times) + end),
	},
);

export const noise: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
	.uint8Array({ maxLength: 300 })
	.map((bytes) => Uint8Array.from(bytes));

/** Half a character cannot be written into an address. */
export const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

const key: fc.Arbitrary<string> = fc.oneof(word, fc.constantFrom('ev', 'em', 'dl', 'cd[x]', 'events', 'properties', 'q', '0'));

/** What JSON can say, `__proto__` as a name of its own too. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		fc.oneof(word, fc.double(), fc.boolean(), fc.constant(null)),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(Object.fromEntries),
	),
})).value;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** How trackers write a value into another. */
const WRAPPINGS: readonly ((text: string) => string)[] = [
	(text) => encodeURIComponent(wellFormed(text)),
	(text) => JSON.stringify({ inner: text }),
	(text) => JSON.stringify([text]),
	(text) => base64(strToU8(text)),
	(text) => Buffer.from(strToU8(text)).toString('base64url'),
	(text) => Buffer.from(strToU8(text)).toString('hex'),
	(text) => base64(gzipSync(strToU8(text), { mtime: 0 })),
	(text) => base64(zlibSync(strToU8(text))),
	(text) => base64(encodeMsgpack({ inner: text })),
	(text) => base64(encodeCbor({ inner: text })),
	(text) => LZString.compressToEncodedURIComponent(text),
	(text) => LZString.compressToBase64(text),
	(text) => `https://a.example/x?u=${encodeURIComponent(wellFormed(text))}`,
	(text) => `a=${text}&b=1`,
	(text) => `em=${text}~ph=1`,
];

/** A text in up to three wrappings, and now and then damaged on the way. */
export const wrapped: fc.Arbitrary<string> = fc
	.tuple(
		fc.oneof(
			hostile,
			json.map((value) => JSON.stringify(value)),
		),
		fc.array(fc.constantFrom(...WRAPPINGS), { maxLength: 3 }),
		fc.boolean(),
	)
	.chain(([text, ways, damaged]) => {
		const whole = ways.reduce((inner, wrap) => wrap(inner.slice(0, 20_000)), text);
		return damaged ? damagedText(whole) : fc.constant(whole);
	});

/** Something cut away, put in, turned or said twice. */
export function damagedText(text: string): fc.Arbitrary<string> {
	const place = fc.nat(text.length);
	return fc
		.array(fc.tuple(fc.constantFrom('cut', 'put', 'twice', 'swap'), place, fc.nat(40), hostile), { minLength: 1, maxLength: 3 })
		.map((changes) =>
			changes.reduce((now, [how, at, length, piece]) => {
				const [before, middle, after] = [now.slice(0, at), now.slice(at, at + length), now.slice(at + length)];
				if (how === 'cut') return before + after;
				if (how === 'put') return before + piece + middle + after;
				if (how === 'twice') return before + middle + middle + after;
				return before + piece.slice(0, length) + after;
			}, text),
		);
}

export function damagedBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
	const place = fc.nat(Math.max(bytes.length - 1, 0));
	return fc
		.array(fc.tuple(fc.constantFrom('set', 'set', 'cut', 'put', 'twice'), place, fc.nat(255), fc.nat(60)), {
			minLength: 1,
			maxLength: 4,
		})
		.map((changes) => {
			let now = Uint8Array.from(bytes);
			for (const [how, at, byte, length] of changes) {
				if (how === 'set') now[at] = byte;
				else {
					const middle = now.subarray(at, at + length);
					const piece = how === 'cut' ? [] : how === 'put' ? [byte] : [...middle, ...middle];
					now = Uint8Array.from([
						...now.subarray(0, at),
						...piece,
						...(how === 'put' ? middle : []),
						...now.subarray(at + length),
					]);
				}
			}
			return now;
		});
}

const CORPUS = join(import.meta.dirname, '../corpus');

/** The corpus's captures, as text. */
export const captures: readonly string[] = readdirSync(CORPUS)
	.sort()
	.map((name) => readFileSync(join(CORPUS, name, 'visit.har'), 'utf8'));

type Sent = { readonly url: string; readonly text: string; readonly mediaType: string };

/** The requests that stand in them. */
const sentRequests: readonly Sent[] = captures.flatMap((capture) => {
	const { log }: { log: { entries: readonly { request: { url: string; postData?: { text?: string; mimeType?: string } } }[] } } =
		JSON.parse(capture);
	return log.entries.map(({ request: { url, postData } }) => ({
		url,
		text: postData?.text ?? '',
		mediaType: postData?.mimeType ?? '',
	}));
});

/** An address that a service of ours takes, with parameters that it knows and values that it does not expect. */
const ofService: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom(...destinations),
		fc.nat(),
		fc.array(fc.tuple(fc.nat(), key, fc.oneof(wrapped, hostile)), { maxLength: 5 }),
		fc.constantFrom(
			'/',
			'/tr/',
			'/collect',
			'/g/collect',
			'/track',
			'/p',
			'/i',
			'/e/;ord=1',
			'/v1/batch',
			'/2/httpapi',
			'/pixel',
		),
	)
	.map(([{ hosts, meanings }, pick, parameters, path]) => {
		const host = (hosts[pick % Math.max(hosts.length, 1)] ?? 'tracker.example').replace(/\.\*$/, '.com').replaceAll('*', 'a');
		const names = Object.keys(meanings);
		const query = parameters.map(([at, other, value]) => {
			const name = (names[at % Math.max(names.length, 1)] ?? other).replaceAll('**', other).replaceAll('*', other);
			return `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`;
		});
		return `https://${host}${path}?${query.join('&')}`;
	});

export const address: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: ofService },
	{ weight: 2, arbitrary: fc.constantFrom(...sentRequests).chain(({ url }) => damagedText(url)) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom('https://a.example/', 'wss://a.example/', 'https://a.example/x;'), hostile)
			.map((parts) => parts.join('')),
	},
	{ weight: 1, arbitrary: hostile },
);

const packedBytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
	.tuple(
		json,
		fc.constantFrom<(value: unknown) => Uint8Array>(
			encodeMsgpack,
			(value) => encodeCbor(value),
			(value) => gzipSync(strToU8(JSON.stringify(value)), { mtime: 0 }),
			(value) => zlibSync(strToU8(JSON.stringify(value))),
			(value) => strToU8(`\n\x05hello\x12${String.fromCharCode(JSON.stringify(value).length & 127)}${JSON.stringify(value)}`),
		),
	)
	.chain(([value, pack]) => damagedBytes(pack(value)));

export const bytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
	{ weight: 3, arbitrary: packedBytes },
	{ weight: 1, arbitrary: noise },
);

const mediaType = fc.oneof(
	fc.constantFrom(
		'',
		'application/json',
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'application/cbor',
		'application/msgpack',
		'application/x-protobuf',
	),
	word,
);

export const body: fc.Arbitrary<Body> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant<Body>({ is: 'none' }) },
	{ weight: 3, arbitrary: fc.record({ is: fc.constant('text' as const), text: wrapped, mediaType }) },
	{
		weight: 2,
		arbitrary: fc
			.constantFrom(...sentRequests.filter(({ text }) => text !== ''))
			.chain(({ text, mediaType: type }) =>
				fc.record({ is: fc.constant('text' as const), text: damagedText(text), mediaType: fc.constant(type) }),
			),
	},
	{ weight: 2, arbitrary: fc.record({ is: fc.constant('bytes' as const), bytes, mediaType }) },
	{
		weight: 1,
		arbitrary: fc.record({ is: fc.constant('form' as const), fields: fc.array(fc.tuple(key, wrapped), { maxLength: 5 }) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			is: fc.constant('text' as const),
			text: fc.array(fc.tuple(key, hostile), { maxLength: 4 }).map(multipartOf),
			mediaType,
		}),
	},
	{ weight: 1, arbitrary: fc.constant<Body>({ is: 'unread', reason: 'body-hidden' }) },
);

function multipartOf(parts: readonly (readonly [string, string])[]): string {
	return `${parts.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`;
}

const page = fc.oneof(
	fc.constantFrom(
		'https://www.clinic.example/',
		'https://clinic.example/hiv-test',
		'https://www.betterhelp.com/start',
		'https://depression.example/quiz?q=hiv',
	),
	address,
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });

export const observation: fc.Arbitrary<Observation> = fc
	.record({
		time: fc.oneof(fc.constantFrom(1_700_000_000_000, 0, -1, 8.64e15), fc.integer()),
		method: fc.oneof(fc.constantFrom('GET', 'POST', 'OPTIONS', 'SEND'), word),
		url: address,
		headers: fc.array(
			fc.tuple(
				fc.oneof(fc.constantFrom('referer', 'cookie', 'content-encoding', 'origin', 'authorization', 'user-agent'), word),
				fc.oneof(word, address),
			),
			{ maxLength: 4 },
		),
		body,
		type: fc.constantFrom('image', 'script', 'xmlhttprequest', 'ping', 'sub_frame', 'websocket', ''),
		page: fc.record({ url: maybe(page), title: maybe(hostile) }),
		frame: maybe(page),
		redirectedFrom: maybe(address),
		outcome: fc.constantFrom('sent', 'failed', 'unknown'),
	})
	.chain((made) =>
		fc
			.record(
				{
					cookies: fc
						.array(fc.tuple(word, wrapped), { maxLength: 3 })
						.map((pairs) => pairs.map((pair) => pair.join('=')).join('; ')),
					alias: fc.oneof(word, fc.constant('www.facebook.com')),
					stack: fc.array(address, { maxLength: 3 }),
					loaders: fc.array(address, { maxLength: 3 }),
					witness: fc.constant('page' as const),
				},
				{ requiredKeys: [] },
			)
			.map((more) => ({ ...made, ...more }) as Observation),
	);

/** What the person did: values that stand in the requests of this file too, so that they are found. */
export const actions: fc.Arbitrary<readonly Action[]> = fc.array(
	fc
		.record({
			did: fc.constantFrom('typed', 'chose', 'pressed', 'submitted', 'left'),
			time: maybe(fc.constantFrom(1_699_999_990_000, 1_700_000_000_001, 0)),
			question: hostile,
			name: word,
			value: fc.oneof(word, hostile),
		})
		.chain((made) =>
			fc
				.record(
					{
						code: word,
						index: fc.integer(),
						purpose: fc.constantFrom('email', 'tel', 'date', 'bday'),
						made: fc.constant(true as const),
					},
					{ requiredKeys: [] },
				)
				.map((more) => ({ ...made, ...more }) as Action),
		),
	{ maxLength: 4 },
);

/** Whatever a message can be, with the names and the values that a real one has. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
	json,
	fc.anything({ maxDepth: 3, withMap: true, withDate: true, withTypedArray: true, withBigInt: true, key: word }),
);
