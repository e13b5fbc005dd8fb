import { describe, expect, it } from 'vitest';
import { type HarElement, harElements } from './har-elements.ts';
import { ELEMENT_LIMITS } from './json-element.ts';

function read(bytes: Uint8Array | string, step = 7) {
	const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
	const elements: HarElement[] = [];
	const reader = harElements((element) => elements.push(element));
	for (let from = 0; from < all.length; from += step) {
		const fault = reader.write(all.subarray(from, from + step));
		if (fault !== null) return { elements, fault };
	}
	return { elements, fault: reader.end() };
}
const entries = (bytes: Uint8Array | string, step?: number) =>
	read(bytes, step)
		.elements.filter(({ kind }) => kind === 'entry')
		.map(({ value }) => value);

describe('what is no HAR, or not all of one', () => {
	it.each([
		['nothing', '', 'truncated', 0],
		['blanks', '  \n', 'truncated', 3],
		['another kind of file', 'PK\u0003\u0004', 'not-json', 0],
		['a page', '<!doctype html>', 'not-json', 0],
		['no log', '{"a":{"entries":[1]}}', 'not-har', 21],
		['entries that are no list', '{"log":{"entries":{"a":1}}}', 'not-har', 27],
		['entries one level too deep', '{"log":{"x":{"entries":[1]}}}', 'not-har', 29],
		['a list around it', '[{"log":{"entries":[1]}}]', 'not-har', 25],
		['cut in a key', '{"log":{"ent', 'truncated', 12],
		['cut between entries', '{"log":{"entries":[{"a":1},', 'truncated', 27],
		['cut in an entry', '{"log":{"entries":[{"a":1},{"b"', 'truncated', 31],
		['cut before the last brace', '{"log":{"entries":[]}', 'truncated', 21],
		['two documents', '{"log":{"entries":[]}}{', 'not-json', 22],
		['a missing comma', '{"log":{"entries":[{} {}]}}', 'not-json', 22],
		['a comma too many', '{"log":{"entries":[],}}', 'not-json', 21],
		['a bare word', '{"log":{"version":yes,"entries":[]}}', 'not-json', 18],
		['the wrong bracket', '{"log":{"entries":[{}}}', 'not-json', 21],
	])('%s', (_, text, what, at) => {
		expect(read(text).fault).toMatchObject({ what, at });
		expect(read(text, 1).fault).toMatchObject({ what, at });
	});
});

describe('what is read', () => {
	it.each([
		['plain', '{"log":{"entries":[{"a":1},{"b":"]}\\""}]}}', [{ a: 1 }, { b: ']}"' }]],
		['what stood before the end', '{"log":{"entries":[{"a":1},{"b"', [{ a: 1 }]],
		['numbers and words among entries', '{"log":{"entries":[1, "x" ,null,[2]]}}', [1, 'x', null, [2]]],
		['entries before pages', '{"log":{"entries":[{"a":1}],"pages":[{"id":"p"}]}}', [{ a: 1 }]],
		['a key in another spelling', '{"\\u006cog":{"entries":[7]}}', [7]],
		['what comes after a broken entry', '{"log":{"entries":[{"a":},{"b":2}]}}', [null, { b: 2 }]],
		['a byte order mark', '\ufeff{"log":{"entries":[7]}}', [7]],
		['a lone surrogate', '{"log":{"entries":["\\ud800"]}}', ['\ud800']],
		['a name of the prototype', '{"log":{"entries":[{"__proto__":{"a":1}}]}}', [JSON.parse('{"__proto__":{"a":1}}')]],
	])('%s', (_, text, expected) => {
		for (const step of [1, 2, 7, 1_000]) expect(entries(text, step)).toEqual(expected);
	});

	it('bytes that are no UTF-8', () => {
		const bytes = Buffer.concat([Buffer.from('{"log":{"entries":["'), Buffer.from([0xff, 0xc3]), Buffer.from('"]}}')]);
		expect(entries(bytes)).toEqual(['\ufffd\ufffd']);
	});

	it('pages and entries apart, each with its place', () => {
		const { elements } = read('{"log":{"pages":[{"id":"p"}], "entries":[{}, {}]}}');
		expect(elements.map(({ kind, index, at }) => [kind, index, at])).toEqual([
			['page', 0, 17],
			['entry', 0, 41],
			['entry', 1, 45],
		]);
	});
});

describe('what is too much', () => {
	const long = 'x'.repeat(ELEMENT_LIMITS.string + 1);
	it.each([1_000, 65_536, 1 << 30])('a long string is cut out, the rest stays (pieces of %i)', (step) => {
		const text = `{"log":{"entries":[{"a":"b","long":"${long}","c":"\\"d"},{"e":1}]}}`;
		expect(entries(text, step)).toEqual([{ a: 'b', long: false, c: '"d' }, { e: 1 }]);
	});
	it('a string just short enough stays', () => {
		expect(entries(`{"log":{"entries":["${long.slice(2)}"]}}`, 65_536)).toEqual([long.slice(2)]);
	});
	it('an entry of too many parts is given up, the next is read', () => {
		const part = `"${'y'.repeat(1 << 20)}",`;
		const { elements } = read(`{"log":{"entries":[[${part.repeat(17)}1],{"e":1}]}}`, 1 << 20);
		expect(elements).toMatchObject([{ problem: 'too-large' }, { value: { e: 1 }, problem: null }]);
	});
	it('an entry of too many levels is given up, the next is read', () => {
		const deep = '['.repeat(30_000) + ']'.repeat(30_000);
		const { elements } = read(`{"log":{"entries":[${deep},{"e":1}]}}`, 65_536);
		expect(elements).toMatchObject([{ problem: 'too-deep' }, { value: { e: 1 }, problem: null }]);
	});
	it('levels outside the entries are followed, to an end', () => {
		const deep = (levels: number) => `{"x":${'['.repeat(levels)}${']'.repeat(levels)},"log":{"entries":[7]}}`;
		expect(entries(deep(10_000), 65_536)).toEqual([7]);
		expect(read(deep(100_000), 65_536).fault).toMatchObject({ what: 'not-json' });
	});
});
