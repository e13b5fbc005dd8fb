/** Begins a vendor: `npm run new-vendor NAME` writes its two files and its line; its test says what is to be filled in. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = new URL('../src/core/destinations/', import.meta.url);

/** The files of a new vendor, by path below `folder`. @throws when the name is not written as file names are, or is taken */
export function newVendor(name: string, all: string, taken: (file: string) => boolean): Readonly<Record<string, string>> {
	if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || /^(?:all|index)$/.test(name))
		throw new Error(`A vendor's name is written like "google-ads", not "${name}"`);
	if (taken(`${name}.ts`)) throw new Error(`There is a ${name} already: src/core/destinations/${name}.ts`);
	const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
	const lines = [...all.trim().split('\n'), `export { ${variable} } from './${name}.ts';`];
	return {
		[`${name}.ts`]: table(variable),
		[`${name}.test.ts`]: test(name, variable),
		'all.ts': `${lines.sort(byPath).join('\n')}\n`,
	};
}

/** The order in which `npm run format` leaves exports. */
function byPath(a: string, b: string): number {
	const path = (line: string) => line.replace(/^.*'(.*)\.ts';$/, '$1');
	return path(a) < path(b) ? -1 : 1;
}

function table(variable: string): string {
	return `import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

export const ${variable}: Destination = {
	organisation: '',
	service: '',
	role: 'advertising',
	source: '',
	hosts: [],
	takes: (url) => /^\\/collect\\/?$/.test(url.pathname),
	meanings: {
		...every('event', 'ev'),
		...every('page', 'url'),
	},
};
`;
}

function test(name: string, variable: string): string {
	return `import { ${variable} } from './${name}.ts';
import { testDestination } from './parts/destination-tester.ts';

testDestination(${variable}, {
	takes: [],
	leaves: [],
	reads: [],
});
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const name = process.argv[2] ?? '';
	const all = readFileSync(new URL('all.ts', folder), 'utf8');
	try {
		const files = newVendor(name, all, (file) => existsSync(new URL(file, folder)));
		for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
		console.log(`Written: src/core/destinations/${name}.ts, ${name}.test.ts and a line of all.ts.
Next: npm run unit -- src/core/destinations/${name}.test.ts
It fails, and says what to fill in.`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	}
}
