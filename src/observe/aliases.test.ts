import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAliases, type Resolve } from './aliases.ts';

afterEach(() => vi.useRealTimers());

describe('what a host is an alias of', () => {
	it('is looked up once', async () => {
		const resolve = vi.fn<Resolve>(async () => ({ canonicalName: 'Clinic.example.data.adobedc.net.' }));
		const aliases = createAliases(resolve);
		expect(await Promise.all([aliases.of('metrics.clinic.example'), aliases.of('metrics.clinic.example')])).toEqual([
			'clinic.example.data.adobedc.net',
			'clinic.example.data.adobedc.net',
		]);
		expect(aliases.of('metrics.clinic.example')).toBe('clinic.example.data.adobedc.net');
		expect(resolve).toHaveBeenCalledTimes(1);
	});

	it.each<[string, Resolve]>([
		['its own name', async (host) => ({ canonicalName: host })],
		['no name', async () => ({})],
		['an error', () => Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST'))],
	])('is nothing after %s', async (_, resolve) => {
		expect(await createAliases(resolve).of('www.clinic.example')).toBeUndefined();
	});

	it('is nothing when the answer takes too long', async () => {
		vi.useFakeTimers();
		const alias = createAliases(() => new Promise(() => {})).of('slow.clinic.example');
		await vi.advanceTimersByTimeAsync(2_000);
		expect(await alias).toBeUndefined();
	});

	it('is never known where the browser cannot look names up', () => {
		expect(createAliases(null).of('metrics.clinic.example')).toBeUndefined();
	});

	it('is forgotten for the oldest of many hosts', async () => {
		const resolve = vi.fn<Resolve>(async (host) => ({ canonicalName: `${host}.eulerian.net` }));
		const aliases = createAliases(resolve);
		for (let number = 0; number < 600; number++) await aliases.of(`h${number}.clinic.example`);
		expect(aliases.of('h599.clinic.example')).toBe('h599.clinic.example.eulerian.net');
		expect(aliases.of('h0.clinic.example')).toBeInstanceOf(Promise);
	});
});
