/** A token of JSON outside the elements that are read whole. A string's own text matters only where it is a short key. */
export type Token =
	| { readonly is: 'open'; readonly of: 'object' | 'array' }
	| { readonly is: 'close'; readonly of: 'object' | 'array' }
	| { readonly is: 'colon' | 'comma' | 'value' }
	| { readonly is: 'string'; readonly text: string };

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

export type Skeleton = {
	/** False where JSON does not allow the token; the skeleton is of no use after that. */
	readonly take: (token: Token) => boolean;
	/** Keys that lead to where the next value stands; an array adds nothing. Empty below the third level, where no one asks. */
	readonly path: () => readonly string[];
	/** True where a value may come. */
	readonly awaitsValue: () => boolean;
	/** True where the innermost container is an array and a value may come. */
	readonly awaitsElement: () => boolean;
	/** True after one whole value. */
	readonly done: () => boolean;
};

/** Containers inside each other outside the elements; more is not a HAR. */
const LEVELS = 20_000;

type Level = { readonly of: 'object' | 'array'; key: string };

/** Follows the grammar of JSON over a stream of tokens, so that a fault is known at its byte. */
export function jsonSkeleton(): Skeleton {
	const levels: Level[] = [];
	let expected: Expected = 'value';

	const afterValue = (): true => {
		expected = levels.length > 0 ? 'comma-or-end' : 'nothing';
		return true;
	};
	const awaitsValue = () => expected === 'value' || expected === 'value-or-end';

	const open = (of: 'object' | 'array'): boolean => {
		if (!awaitsValue() || levels.length >= LEVELS) return false;
		levels.push({ of, key: '' });
		expected = of === 'object' ? 'key-or-end' : 'value-or-end';
		return true;
	};
	const close = (of: 'object' | 'array'): boolean => {
		const mayEnd = expected === 'comma-or-end' || expected === (of === 'object' ? 'key-or-end' : 'value-or-end');
		if (!mayEnd || levels.at(-1)?.of !== of) return false;
		levels.pop();
		return afterValue();
	};
	const string = (text: string): boolean => {
		if (awaitsValue()) return afterValue();
		const level = levels.at(-1);
		if ((expected !== 'key' && expected !== 'key-or-end') || level === undefined) return false;
		level.key = text;
		expected = 'colon';
		return true;
	};

	return {
		take: (token) => {
			if (token.is === 'open') return open(token.of);
			if (token.is === 'close') return close(token.of);
			if (token.is === 'string') return string(token.text);
			if (token.is === 'value') return awaitsValue() && afterValue();
			if (token.is === 'colon') {
				if (expected !== 'colon') return false;
				expected = 'value';
				return true;
			}
			if (expected !== 'comma-or-end') return false;
			expected = levels.at(-1)?.of === 'object' ? 'key' : 'value';
			return true;
		},
		path: () => (levels.length > 3 ? [] : levels.filter((level) => level.of === 'object').map((level) => level.key)),
		awaitsValue,
		awaitsElement: () => awaitsValue() && levels.at(-1)?.of === 'array',
		done: () => expected === 'nothing',
	};
}
