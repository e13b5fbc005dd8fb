/**
 * All figures in one table: `npm run bench`, or the named parts of it: `npm run bench -- page-cost load`. They are for comparing within one run: no test
 * asks for them. Nothing else should run meanwhile.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../test/chromium.ts';
import { benchAttack } from './bench-attack.ts';
import { benchEntered } from './bench-entered.ts';
import { benchLoad } from './bench-load.ts';
import { benchLost } from './bench-lost.ts';
import { benchPack } from './bench-pack.ts';
import { benchPageCost } from './bench-page-cost.ts';
import { benchRequest } from './bench-request.ts';
import { type Row, table } from './bench-rows.ts';
import { benchTyping } from './bench-typing.ts';

/** A part's rows may be of one kind only: `load/memory`. */
const PARTS: Readonly<Record<string, (only: string) => Promise<readonly Row[]>>> = {
	request: benchRequest,
	entered: benchEntered,
	pack: () => benchPack(),
	typing: benchTyping,
	'page-cost': benchPageCost,
	lost: benchLost,
	load: benchLoad,
	attack: benchAttack,
};

async function main(asked: readonly string[]): Promise<void> {
	const unknown = asked.filter((name) => !Object.hasOwn(PARTS, partOf(name)));
	if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
	const build = fileURLToPath(new URL('build.ts', import.meta.url));
	execFileSync(process.execPath, [fileURLToPath(new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url)), build]);
	const parts: (readonly [string, readonly Row[]])[] = [];
	for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
		console.error(`… ${name}`);
		parts.push([name, (await PARTS[partOf(name)]?.(name.slice(partOf(name).length + 1))) ?? []]);
	}
	console.log(`${['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ')}\n${machine()}\n`);
	console.log(table(parts));
}

function partOf(name: string): string {
	return name.replace(/\/.*$/s, '');
}

function machine(): string {
	const chromium = execFileSync(chromiumPath(), ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
	return [
		`${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}`,
		`${(totalmem() / 2 ** 30).toFixed(0)} GB`,
		`${type()} ${release()}`,
		`Node ${process.version}`,
		/Chromium [\d.]+|Google Chrome [\d.]+/.exec(chromium)?.[0] ?? chromium.trim(),
	].join(', ');
}

await main(process.argv.slice(2));
