import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newVendor } from '../scripts/new-vendor.ts';

const ALL = readFileSync(new URL('../src/core/destinations/all.ts', import.meta.url), 'utf8');
const none = () => false;

describe('npm run new-vendor', () => {
	it('writes two files and one line', () => {
		const files = newVendor('aardvark-ads', ALL, none);
		expect(Object.keys(files)).toEqual(['aardvark-ads.ts', 'aardvark-ads.test.ts', 'all.ts']);
		const added = files['all.ts']?.split('\n').filter((line) => !ALL.split('\n').includes(line));
		expect(added).toEqual(["export { aardvarkAds } from './aardvark-ads.ts';"]);
	});

	it.each(['', 'Aardvark', '../aardvark', 'aardvark ads', '-a', 'index', 'all', 'a--b'])('refuses the name "%s"', (name) => {
		expect(() => newVendor(name, ALL, none)).toThrow(/is written like/);
	});

	it('refuses a name that is taken', () => {
		expect(() => newVendor('meta', ALL, (file) => file === 'meta.ts')).toThrow(/already/);
	});
});
