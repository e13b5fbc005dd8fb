import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../scripts/build.ts';
import { sourcePackage } from '../scripts/source-package.ts';
import { filesIn, zipped } from '../scripts/zipped.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'telltale-release-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a reviewer has: the source package, unpacked somewhere, and of npm's packages no more than a build needs. */
function unpackSource(folder: string): void {
	for (const [path, content] of sourcePackage(root)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	for (const name of neededPackages()) cpSync(join(root, name), join(folder, name), { recursive: true });
	git(folder, 'init', '--quiet');
	git(folder, 'add', '--all');
	git(folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'as it came');
}

/** Folders of what ships and of the few tools that `scripts/release.ts` uses, with what they depend on. */
function neededPackages(): readonly string[] {
	type Locked = Readonly<Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>> | undefined>>;
	const locked: Readonly<Record<string, Locked>> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const needed = new Set<string>();
	const add = (name: string): void => {
		const folder = `node_modules/${name}`;
		const entry = locked[folder];
		if (entry === undefined || needed.has(folder)) return;
		// A program for another system is locked, but not here.
		if (!readdirSync(dirname(join(root, folder))).includes(name.replace(/.*\//, ''))) return;
		needed.add(folder);
		for (const one of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) add(one);
	};
	for (const name of Object.keys(locked['']?.dependencies ?? {})) add(name);
	for (const name of ['esbuild', 'tsx', 'pako', 'third-party-web', 'tldts']) add(name);
	return [...needed];
}

function git(folder: string, ...parameters: readonly string[]): void {
	execFileSync('git', parameters, { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
}

type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Not in step: vitest takes a worker that does not answer for a minute for dead. */
function release(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
	const tsx = join(folder, 'node_modules/tsx/dist/cli.mjs');
	const options = { cwd: folder, env: { ...process.env, ...environment } };
	return new Promise((resolve) => {
		execFile(process.execPath, [tsx, 'scripts/release.ts'], options, (error, stdout, stderr) => {
			resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
		});
	});
}

const releaseIn = (folder: string) =>
	new Map([...filesIn(join(folder, 'release'))].map(([name, content]) => [name.replace(/^telltale-[\d.]+-/, ''), content]));
const hash = (content: Uint8Array = new Uint8Array()) => createHash('sha256').update(content).digest('hex');
const hashes = (files: ReadonlyMap<string, Uint8Array>) =>
	Object.fromEntries([...files].map(([name, content]) => [name, hash(content)]));
const unzipped = (zip: Uint8Array = new Uint8Array()) => hashes(new Map(Object.entries(unzipSync(new Uint8Array(zip)))));

describe('a release', () => {
	const first = join(scratch, 'first');
	const second = join(scratch, 'a much longer name', 'second');
	let files: ReadonlyMap<string, Uint8Array> = new Map();
	beforeAll(async () => {
		unpackSource(first);
		const { status, stderr } = await release(first, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' });
		expect(stderr).toBe('');
		expect(status).toBe(0);
		files = releaseIn(first);
	}, 240_000);

	it('is what both stores ask for, with the sum of each', () => {
		expect([...files.keys()].sort()).toEqual(['SHA256SUMS', 'chrome.zip', 'firefox.zip', 'sbom.json', 'source.zip']);
		const sums = Buffer.from(files.get('SHA256SUMS') ?? '').toString();
		const checked = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: join(first, 'release'), encoding: 'utf8' });
		expect(checked.trim().split('\n')).toHaveLength(4);
		expect(sums.trim().split('\n')).toHaveLength(4);
	});

	it('holds what is built here, and nothing else', async () => {
		for (const browser of ['chrome', 'firefox'] as const) {
			const folder = join(scratch, browser);
			// A check by Mozilla's tool builds with maps beside: the scripts are the same.
			await buildExtension(browser, folder, { sourcemap: 'external' });
			for (const name of readdirSync(folder)) if (name.endsWith('.map')) rmSync(join(folder, name));
			expect(unzipped(files.get(`${browser}.zip`))).toEqual(hashes(filesIn(folder)));
		}
	}, 120_000);

	it('has the source that it is built from, and how that is done', () => {
		const source = unzipSync(new Uint8Array(files.get('source.zip') ?? []));
		expect(unzipped(files.get('source.zip'))).toEqual(hashes(sourcePackage(root)));
		const { name, version } = JSON.parse(Buffer.from(source['package.json'] ?? '').toString());
		expect(name).toBe('telltale');
		const manual = Buffer.from(source['BUILD.md'] ?? '').toString();
		const locked = JSON.parse(Buffer.from(source['package-lock.json'] ?? '').toString());
		expect(locked.version).toBe(version);
		expect(manual).toContain('npm ci --ignore-scripts\nnpm run build\n');
		expect(manual).toContain(`esbuild ${locked.packages['node_modules/esbuild'].version} `);
		expect(Object.keys(source).filter((path) => /^test\/|\.test\.|node_modules|^dist\//.test(path))).toEqual([]);
	});

	it('is the same bytes in another folder, another time zone, at another time', async () => {
		mkdirSync(dirname(second), { recursive: true });
		renameSync(first, second);
		rmSync(join(second, 'release'), { recursive: true });
		const { status } = await release(second, { TZ: 'America/St_Johns', LC_ALL: 'C.UTF-8', HOME: scratch });
		expect(status).toBe(0);
		expect(hashes(releaseIn(second))).toEqual(hashes(files));
	}, 240_000);

	it('is not made of what is not committed', async () => {
		appendFileSync(join(second, 'src/background.ts'), '// not committed\n');
		writeFileSync(join(second, 'src/new.ts'), '');
		const { status, stderr, stdout } = await release(second);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(' M src/background.ts\n?? src/new.ts\n');
	}, 60_000);
});

describe('a zip', () => {
	const one = new Map([
		['b', Buffer.from('2')],
		['a/c', Buffer.from('1')],
	]);

	it('does not depend on the order of its files', () => {
		expect(hash(zipped(new Map([...one].reverse())))).toBe(hash(zipped(one)));
	});

	it('depends on what is in them', () => {
		expect(hash(zipped(new Map([...one, ['b', Buffer.from('3')]])))).not.toBe(hash(zipped(one)));
		expect(unzipSync(zipped(one))).toEqual(Object.fromEntries([...one].map(([name, bytes]) => [name, new Uint8Array(bytes)])));
	});
});
