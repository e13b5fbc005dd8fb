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

test('an event that must know more waits for it, and all that comes after it too', async () => {
	const seen: string[] = [];
	const inbox = createInbox(
		() => void seen.push('lost'),
		() => void seen.push('failed'),
	);
	const known = new Set<string>();
	const waits = (name: string, until: Promise<unknown>) => {
		const act = () =>
			known.has(name)
				? void seen.push(name)
				: inbox.hold(
						act,
						until.finally(() => known.add(name)),
					);
		return act;
	};
	let found = (): void => undefined;
	const later = new Promise<void>((resolve) => {
		found = resolve;
	});
	inbox.take(() => void seen.push('first'));
	inbox.take(waits('a', later));
	inbox.take(() => void seen.push('after a'));
	inbox.take(waits('b', Promise.reject(new Error('not there'))));
	inbox.take(() => void seen.push('after b'));
	inbox.open();
	inbox.take(() => void seen.push('last'));
	expect([seen, inbox.isOpen()]).toEqual([['first'], false]);
	// Whoever opens it too early only has it asked again.
	inbox.open();
	expect(seen).toEqual(['first']);
	found();
	await expect.poll(() => seen.length).toBe(6);
	expect(seen).toEqual(['first', 'a', 'after a', 'b', 'after b', 'last']);
	expect(inbox.isOpen()).toBe(true);
});
