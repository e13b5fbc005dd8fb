import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What others wrote and Telltale hands on: a library that is bundled, or what a table was made from. */
export type ThirdParty = {
	readonly name: string;
	/** Null where what it is taken from counts no versions. */
	readonly version: string | null;
	/** An SPDX identifier, as its package names it. */
	readonly licence: string;
	/** Where its own source is; the MPL asks for that. */
	readonly source: string;
	/** Its licence, and notices that come with it, word for word. */
	readonly text: string;
	/** Its folder below the project's, as the lockfile calls it; null for what is no npm package. */
	readonly folder: string | null;
	readonly is: 'library' | 'data';
};

type OfData = Pick<ThirdParty, 'name' | 'licence' | 'source'> & { readonly text: string };

/** What tables were made from, by their file: an npm package, or a list with its licence in `licences/`. NOTICE tells more of them. */
const MADE_FROM: Readonly<Record<string, readonly (string | OfData)[]>> = {
	'src/core/data/owners.json': ['node_modules/third-party-web'],
	'src/core/data/roles.json': [
		{
			name: 'AdGuard CNAME trackers',
			licence: 'MIT',
			source: 'https://github.com/AdguardTeam/cname-trackers',
			text: 'adguard-cname-trackers.txt',
		},
	],
	'src/core/data/suffixes.json': [
		'node_modules/tldts',
		{
			name: 'Public Suffix List',
			licence: 'MPL-2.0',
			source: 'https://publicsuffix.org/list/public_suffix_list.dat',
			text: 'public-suffix-list.txt',
		},
	],
};

/**
 * Whose work stands in what was built, sorted by name.
 * @param shipped files below the project's folder, as esbuild names them
 * @throws when a package does not say its licence or comes without its text
 */
export function thirdParty(shipped: Iterable<string>): readonly ThirdParty[] {
	const all = new Map<string, ThirdParty>();
	for (const file of shipped) {
		const folder = packageFolder(file);
		if (folder !== null) all.set(folder, fromPackage(folder, 'library'));
		for (const from of MADE_FROM[file] ?? [])
			if (typeof from === 'string') all.set(from, fromPackage(from, 'data'));
			else all.set(from.name, { ...from, version: null, folder: null, is: 'data', text: read('licences', from.text) });
	}
	return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `THIRD-PARTY.txt`: each with its version, address and licence. */
export function thirdPartyText(all: readonly ThirdParty[]): string {
	const parts = all.map(({ name, version, licence, source, text, is }) =>
		[
			`${name}${version === null ? '' : ` ${version}`} (${licence})${is === 'data' ? ', data' : ''}`,
			source,
			'',
			text.replaceAll('\r\n', '\n').trim(),
		].join('\n'),
	);
	return `${[HEAD, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const HEAD = 'Telltale holds work of others, each under its own terms. NOTICE.txt says what the data is used for.';

/** `node_modules/a/node_modules/@b/c/x.js` → `node_modules/a/node_modules/@b/c`; null for a file of our own. */
function packageFolder(file: string): string | null {
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null;
}

function fromPackage(folder: string, is: ThirdParty['is']): ThirdParty {
	const file = read(folder, 'package.json');
	const about: { name: string; version: string; license?: unknown; repository?: string | { url: string } } = JSON.parse(file);
	if (typeof about.license !== 'string') throw new Error(`${folder} does not say its licence as an SPDX identifier`);
	const texts = readdirSync(join(root, folder))
		.filter((name) => /^(?:licen[cs]e|notice|copying|copyright)/i.test(name))
		.sort();
	const written = texts.some((name) => /^(?:licen[cs]e|copying)/i.test(name));
	// Some packages leave this text out; unlike others it is the same for whoever wrote the work, and is ours too.
	const known = about.license === 'Apache-2.0' ? [read('.', 'LICENSE').trim()] : [];
	if (!written && known.length === 0) throw new Error(`${folder} comes without its licence`);
	return {
		name: about.name,
		version: about.version,
		licence: about.license,
		source: sourceOf(about.repository) ?? `https://www.npmjs.com/package/${about.name}`,
		text: [...(written ? [] : known), ...texts.map((name) => read(folder, name).trim())].join('\n\n'),
		folder,
		is,
	};
}

/** `git+ssh://git@github.com/a/b.git`, `github:a/b`, `a/b` → `https://github.com/a/b` */
function sourceOf(repository: string | { readonly url: string } | undefined): string | null {
	const written = typeof repository === 'string' ? repository : repository?.url;
	if (written === undefined) return null;
	if (/^(?:github:)?[\w.-]+\/[\w.-]+$/.test(written)) return `https://github.com/${written.replace('github:', '')}`;
	return written.replace(/^(?:git\+)?(?:ssh:\/\/git@|git:\/\/|https?:\/\/)/, 'https://').replace(/\.git$/, '');
}

function read(folder: string, name: string): string {
	return readFileSync(join(root, folder, name), 'utf8');
}
