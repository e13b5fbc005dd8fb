import { expect, test } from 'vitest';
import type { HealthVerdict } from '../core/types.ts';
import { type Area, choose, DEFAULT_SETTINGS, learn, NOTHING_REMEMBERED, recall, remember } from './remembered.ts';

const area = (content: Record<string, unknown>): Area => ({
	get: async () => structuredClone(content),
	set: async (items) => void Object.assign(content, structuredClone(items)),
});
const health: HealthVerdict = {
	is: true,
	category: 'therapy',
	because: [{ key: 'because_x', args: ['a', { key: 'y', args: [] }] }],
};

test.each([
	[{}],
	[{ settings: 7, choices: 'x', learned: null }],
	[{ settings: { retentionDays: -1, maxFindings: 1 }, choices: { a: 'yes' }, learned: { a: { is: true } } }],
])('what is not ours is as good as absent: %j', async (content) => {
	expect(await recall(area(content))).toEqual(NOTHING_REMEMBERED);
});

test('comes back as it was', async () => {
	const content = {};
	const one = learn(choose(choose(NOTHING_REMEMBERED, 'a.example', true), 'b.example', false), 'c.example', health);
	await remember(area(content), one);
	expect(await recall(area(content))).toEqual({
		settings: DEFAULT_SETTINGS,
		choices: new Map([
			['a.example', true],
			['b.example', false],
		]),
		learned: new Map([['c.example', health]]),
	});
});

test('forgetting a choice forgets what was learned too', () => {
	const one = learn(choose(NOTHING_REMEMBERED, 'a.example', true), 'a.example', health);
	expect(choose(one, 'a.example', null)).toEqual(NOTHING_REMEMBERED);
});

test('learning is bounded; the newest stay', () => {
	let remembered = NOTHING_REMEMBERED;
	for (let count = 0; count < 2005; count++) remembered = learn(remembered, `${count}.example`, health);
	expect(remembered.learned.size).toBe(2000);
	expect(remembered.learned.has('2004.example')).toBe(true);
	expect(remembered.learned.has('4.example')).toBe(false);
});
