import { expect, test } from 'vitest';
import { createMemory } from './memory.ts';
import { choose, NOTHING_REMEMBERED } from './remembered.ts';

function areaOf(kept: Record<string, unknown>) {
	return {
		get: async () => ({ ...kept }),
		set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
		clear: async () => {
			for (const key of Object.keys(kept)) delete kept[key];
		},
	};
}

test('what is kept is there at once, and for the next worker; what is cleared for neither', async () => {
	const area = areaOf({});
	const memory = createMemory(area);
	const keeping = memory.keep(choose(memory.now(), 'clinic.example', true));
	expect(memory.now().choices.get('clinic.example')).toBe(true);
	await keeping;
	const next = createMemory(area);
	expect(next.now()).toEqual(NOTHING_REMEMBERED);
	await next.load();
	expect(next.now().choices.get('clinic.example')).toBe(true);
	await next.clear();
	await memory.load();
	expect([next.now(), memory.now()]).toEqual([NOTHING_REMEMBERED, NOTHING_REMEMBERED]);
});

test('storage that cannot be read is as good as empty', async () => {
	const memory = createMemory({ ...areaOf({}), get: () => Promise.reject(new Error('x')) });
	await memory.load();
	expect(memory.now()).toEqual(NOTHING_REMEMBERED);
});
