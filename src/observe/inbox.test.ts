import { expect, test } from 'vitest';
import { createInbox } from './inbox.ts';

test('events wait, then act in order, and one that fails harms no other', () => {
	const seen: (number | string)[] = [];
	const inbox = createInbox(
		() => void seen.push('lost'),
		() => void seen.push('failed'),
	);
	inbox.take(() => void seen.push(1));
	inbox.take(() => {
		throw new Error('x');
	});
	inbox.take(() => void seen.push(2));
	expect([seen, inbox.isOpen()]).toEqual([[], false]);
	inbox.open();
	expect(inbox.isOpen()).toBe(true);
	inbox.take(() => void seen.push(3));
	inbox.open();
	expect(seen).toEqual([1, 'failed', 2, 3]);
});

test('what waits is bounded, and the loss is told', () => {
	let lost = 0;
	let acted = 0;
	const inbox = createInbox(
		() => void lost++,
		() => undefined,
	);
	for (let count = 0; count < 10_005; count++) inbox.take(() => void acted++);
	inbox.open();
	expect([lost, acted]).toEqual([5, 10_000]);
});
