import { parseArgs } from 'node:util';
import type { HealthChoice } from './observe/har-sites.ts';

export type FormatName = 'text' | 'json' | 'csv' | 'html';

export type CliArguments =
	| { readonly is: 'help' }
	| { readonly is: 'version' }
	/** `why` is a message key with its argument. */
	| { readonly is: 'wrong'; readonly why: string; readonly about: string }
	| {
			readonly is: 'analyze';
			readonly files: readonly string[];
			readonly format: FormatName;
			readonly health: HealthChoice;
			readonly typed: string | null;
	  };

const FORMATS: readonly FormatName[] = ['text', 'json', 'csv', 'html'];
const CHOICES: readonly HealthChoice[] = ['auto', 'always', 'never'];

/** What the command line asks for. `args` without node and the script. */
export function cliArguments(args: readonly string[]): CliArguments {
	const parsed = parse(args);
	if (typeof parsed === 'string') return { is: 'wrong', why: 'cli_wrong_option', about: parsed };
	const { values, positionals } = parsed;
	if (values.help === true) return { is: 'help' };
	if (values.version === true) return { is: 'version' };
	const [command, ...files] = positionals;
	if (command === undefined) return { is: 'wrong', why: 'cli_wrong_nothing', about: '' };
	if (command !== 'analyze') return { is: 'wrong', why: 'cli_wrong_command', about: command };
	if (files.length === 0) return { is: 'wrong', why: 'cli_wrong_no_file', about: '' };
	if (files.filter((file) => file === '-').length > 1) return { is: 'wrong', why: 'cli_wrong_stdin', about: '-' };
	const format = FORMATS.find((one) => one === (values.format ?? 'text'));
	if (format === undefined) return { is: 'wrong', why: 'cli_wrong_format', about: values.format ?? '' };
	const health = CHOICES.find((one) => one === (values.health ?? 'auto'));
	if (health === undefined) return { is: 'wrong', why: 'cli_wrong_health', about: values.health ?? '' };
	return { is: 'analyze', files, format, health, typed: values.typed ?? null };
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				format: { type: 'string' },
				health: { type: 'string' },
				typed: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
				version: { type: 'boolean' },
			},
		});
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
	}
}
