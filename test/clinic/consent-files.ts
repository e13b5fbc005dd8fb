import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Reply } from './server.ts';

const require = createRequire(import.meta.url);
const klaro = dirname(require.resolve('klaro'));
const cookieconsent = dirname(require.resolve('vanilla-cookieconsent'));
const tarteaucitron = dirname(require.resolve('tarteaucitronjs'));

/** Consent platforms as npm ships them, by the path they are served under. */
const files: Readonly<Record<string, string>> = {
	'/assets/klaro/klaro.js': join(klaro, 'klaro.js'),
	'/assets/cookieconsent/cookieconsent.umd.js': join(cookieconsent, 'cookieconsent.umd.js'),
	'/assets/cookieconsent/cookieconsent.css': join(cookieconsent, 'cookieconsent.css'),
	'/assets/tarteaucitron/tarteaucitron.js': join(tarteaucitron, 'tarteaucitron.js'),
	'/assets/tarteaucitron/tarteaucitron.services.js': join(tarteaucitron, 'tarteaucitron.services.js'),
	'/assets/tarteaucitron/lang/tarteaucitron.en.js': join(tarteaucitron, 'lang/tarteaucitron.en.js'),
	'/assets/tarteaucitron/css/tarteaucitron.css': join(tarteaucitron, 'css/tarteaucitron.css'),
};

/** Path → reply. Nothing is changed in them. */
export async function consentFiles(): Promise<ReadonlyMap<string, Reply>> {
	const all = Object.entries(files).map(async ([path, file]) => {
		const type = file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
		return [path, { type, body: await readFile(file) }] as const;
	});
	return new Map(await Promise.all(all));
}
