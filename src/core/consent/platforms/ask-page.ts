import type { Ask, ConsentPlatform, Snapshot } from './platform.ts';

/** Values that one answer is copied from, their letters in all, and how deep. */
const MOST_VALUES = 5_000;
const MOST_LETTERS = 200_000;
const DEEPEST = 8;

/**
 * Asks a page, whose `window` is handed over, for what a platform answers. `tell` hears each answer by its path, now or later, once or again; of what
 * throws or never answers it hears nothing. An answer is a copy that holds only what JSON does. To be run in the page's own world.
 */
export function askPage(window: object, asks: readonly Ask[], host: string, tell: (path: string, answer: unknown) => void): void {
	for (const ask of asks) {
		const answer = (value: unknown) => attempt(() => tell(ask.path, taken(value, ask.takes)));
		attempt(() => {
			const path = ask.path.split('.');
			const owner = member(window, path.slice(0, -1));
			const found = member(owner, path.slice(-1));
			if (!ask.args) return answer(found);
			if (typeof found !== 'function') return;
			const args = ask.args.map((one) => (one === '{host}' ? host : one));
			const all = ask.answers === 'callback' ? [...args, answer] : ask.answers === 'listener' ? [[...args, answer]] : args;
			const returned: unknown = Reflect.apply(found, owner, all);
			if (ask.answers) return;
			const then = member(returned, ['then']);
			if (typeof then === 'function') Reflect.apply(then, returned, [answer, () => undefined]);
			else answer(returned);
		});
	}
}

/** What a platform's cookies say, of all that a page has: `a=1; b=2`. */
export function cookieAnswers(cookie: string, { cookies = [] }: Pick<ConsentPlatform, 'cookies'>): Snapshot {
	const jar = cookie.slice(0, MOST_LETTERS).split(/; */, 500);
	return Object.fromEntries(
		cookies.flatMap((name) => {
			const found = jar.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
			return found === undefined ? [] : [[`cookie:${name}`, decoded(found)]];
		}),
	);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** A page may throw at whatever is asked of it. */
function attempt(ask: () => void): void {
	try {
		ask();
	} catch {}
}

function member(value: unknown, path: readonly string[]): unknown {
	let here = value;
	for (const key of path) {
		if ((typeof here !== 'object' && typeof here !== 'function') || here === null) return undefined;
		here = Reflect.get(here, key);
	}
	return here;
}

/** The parts of an answer that are wanted, where they stood in it. */
function taken(answer: unknown, takes: Ask['takes']): unknown {
	const budget: Budget = { values: MOST_VALUES, letters: MOST_LETTERS };
	if (!takes) return copy(answer, budget, DEEPEST);
	const parts = takes.map((path) => ({ keys: path.split('.'), value: copy(member(answer, path.split('.')), budget, DEEPEST) }));
	return parts.reduce<Record<string, unknown>>((whole, { keys, value }) => placed(whole, keys, value), {});
}

function placed(
	whole: Readonly<Record<string, unknown>>,
	[key, ...rest]: readonly string[],
	value: unknown,
): Record<string, unknown> {
	if (key === undefined) return whole;
	const before = whole[key];
	const within = typeof before === 'object' && before !== null ? (before as Readonly<Record<string, unknown>>) : {};
	return { ...whole, [key]: rest.length === 0 ? value : placed(within, rest, value) };
}

type Budget = { values: number; letters: number };

/** A copy of what is data in a value: functions and what throws are left out, and what is too much, too deep or too long. */
function copy(value: unknown, budget: Budget, depth: number): unknown {
	if (--budget.values < 0) return undefined;
	if (typeof value === 'string') {
		budget.letters -= value.length;
		return budget.letters < 0 ? undefined : value;
	}
	if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
	if (typeof value !== 'object' || depth === 0) return undefined;
	if (Array.isArray(value)) {
		const list: unknown[] = [];
		for (let index = 0; index < value.length && budget.values > 0; index++)
			attempt(() => list.push(copy(value[index], budget, depth - 1) ?? null));
		return list;
	}
	const entries: [string, unknown][] = [];
	for (const key of Object.keys(value)) {
		if (budget.values <= 0) break;
		attempt(() => {
			const one = copy(Reflect.get(value, key), budget, depth - 1);
			if (one !== undefined) entries.push([key, one]);
		});
	}
	return Object.fromEntries(entries);
}
