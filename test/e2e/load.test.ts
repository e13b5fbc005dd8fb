import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BusySite, openBusySite } from '../busy-site.ts';

let site: BusySite;
beforeAll(async () => {
	site = await openBusySite();
});
afterAll(() => site?.close());

it('many tabs at once: every request that the server received is counted and read, and none is kept twice', {
	timeout: 600_000,
}, async () => {
	const { sent, counted, keptTwice, kept, unread } = await site.loadTabs(12, 300);
	expect(counted).toBe(sent);
	expect(keptTwice).toBe(0);
	expect(unread).toBe(0);
	expect(kept).toBeGreaterThan(0);
});
