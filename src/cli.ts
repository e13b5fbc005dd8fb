import manifest from '../package.json' with { type: 'json' };
import { analyze, type Job } from './cli-analyze.ts';
import { type CliArguments, cliArguments } from './cli-arguments.ts';
import { writeHtml } from './cli-dossier.ts';
import { typedValues } from './cli-typed.ts';
import { spooled } from './observe/har-node.ts';
import { lookup } from './show/lookup.ts';
import { visibleText } from './show/visible-text.ts';

const { version } = manifest;

/** Root of the command line. Exit codes: 0 it ran, whatever it found; 1 a file could not be read as a HAR; 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
	const asked = cliArguments(args);
	if (asked.is === 'help') return printed(lookup('cli_help', [version]));
	if (asked.is === 'version') return printed(version);
	if (asked.is === 'wrong') return wrong(lookup(asked.why, [asked.about]));
	const typed = asked.typed === null ? [] : await typedValues(asked.typed);
	if ('why' in typed) return wrong(lookup(typed.why, [asked.typed ?? '', typed.about]));
	return run(asked, typed);
}

async function run(asked: Extract<CliArguments, { is: 'analyze' }>, typed: Job['typed']): Promise<number> {
	const spool = asked.files.includes('-') ? await spooled(process.stdin) : null;
	try {
		const files = asked.files.map((name) => ({ name, path: name === '-' && spool !== null ? spool.path : name }));
		const { columns, isTTY } = process.stdout;
		const colour = isTTY === true && process.env['NO_COLOR'] === undefined;
		const { format, health } = asked;
		const problems =
			format === 'html'
				? await writeHtml({ files, health, typed, version }, process.stdout)
				: await analyze({ files, format, health, typed, version, width: columns ?? 100, colour }, process.stdout);
		for (const problem of problems) complain(problem);
		return problems.length > 0 ? 1 : 0;
	} finally {
		spool?.remove();
	}
}

function printed(words: string): number {
	process.stdout.write(`${words}\n`);
	return 0;
}

function wrong(words: string): number {
	complain(words);
	complain(lookup('cli_usage', []));
	return 2;
}

/** One line on standard error; a file's name may hold anything. */
function complain(words: string): void {
	process.stderr.write(`telltale: ${visibleText(words)}\n`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

process.exitCode = await main(process.argv.slice(2));
