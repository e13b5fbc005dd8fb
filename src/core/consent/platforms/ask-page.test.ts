import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askPage, cookieAnswers } from './ask-page.ts';
import { CONSENT_PLATFORMS } from './index.ts';
import type { Ask } from './platform.ts';

const answersOf = (window: object, asks: readonly Ask[]): Record<string, unknown> => {
	const answers: Record<string, unknown> = {};
	askPage(window, asks, 'clinic.example', (path, answer) => {
		answers[path] = answer;
	});
	return answers;
};

const thrower = (): never => {
	throw new Error('of the page');
};

describe('askPage', () => {
	test('reads a value, calls a function on its owner, waits for a promise, hands over a callback and a listener', async () => {
		const window = {
			a: { b: { c: [1, 'x', null, true] } },
			owner: {
				name: 'me',
				who(this: { name: string }, ...args: unknown[]) {
					return [this.name, ...args];
				},
				promised: () => Promise.resolve({ later: true }),
			},
			called: (command: string, version: number, callback: (data: object, ok: boolean) => void) =>
				callback({ command, version }, true),
			queue: { push: ([name, listener]: [string, (data: object) => void]) => listener({ name }) },
		};
		const asks: readonly Ask[] = [
			{ path: 'a.b.c' },
			{ path: 'owner.who', args: ['{host}', 2] },
			{ path: 'owner.promised', args: [] },
			{ path: 'called', args: ['ping', 1], answers: 'callback' },
			{ path: 'queue.push', args: ['heard'], answers: 'listener' },
		];
		const answers: Record<string, unknown> = {};
		askPage(window, asks, 'clinic.example', (path, answer) => {
			answers[path] = answer;
		});
		await Promise.resolve();
		await Promise.resolve();
		expect(answers).toEqual({
			'a.b.c': [1, 'x', null, true],
			'owner.who': ['me', 'clinic.example', 2],
			'owner.promised': { later: true },
			called: { command: 'ping', version: 1 },
			'queue.push': { name: 'heard' },
		});
	});

	test('takes what is wanted of an answer, where it stood', () => {
		const window = { f: () => ({ a: { b: 1, secret: 2 }, c: { d: { e: 3 } }, self: window }) };
		expect(answersOf(window, [{ path: 'f', args: [], takes: ['a.b', 'c.d', 'a.missing'] }])).toEqual({
			f: { a: { b: 1, missing: undefined }, c: { d: { e: 3 } } },
		});
	});

	test.each<readonly [what: string, window: object]>([
		['nothing', {}],
		['something else', { f: 7 }],
		['a function that throws', { f: thrower }],
		['a getter that throws', Object.defineProperty({}, 'f', { get: thrower })],
		['a promise that fails', { f: () => Promise.reject(new Error('of the page')) }],
		['a promise that is none', { f: () => Object.defineProperty({}, 'then', { get: thrower }) }],
		['a function that never answers', { f: () => new Promise(() => undefined) }],
	])('of a page that has %s it hears nothing', async (_what, window) => {
		const answers = answersOf(window, [
			{ path: 'f', args: [] },
			{ path: 'f.g.h', args: [] },
		]);
		await new Promise((resolve) => setTimeout(resolve, 1));
		expect(answers).toEqual({});
	});

	test('an answer is data: no functions, no cycles, no end', () => {
		const cycle: Record<string, unknown> = { name: 'x', run: thrower };
		cycle['self'] = cycle;
		const endless = new Proxy(
			{},
			{
				ownKeys: () => Array.from({ length: 20_000 }, (_, index) => `k${index}`),
				getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
				get: () => 'x'.repeat(1_000_000),
			},
		);
		const growing = new Proxy([], { get: (_target, key) => (key === 'length' ? 1e9 : [growing]) });
		const window = {
			cycle,
			endless,
			growing,
			half: Object.defineProperty({ good: 1 }, 'bad', { get: thrower, enumerable: true }),
			symbol: Symbol('x'),
			big: 10n,
			not: Number.NaN,
		};
		const began = performance.now();
		const answers = answersOf(
			window,
			['cycle', 'endless', 'growing', 'half', 'symbol', 'big', 'not'].map((path) => ({ path })),
		);
		expect(performance.now() - began).toBeLessThan(3_000);
		expect(answers['half']).toEqual({ good: 1 });
		expect(answers).toMatchObject({ symbol: undefined, big: undefined, not: undefined });
		expect(() => JSON.stringify(answers)).not.toThrow();
		expect(Object.keys(answers['endless'] as object).length).toBeLessThanOrEqual(5_000);
		expect(JSON.stringify(answers['cycle']).length).toBeLessThan(1_000);
	});

	test('a listener that throws does not end the others', () => {
		const heard: string[] = [];
		askPage({ a: 1, b: 2 }, [{ path: 'a' }, { path: 'b' }], '', (path) => {
			heard.push(path);
			thrower();
		});
		expect(heard).toEqual(['a', 'b']);
	});

	test('whatever a page hands back, every platform can be asked and read', () => {
		fc.assert(
			fc.property(
				fc.object({ maxDepth: 4, withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
				(value) => {
					for (const platform of CONSENT_PLATFORMS) {
						const window: Record<string, unknown> = {};
						for (const { path, args } of platform.asks) {
							const keys = path.split('.');
							const last = keys.pop() ?? '';
							const owner = keys.reduce<Record<string, unknown>>((here, key) => {
								here[key] ??= {};
								return here[key] as Record<string, unknown>;
							}, window);
							owner[last] = args
								? (...given: readonly unknown[]) => given.find((one) => typeof one === 'function' && one(value))
								: value;
						}
						platform.read(answersOf(window, platform.asks));
					}
				},
			),
			{ seed: 6, numRuns: 150 },
		);
	});
});

describe('cookieAnswers', () => {
	test('gives the cookies that are named, decoded, and no others', () => {
		const cookies = ['cmplz_marketing', 'CookieControl', 'missing', 'broken'];
		expect(
			cookieAnswers('session=secret; cmplz_marketing=allow;CookieControl=%7B%22a%22%3A1%7D; broken=%E0%A4%A; xmissing=1', {
				cookies,
			}),
		).toEqual({
			'cookie:cmplz_marketing': 'allow',
			'cookie:CookieControl': '{"a":1}',
			'cookie:broken': '%E0%A4%A',
		});
		expect(cookieAnswers('a=1', {})).toEqual({});
		expect(cookieAnswers(`${'; '.repeat(1_000_000)}`, { cookies })).toEqual({});
	});
});
