import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BusySite, openBusySite } from '../busy-site.ts';

let site: BusySite;
beforeAll(async () => {
	site = await openBusySite();
});
afterAll(() => site?.close());

it('many tabs at once: hardly a request that the server received is not counted, and none is kept twice', {
	timeout: 600_000,
}, async () => {
	const { sent, counted, keptTwice, kept } = await site.loadTabs(12, 150);
	// As many pages begin at once, the browser leaves out a few events.
	expect(counted).toBeGreaterThan(sent * 0.99);
	expect(counted).toBeLessThanOrEqual(sent);
	expect(keptTwice).toBe(0);
	expect(kept).toBeGreaterThan(0);
});
