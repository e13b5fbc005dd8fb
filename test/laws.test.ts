import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostIndex, takerOf } from '../src/core/attribute/host-index.ts';
import { meaningOf } from '../src/core/decode/meaning-of.ts';
import { destinations } from '../src/core/destinations/index.ts';
import { rules } from '../src/core/judge/index.ts';

const folder = new URL('../src/core/destinations/', import.meta.url);
const files = readdirSync(folder);
const tables = files
	.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^(?:all|index)\.ts$/.test(file))
	.map((file) => file.replace(/\.ts$/, ''));

/** `google-ads` → `googleAds`. */
const exportOf = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('destinations', () => {
	it('stand in all.ts, each by a line', () => {
		const lines = readFileSync(new URL('all.ts', folder), 'utf8').trim().split('\n').sort();
		expect(lines).toEqual(tables.map((file) => `export { ${exportOf(file)} } from './${file}.ts';`).sort());
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
				const url = new URL(address);
				expect(takerOf(url, hostIndex([destination])(url.hostname))).toBeNull();
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

describe('rules', () => {
	const judge = readdirSync(new URL('../src/core/judge/', import.meta.url));
	const ruleFiles = judge
		.filter(
			(file) => !/\.test\.ts$|^(?:index|rule|rule-tester|entered-phrase|form-words|judge|severity|strength|tie)\.ts$/.test(file),
		)
		.map((file) => file.replace(/\.ts$/, ''));

	it('are each in the index under the name of their file', () => {
		expect(rules.map(({ id }) => id).sort()).toEqual([...ruleFiles].sort());
	});

	it.each(ruleFiles)('%s has its test beside it', (file) => {
		expect(judge).toContain(`${file}.test.ts`);
	});
});

describe('words', () => {
	const messages = Object.entries<{ message: string; placeholders?: Record<string, { content: string }> }>(
		JSON.parse(readFileSync(new URL('../public/_locales/en/messages.json', import.meta.url), 'utf8')),
	);

	it('are sorted', () => {
		const keys = messages.map(([key]) => key);
		expect(keys).toEqual([...keys].sort());
	});

	it.each(messages)('%s fills every placeholder that it names', (_, { message, placeholders = {} }) => {
		const named = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name?.toLowerCase());
		expect([...new Set(named)].sort()).toEqual(Object.keys(placeholders).sort());
	});

	it.each(messages)('%s never says what only a court can', (_, { message }) => {
		expect(message).not.toMatch(/\b(?:illegal|unlawful|violat|breach|crime|stole|sold your)/i);
	});
});

describe('data', () => {
	const folderOf = new URL('../src/core/data/', import.meta.url);
	it('is JSON only', () => {
		const names = readdirSync(folderOf, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => name);
		expect(names.filter((name) => !name.endsWith('.json'))).toEqual([]);
	});
});

describe('SECURITY.md', () => {
	const root = new URL('../', import.meta.url);
	const text = readFileSync(new URL('SECURITY.md', root), 'utf8');
	const files = [...new Set([...text.matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, file = '']) => file))];
	const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:it|they) might \|/.test(line));

	it.each(files)('names %s, which is there', (file) => {
		expect(existsSync(new URL(file, root))).toBe(true);
	});

	it.each(rows)('says what would fail: %s', (row) => {
		expect(row.split('|')).toHaveLength(5);
		expect(row.split('|')[3]).toMatch(/`(?:src|test)\/[^`]+\.test\.tsx?`/);
	});

	it('speaks of everybody who might attack', () => {
		const heads = [...text.matchAll(/^### (.+)$/gm)].map(([, head]) => head);
		expect(heads).toHaveLength(7);
		expect(rows.length).toBeGreaterThan(20);
	});
});

it('what runs in pages has no timer that the page could clear', () => {
	const content = new URL('../src/content/', import.meta.url);
	const scripts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const timed = scripts.filter((file) =>
		/\b(?:setTimeout|setInterval|requestIdleCallback|requestAnimationFrame)\(/.test(readFileSync(new URL(file, content), 'utf8')),
	);
	expect(scripts.length).toBeGreaterThan(20);
	expect(timed).toEqual([]);
});
