import { describe, expect, it } from 'vitest';
import type { Action } from '../core/types.ts';
import { createActions, MAX_ACTIONS } from './actions.ts';

const at = { arrival: 'a', visit: 'v' };
const typed = (value: string, name = 'email', time = 1): Action => ({ did: 'typed', time, question: '', name, value });

function session() {
	const kept = new Map<string, unknown>();
	return {
		kept,
		actions: createActions((key, value) => void (value === undefined ? kept.delete(key) : kept.set(key, value))),
	};
}

describe('actions', () => {
	it('are those of the arrival, in order, the same list until one is added', () => {
		const { actions } = session();
		actions.add(at, [typed('a'), typed('b')]);
		actions.add({ arrival: 'b', visit: 'w' }, [typed('other')]);
		expect(actions.of(at).map(({ value }) => value)).toEqual(['a', 'b']);
		expect(actions.of(at)).toBe(actions.of(at));
		actions.add({ arrival: 'a', visit: 'v2' }, [typed('c')]);
		expect(actions.of(at).map(({ value }) => value)).toEqual(['a', 'b', 'c']);
	});

	it('say of leaving only when this page was left', () => {
		const { actions } = session();
		actions.add(at, [typed('a'), { ...typed(''), did: 'left' }]);
		expect(actions.of(at).map(({ did }) => did)).toEqual(['typed', 'left']);
		expect(actions.of({ arrival: 'a', visit: 'next' }).map(({ did }) => did)).toEqual(['typed']);
		actions.add(at, [typed('b')]);
		expect(actions.of({ arrival: 'a', visit: 'next' }).map(({ value }) => value)).toEqual(['a', 'b']);
	});

	it('are taken up by the next worker, and gone from the session when dropped', () => {
		const first = session();
		first.actions.add(at, [typed('a', 'x', 1), typed('b', 'y', 2)]);
		const second = createActions(
			(key, value) => void (value === undefined ? first.kept.delete(key) : first.kept.set(key, value)),
		);
		second.load(first.kept);
		second.add(at, [typed('c', 'z', 3)]);
		expect(second.of(at).map(({ value }) => value)).toEqual(['a', 'b', 'c']);
		expect(first.kept.size).toBe(3);
		second.drop('a');
		expect(first.kept.size).toBe(0);
		expect(second.of(at)).toEqual([]);
	});

	it('are all of it only where the page was followed from its beginning, by the next worker too', () => {
		const { actions, kept } = session();
		actions.add(at, [typed('a')]);
		expect(actions.isFollowed('a')).toBe(false);
		actions.add(at, []);
		expect(actions.isFollowed('a')).toBe(true);
		const next = createActions(() => undefined);
		next.load(kept);
		expect(next.isFollowed('a')).toBe(true);
		expect(next.arrivals()).toEqual(['a']);
		actions.drop('a');
		expect([kept.size, actions.isFollowed('a'), actions.arrivals()]).toEqual([0, false, []]);
	});

	it('are bounded, and what was typed on the way goes first', () => {
		const { actions, kept } = session();
		actions.add(at, [typed('first', 'other')]);
		for (let index = 0; index < MAX_ACTIONS + 50; index++) actions.add(at, [typed(`x${index}`)]);
		const values = actions.of(at).map(({ value }) => value);
		expect(values).toHaveLength(MAX_ACTIONS);
		expect(values[0]).toBe('first');
		expect(values.at(-1)).toBe(`x${MAX_ACTIONS + 49}`);
		expect(kept.size).toBe(MAX_ACTIONS);
	});
});
