import manifest from '../package.json' with { type: 'json' };
import { analyze } from './cli-analyze.ts';
import { type CliArguments, cliArguments } from './cli-arguments.ts';
import { writeHtml } from './cli-dossier.ts';
import { pack, requestTimestamp, takeTimestamp } from './cli-pack.ts';
import { Refusal } from './cli-problem.ts';
import { typedValues } from './cli-typed.ts';
import { verify } from './cli-verify.ts';
import { spooled } from './observe/har-node.ts';
import { lookup } from './show/lookup.ts';
import { visibleText } from './show/visible-text.ts';

const { version } = manifest;

type HarReading = Extract<CliArguments, { is: 'analyze' | 'pack' }>;

/** Root of the command line. Exit codes: 0 it ran, whatever it found; 1 a file could not be read or written, or a pack does not hold; 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
	const asked = cliArguments(args);
	switch (asked.is) {
		case 'help':
			return printed(`${lookup('cli_help', [version])}\n`);
		case 'version':
			return printed(`${version}\n`);
		case 'wrong':
			return wrong(lookup(asked.why, [asked.about]));
		case 'timestamp-request':
			return printed(await requestTimestamp(asked));
		case 'timestamp-reply':
			return printed(await takeTimestamp(asked));
		case 'verify': {
			const { text, holds } = await verify(asked, version, screen());
			printed(text);
			return holds ? 0 : 1;
		}
		default:
			return harRead(asked);
	}
}

async function harRead(asked: HarReading): Promise<number> {
	const typed = asked.typed === null ? [] : await typedValues(asked.typed);
	if ('why' in typed) return wrong(lookup(typed.why, [asked.typed ?? '', typed.about]));
	const spool = asked.files.includes('-') ? await spooled(process.stdin) : null;
	try {
		const files = asked.files.map((name) => ({ name, path: name === '-' && spool !== null ? spool.path : name }));
		const problems = await written(asked, { files, health: asked.health, typed, version });
		for (const problem of problems) complain(problem);
		return problems.length > 0 ? 1 : 0;
	} finally {
		spool?.remove();
	}
}

/** Answers with the problems met. */
async function written(asked: HarReading, wish: Parameters<typeof writeHtml>[0]): Promise<readonly string[]> {
	if (asked.is === 'pack') {
		const { text, notes, problems } = await pack({ ...asked, ...wish });
		for (const note of notes) complain(note);
		printed(text);
		return problems;
	}
	const { format } = asked;
	if (format === 'html') return writeHtml(wish, process.stdout);
	return analyze({ ...wish, format, ...screen() }, process.stdout);
}

function screen() {
	const { columns, isTTY } = process.stdout;
	return { width: columns ?? 100, colour: isTTY === true && process.env['NO_COLOR'] === undefined };
}

function printed(text: string): number {
	process.stdout.write(text);
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

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	complain(error.message);
	process.exitCode = 1;
}
