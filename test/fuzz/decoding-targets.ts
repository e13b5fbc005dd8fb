import fc from 'fast-check';
import { hostIndex } from '../../src/core/attribute/host-index.ts';
import { parseAddress } from '../../src/core/decode/address.ts';
import { base64Bytes, looseBase64Bytes } from '../../src/core/decode/base64.ts';
import { readBinary } from '../../src/core/decode/binary.ts';
import { readBody } from '../../src/core/decode/body.ts';
import { LIMITS, newSink, type Sink } from '../../src/core/decode/budget.ts';
import { cbor } from '../../src/core/decode/cbor.ts';
import { hexText } from '../../src/core/decode/hex.ts';
import { inflate } from '../../src/core/decode/inflate.ts';
import { parseJson } from '../../src/core/decode/json.ts';
import { asides, leaves } from '../../src/core/decode/leaves.ts';
import { lzBytes, lzText } from '../../src/core/decode/lz.ts';
import { msgpack } from '../../src/core/decode/msgpack.ts';
import { multipart } from '../../src/core/decode/multipart.ts';
import { packed } from '../../src/core/decode/packed.ts';
import { formPairs, isForm, listPairs, split } from '../../src/core/decode/pairs.ts';
import { protobuf } from '../../src/core/decode/protobuf.ts';
import { rot13Text } from '../../src/core/decode/rot13.ts';
import { stepsOf } from '../../src/core/decode/steps.ts';
import { bytesOfBinaryText, looksWritten, mostlyText, percentDecode, strictText } from '../../src/core/decode/text.ts';
import { walkJson } from '../../src/core/decode/unwrap.ts';
import { destinations } from '../../src/core/destinations/index.ts';
import {
	body,
	bytes,
	damagedBytes,
	damagedText,
	hostile,
	json,
	noise,
	observation,
	wellFormed,
	word,
	wrapped,
} from './shapes.ts';
import { type Target, target } from './target.ts';

/** A leaf costs budget, so that there are no more of them, and none says more of its place than it may. */
function bounded({ leaves: found, unread }: ReturnType<typeof leaves>): void {
	if (found.length > 6_000) throw new Error(`${found.length} leaves`);
	if (unread.length > 20) throw new Error(`${unread.length} unread`);
	for (const { at, name } of [...found, ...unread.map(({ at }) => ({ at, name: '' }))])
		if (at.length > LIMITS.at || name.length > LIMITS.at) throw new Error(`a place of ${Math.max(at.length, name.length)}`);
	const size = found.reduce((sum, { value }) => sum + value.length, 0);
	if (size > LIMITS.work * 10) throw new Error(`${size} characters out of one request`);
}

function paid(sink: Sink): void {
	if (sink.work > LIMITS.work) throw new Error('the budget grew');
	if (sink.work < -LIMITS.work / 4) throw new Error(`${-sink.work} beyond the budget`);
	bounded(sink);
}

function noLonger(given: string, made: string | null, most = 1): void {
	if (made !== null && made.length > given.length * most + 16) throw new Error(`${given.length} grew to ${made.length}`);
}

const nobody = () => false;
const indexed = hostIndex(destinations);
const withCode = destinations.filter((one) => one.unwrap ?? one.meaningByPlace ?? one.unnamed ?? one.takes ?? one.proxied);

export const decodingTargets: readonly Target[] = [
	target({
		name: 'text: percent, forms, lists, base64, hex, ROT13, multipart',
		share: 260,
		inputs: wrapped,
		holds: (text) => {
			noLonger(text, percentDecode(text, 'plus is space'));
			noLonger(text, percentDecode(text, 'plus is plus'));
			noLonger(text, hexText(text));
			noLonger(text, rot13Text(text));
			for (const made of [base64Bytes(text), looseBase64Bytes(text), bytesOfBinaryText(text)])
				if (made !== null && made.length > text.length) throw new Error('base64 grew');
			isForm(text);
			looksWritten(text);
			parseAddress(text);
			let pieces = 0;
			for (const pairs of [formPairs(text), listPairs(text) ?? [], multipart(text) ?? [], split(text, ';')])
				for (const _ of pairs) pieces++;
			if (pieces > 4 * text.length + 4) throw new Error(`${pieces} pieces of ${text.length} characters`);
		},
	}),
	target({
		name: 'JSON',
		share: 90,
		inputs: json.chain((value) => damagedText(JSON.stringify(value))),
		holds: (text) => {
			const sink = newSink(nobody);
			walkJson(sink, { at: 'body', name: '', step: 0 }, parseJson(sink, 'body', text));
			paid(sink);
		},
	}),
	target({
		name: 'inflate and LZ-string',
		share: 90,
		inputs: fc.tuple(bytes, hostile, fc.boolean()),
		holds: ([data, text, raw]) => {
			const sink = newSink(nobody);
			inflate(sink, 'body', data, raw);
			paid(sink);
			lzBytes(sink, 'body', data);
			lzText(sink, 'body', text);
			paid(sink);
		},
	}),
	target({
		name: 'MessagePack, CBOR, Protocol Buffers',
		share: 120,
		inputs: fc.tuple(fc.oneof(bytes, noise.chain(damagedBytes)), fc.boolean()),
		holds: ([data, promised]) => {
			const sink = newSink(nobody);
			packed(sink, 'body', data, msgpack, promised);
			packed(sink, 'body', data, cbor, promised);
			protobuf(sink, data, promised);
			readBinary(sink, 'body', data);
			strictText(data);
			mostlyText(data);
			paid(sink);
		},
	}),
	target({
		name: 'a body',
		share: 40,
		inputs: fc.tuple(body, fc.constantFrom('', 'gzip', 'deflate', 'br', 'zstd')),
		holds: ([given, encoding]) => {
			const sink = newSink(nobody);
			readBody(sink, given, encoding);
			paid(sink);
		},
	}),
	target({
		name: 'a whole request, and the way to each value',
		share: 4,
		inputs: observation,
		holds: (given) => {
			const url = parseAddress(given.url);
			if (!url) return;
			const read = leaves(url, given);
			bounded(read);
			const aside = asides(url, given, nobody);
			bounded({ leaves: aside, unread: [] });
			const [last] = [...read.leaves, ...aside].slice(-1);
			if (last && stepsOf(given, last).steps.length > 100) throw new Error('too many steps');
		},
	}),
	target({
		name: "services' odd wires",
		share: 60,
		inputs: fc.tuple(fc.constantFrom(...withCode), fc.nat(), word, fc.oneof(wrapped, hostile), word, observation),
		holds: ([service, pick, other, value, near, given]) => {
			const names = Object.keys(service.meanings);
			const name = names.length === 0 || pick % 3 === 0 ? other : (names[pick % names.length] ?? other).replaceAll('*', other);
			const neighbour = () => (pick % 2 === 0 ? near : undefined);
			const made = service.unwrap?.(name, value, neighbour) ?? [];
			if (made.length > value.length + 20) throw new Error(`${made.length} values out of ${value.length} characters`);
			const size = made.reduce((sum, [one, text]) => sum + one.length + text.length, 0);
			if (size > 8 * (value.length + name.length + near.length) * (made.length + 1) + 1_000)
				throw new Error(`${size} out of ${value.length}`);
			service.meaningByPlace?.(name, neighbour);
			const url = parseAddress(given.url);
			if (!url) return;
			indexed(url.hostname);
			service.takes?.(url);
			service.proxied?.(url, given);
			service.unnamed?.(url);
		},
	}),
	target({
		name: 'leaves with any names',
		share: 30,
		inputs: fc.array(fc.tuple(hostile, fc.stringMatching(/^[a-z]{5,12}$/)), { maxLength: 8 }),
		holds: (pairs) => {
			const query = pairs.map(([name, value]) => `${encodeURIComponent(wellFormed(name))}=${value}`);
			const url = new URL(`https://a.example/?${query.join('&')}`);
			const { leaves: found, unread } = leaves(url, { headers: [], body: { is: 'none' } });
			// Of a query that is longer than any tracker's the end is not read, and that is said.
			if (url.search.length > 50_000 && unread.some(({ at, reason }) => at === 'query' && reason === 'too-large')) return;
			const missing = pairs.filter(([, value]) => !found.some((leaf) => leaf.value === value));
			if (missing.length > 0) throw new Error(`not read: ${JSON.stringify(missing[0])}`);
		},
	}),
];
