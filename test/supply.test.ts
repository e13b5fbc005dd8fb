import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, buildExtension } from '../scripts/build.ts';
import { type Browser, manifestFor } from '../scripts/manifest-for.ts';
import { sbom } from '../scripts/sbom.ts';
import { sorted } from '../scripts/store-check.ts';
import { type ThirdParty, thirdParty } from '../scripts/third-party.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'telltale-supply-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What may be bundled into a work under Apache-2.0. MPL-2.0 covers its own files only, and asks that their source is named: `THIRD-PARTY.txt` does. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

type Manifest = Readonly<
	Record<'permissions' | 'host_permissions' | 'optional_permissions' | 'optional_host_permissions', readonly string[] | undefined>
>;

describe('what ships', () => {
	const products: Record<string, readonly ThirdParty[]> = {};
	let all: readonly ThirdParty[] = [];
	beforeAll(async () => {
		const files = {
			chrome: await buildExtension('chrome', join(scratch, 'chrome')),
			firefox: await buildExtension('firefox', join(scratch, 'firefox')),
			cli: await buildCommandLine(join(scratch, 'cli')),
		};
		for (const [name, shipped] of Object.entries(files)) products[name] = thirdParty(shipped);
		all = thirdParty(new Set(Object.values(files).flatMap((shipped) => [...shipped])));
	}, 180_000);

	it('holds libraries at all, as the build tells', () => {
		expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'idb', 'pkijs', 'tldts']));
	});

	it('holds nothing under terms that forbid a use, or that reach further than itself', () => {
		expect(all.filter(({ licence }) => !ALLOWED.includes(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
	});

	it('is named in NOTICE, each library by a line, and nothing else is', () => {
		const [, section = ''] = /^Libraries bundled .*\n-+\n[\s\S]*?\n\n([\s\S]*?)\n\n/m.exec(read('NOTICE')) ?? [];
		const libraries = all.filter(({ is }) => is === 'library');
		const lines = libraries.map(({ name, licence, source }) => `${name.padEnd(24)} ${licence.padEnd(13)} ${source}`);
		expect(section.split('\n')).toEqual(lines);
	});

	it('comes with the licences of whose work it is, with version and text', () => {
		for (const product of ['chrome', 'firefox', 'cli']) {
			const text = readFileSync(join(scratch, product, 'THIRD-PARTY.txt'), 'utf8');
			const parts = text.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1);
			expect(parts.map((part) => part.split(/ \(| \d/)[0])).toEqual((products[product] ?? []).map(({ name }) => name));
			for (const part of parts)
				expect(part).toMatch(
					/Permission is hereby granted|Redistribution and use|Permission to use, copy|Mozilla Public License|Apache License/,
				);
			expect(readFileSync(join(scratch, product, 'LICENSE.txt'), 'utf8')).toBe(read('LICENSE'));
			expect(readFileSync(join(scratch, product, 'NOTICE.txt'), 'utf8')).toBe(read('NOTICE'));
		}
	});

	it('holds nothing that is left out of the packages that it is said to need', () => {
		const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
		const locked: Record<string, { readonly dev?: boolean }> = JSON.parse(read('package-lock.json')).packages;
		const libraries = all.filter(({ is }) => is === 'library').map(({ folder }) => folder ?? '');
		expect(libraries.filter((folder) => locked[folder] === undefined || locked[folder].dev === true)).toEqual([]);
		expect(libraries.map((folder) => folder.replace('node_modules/', ''))).toEqual(
			expect.arrayContaining(Object.keys(dependencies)),
		);
	});

	it('is told by a bill of materials that CycloneDX accepts', () => {
		const bill = sbom('1.2.3', [
			{ name: 'a.zip', sha256: 'a'.repeat(64), holds: products['chrome'] ?? [] },
			{ name: 'b.zip', sha256: 'b'.repeat(64), holds: products['firefox'] ?? [] },
		]) as { readonly components: readonly { readonly name: string; readonly version: string; readonly 'bom-ref': string }[] };
		expect(faultsOf(bill)).toEqual([]);
		expect(faultsOf({ ...bill, components: [{ type: 'library' }] })).not.toEqual([]);
		expect(bill.components.map(({ name }) => name).sort()).toEqual((products['chrome'] ?? []).map(({ name }) => name).sort());
		const { version } = JSON.parse(read('node_modules/@noble/hashes/package.json'));
		expect(bill.components).toContainEqual(
			expect.objectContaining({ name: '@noble/hashes', purl: `pkg:npm/%40noble/hashes@${version}`, version }),
		);
		expect(bill).toHaveProperty(
			'dependencies',
			expect.arrayContaining([
				expect.objectContaining({
					ref: 'telltale',
					dependsOn: expect.arrayContaining([expect.stringMatching(/^pkg:npm\/preact@/)]),
				}),
			]),
		);
	});

	it.each(['chrome', 'firefox'] satisfies Browser[])(
		'has in %s every file that it names, within the limits of the store',
		(browser) => {
			const folder = join(scratch, browser);
			const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
			const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
			const named = [...manifest.matchAll(/"([\w/-]+\.(?:js|html|png|css))"/g)].map(([, name]) => name);
			expect(named.length).toBeGreaterThan(5);
			expect(files).toEqual(expect.arrayContaining(named));
			const words: Record<string, { readonly message: string }> = JSON.parse(read('public/_locales/en/messages.json'));
			expect(words['extension_name']?.message.length).toBeLessThanOrEqual(45);
			expect(words['extension_description']?.message.length).toBeLessThanOrEqual(132);
			expect(JSON.parse(manifest).version).toMatch(/^\d{1,5}(?:\.\d{1,5}){0,3}$/);
			// Chrome refuses names that begin with an underscore, save this one.
			expect(files.filter((name) => /(?:^|\/)[_.]/.test(name) && !/^_locales(?:\/|$)/.test(name))).toEqual([]);
		},
	);
});

describe('the lockfile', () => {
	const locked: Record<string, { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean }> =
		JSON.parse(read('package-lock.json')).packages;

	it('has the hash of every package, and takes none from elsewhere than the registry', () => {
		const packages = Object.entries(locked).filter(([folder]) => folder !== '');
		expect(packages.length).toBeGreaterThan(100);
		expect(
			packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([folder]) => folder),
		).toEqual([]);
		expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
	});

	it('is installed without running anything of a package', () => {
		const none = {
			NPM_CONFIG_USERCONFIG: join(scratch, 'user'),
			NPM_CONFIG_GLOBALCONFIG: join(scratch, 'global'),
			npm_config_ignore_scripts: undefined,
		};
		const npm = (...parameters: readonly string[]) =>
			execFileSync('npm', parameters, { cwd: root, encoding: 'utf8', env: { ...process.env, ...none } }).trim();
		expect(npm('config', 'get', 'ignore-scripts')).toBe('true');
		expect(read('scripts/setup.js')).toContain("'--ignore-scripts'");
		// npm would not run these either.
		const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
		const hooks = Object.keys(scripts).filter((name) =>
			/^(?:pre|post)?(?:install|prepare|pack|publish)|^(?:pre|post)/.test(name),
		);
		expect(hooks).toEqual([]);
	});

	it('has the programs that it needs in packages, not made by their scripts', () => {
		const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript === true);
		// esbuild's only makes its command start faster; @parcel/watcher's is for a watch mode of sass, which klaro brings with it; the others'
		// ask for money, or are for macOS.
		expect(scripted.map(([folder]) => folder.replace(/.*node_modules\//, '')).filter((name) => !KNOWN.includes(name))).toEqual(
			[],
		);
		expect(locked['node_modules/@esbuild/linux-x64']?.version).toBe(locked['node_modules/esbuild']?.version);
	});
});

const KNOWN = ['@parcel/watcher', 'core-js', 'esbuild', 'fsevents'];

describe('permissions', () => {
	const of = (browser: Browser) => {
		const manifest = manifestFor(browser, '1.0.0') as Manifest;
		return [
			...(manifest.permissions ?? []),
			...(manifest.host_permissions ?? []),
			...(manifest.optional_permissions ?? []),
			...(manifest.optional_host_permissions ?? []),
		];
	};
	const everywhere = [...new Set([...of('chrome'), ...of('firefox')])].sort();
	const headings = (text: string) => [...text.matchAll(/^### .*`([^`\n]+)`.*$/gm)].map(([line, name = '']) => ({ line, name }));

	it('have each a heading in PRIVACY.md, and nothing else has', () => {
		const [, section = ''] = /^## Permissions\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(read('PRIVACY.md')) ?? [];
		expect(
			headings(section)
				.map(({ name }) => name)
				.sort(),
		).toEqual(everywhere);
		expect(
			headings(section)
				.filter(({ line }) => line.includes('(Firefox only)'))
				.map(({ name }) => name)
				.sort(),
		).toEqual(everywhere.filter((name) => !of('chrome').includes(name)));
	});

	it('have each a justification for the stores', () => {
		const [, section = ''] = /^## Permission justifications\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(read('docs/store.md')) ?? [];
		expect(
			headings(section)
				.map(({ name }) => name)
				.sort(),
		).toEqual(everywhere);
	});
});

describe('the words for the stores', () => {
	const [, short = ''] = /^## Short description\n\n(.+)\n/m.exec(read('docs/store.md')) ?? [];

	it('say in short what the extension says itself', () => {
		expect(short).toBe(JSON.parse(read('public/_locales/en/messages.json')).extension_description.message);
	});
});

describe("remarks of Mozilla's check", () => {
	const innerHtml = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };

	it('are ours, unless they are about a library and explained', () => {
		const { ours, explained } = sorted([
			{ remark: innerHtml, source: 'node_modules/preact/src/diff/index.js' },
			{ remark: innerHtml, source: 'src/show/popup.tsx' },
			{ remark: innerHtml, source: 'node_modules/preact/node_modules/other/index.js' },
			{ remark: { code: 'DANGEROUS_EVAL', message: 'eval' }, source: 'node_modules/preact/src/diff/index.js' },
			{ remark: { code: 'constructor', message: '' }, source: 'manifest.json' },
		]);
		expect(explained).toEqual(['UNSAFE_VAR_ASSIGNMENT in node_modules/preact/src/diff/index.js: Unsafe assignment to innerHTML']);
		expect(ours).toHaveLength(4);
	});

	it('are not explained once they are gone', () => {
		expect(sorted([]).needless).toEqual(['preact UNSAFE_VAR_ASSIGNMENT']);
	});
});

/** What the official schema of 1.6 says against it. */
function faultsOf(bill: object): readonly unknown[] {
	const schema = (name: string): object =>
		JSON.parse(read(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`));
	// It calls the others by the names of these copies.
	const schemas = ['spdx', 'jsf-0.82', 'cryptography-defs'].map(
		(name) => [`http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`, schema(name)] as const,
	);
	const ajv = new Ajv({ strict: false, validateFormats: false, schemas: Object.fromEntries(schemas) });
	const validate = ajv.compile(schema('bom-1.6'));
	return validate(bill) ? [] : (validate.errors ?? []);
}
