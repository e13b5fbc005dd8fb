import { expect, test } from 'vitest';
import { createPrivateTabs, type PrivateTabs } from './private-tabs.ts';

const health = { is: true, category: null, because: [] };
const remembered = { choices: new Map(), learned: new Map([['clinic.example', health]]) };

function fresh(): { readonly privates: PrivateTabs; readonly copied: Map<string, unknown> } {
	const copied = new Map<string, unknown>();
	const changed = (key: string, value: unknown) => void (value === undefined ? copied.delete(key) : copied.set(key, value));
	return { privates: createPrivateTabs(changed), copied };
}

test('a tab that the browser has told nothing of is as good as private', () => {
	const { privates } = fresh();
	privates.saw({ id: 1, incognito: false });
	privates.saw({ id: 2, incognito: true });
	privates.saw({ incognito: false });
	privates.saw({ id: 4 });
	expect([1, 2, 3, 4].map((id) => [privates.knows(id), privates.has(id)])).toEqual([
		[true, false],
		[true, true],
		[false, true],
		[false, true],
	]);
	privates.closed(1);
	expect(privates.knows(1)).toBe(false);
});

test('the tabs that it knows are bounded, and an ordinary one that is forgotten is asked for again', () => {
	const { privates } = fresh();
	for (let id = 0; id <= 5_000; id++) privates.saw({ id, incognito: false });
	expect([privates.knows(0), privates.knows(1), privates.knows(5_000)]).toEqual([false, true, true]);
});

test('what was learned in private tabs counts in them alone, outlives the worker, and is forgotten', () => {
	const { privates, copied } = fresh();
	privates.saw({ id: 1, incognito: false });
	privates.saw({ id: 2, incognito: true });
	expect(privates.known(2, remembered)).toBe(remembered);
	privates.learn('words.example', health);
	expect([...privates.known(1, remembered).learned.keys()]).toEqual(['clinic.example']);
	expect([...privates.known(2, remembered).learned.keys()]).toEqual(['clinic.example', 'words.example']);

	const next = fresh();
	next.privates.load(copied);
	expect(next.privates.known(2, remembered).learned.get('words.example')).toEqual(health);
	privates.forget();
	expect(copied.size).toBe(0);
	expect(privates.known(2, remembered)).toBe(remembered);
});

test('what was learned is bounded', () => {
	const { privates, copied } = fresh();
	for (let count = 0; count < 300; count++) privates.learn(`clinic-${count}.example`, health);
	expect(copied.size).toBe(200);
	expect(privates.known(9, remembered).learned.size).toBe(201);
});
