import { expect, test } from 'vitest';
import { mirror, type SessionArea } from './mirror.ts';

function area(): SessionArea & { readonly content: Record<string, unknown>; calls: () => number } {
	const content: Record<string, unknown> = {};
	let calls = 0;
	return {
		content,
		calls: () => calls,
		get: async () => ({ ...content }),
		set: async (items) => {
			calls++;
			await Promise.resolve();
			Object.assign(content, items);
		},
		remove: async (keys) => {
			calls++;
			for (const key of keys) delete content[key];
		},
		clear: async () => {
			for (const key of Object.keys(content)) delete content[key];
		},
	};
}

test('the last value wins, in order, in few calls', async () => {
	const session = area();
	const copy = mirror(session);
	for (let count = 0; count < 100; count++) copy.put(`key${count % 10}`, count);
	copy.put('key0', undefined);
	copy.put('key1', 'last');
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(Object.keys(session.content)).toHaveLength(9);
	expect(session.content['key1']).toBe('last');
	expect(session.calls()).toBeLessThan(5);
	await copy.clear();
	expect((await copy.load()).size).toBe(0);
});

test('a refused write is no reason to stop', async () => {
	const session = area();
	let refuse = true;
	const copy = mirror({ ...session, set: async (items) => (refuse ? Promise.reject(new Error('quota')) : session.set(items)) });
	copy.put('a', 1);
	await new Promise((resolve) => setTimeout(resolve, 5));
	refuse = false;
	copy.put('b', 2);
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(session.content).toEqual({ b: 2 });
});
