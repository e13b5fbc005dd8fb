import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../src/core/decode/meaning-of.ts';
import { destinations } from '../src/core/destinations/index.ts';

const folder = new URL('../src/core/destinations/', import.meta.url);
const files = readdirSync(folder);
/** What a table is built from, and what tests it. */
const PARTS = new Set([
	'destination.ts',
	'destination-tester.ts',
	'every.ts',
	'google-hosts.ts',
	'google-user-data.ts',
	'index.ts',
	'page-text.ts',
	'person-traits.ts',
	'under.ts',
]);
const tables = files.filter((file) => !file.endsWith('.test.ts') && !PARTS.has(file)).map((file) => file.replace(/\.ts$/, ''));

/** `google-ads` → `googleAds`. */
const exportOf = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('destinations', () => {
	it.each(tables)('%s is in the index, in the order of file names', async (file) => {
		const module: Record<string, unknown> = await import(new URL(`${file}.ts`, folder).href);
		const place = destinations.findIndex((destination) => Object.is(destination, module[exportOf(file)]));
		expect(place).toBe([...tables].sort().indexOf(file));
	});

	it.each(tables)('%s has its test beside it', (file) => {
		expect(files).toContain(`${file}.test.ts`);
	});

	it('are no more than there are files', () => {
		expect(destinations).toHaveLength(tables.length);
	});

	it('have each a service of their own', () => {
		const services = destinations.map(({ service }) => service);
		expect(new Set(services).size).toBe(services.length);
	});

	it.each(destinations.map((destination) => [destination.service, destination] as const))(
		'%s says where it is documented',
		(_, { source }) => {
			expect(new URL(source).protocol).toBe('https:');
		},
	);

	it.each(destinations.map((destination) => [destination.service, destination] as const))(
		'%s takes no page of a clinic',
		(_, destination) => {
			for (const address of [
				'https://clinic.example/',
				'https://clinic.example/collect',
				'https://localhost/tr/',
				'http://192.0.2.1/event',
			]) {
				expect(destination.takes(new URL(address))).toBe(false);
			}
		},
	);

	it.each(destinations.map((destination) => [destination.service, destination] as const))(
		'%s names its parameters once',
		(_, destination) => {
			const lookup = meaningOf(destination);
			for (const [key, meaning] of Object.entries(destination.meanings)) {
				expect(key).not.toMatch(/^\/|\/$|\/\/|\s{2}|undefined/);
				if (!key.includes('*')) expect(lookup(key)).toBe(meaning);
			}
		},
	);
});
