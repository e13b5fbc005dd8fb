import { parseArgs } from 'node:util';
import type { HealthChoice } from './observe/har-sites.ts';
import { pastedHash } from './show/verify/pasted-hash.ts';

export type FormatName = 'text' | 'json' | 'csv' | 'html';

export type CliArguments =
	| { readonly is: 'help' }
	| { readonly is: 'version' }
	| WrongUsage
	| (HarReading & { readonly is: 'analyze'; readonly format: FormatName })
	| (HarReading & { readonly is: 'pack'; readonly out: string; readonly withMyData: boolean; readonly key: string | null })
	| { readonly is: 'timestamp-request'; readonly pack: string; readonly request: string }
	| { readonly is: 'timestamp-reply'; readonly pack: string; readonly reply: string; readonly out: string }
	/** `root`: 64 hexadecimal digits that the pack's root hash must be. */
	| { readonly is: 'verify'; readonly pack: string; readonly format: 'text' | 'json'; readonly root: string | null };

/** `why` is a message key with its argument. */
type WrongUsage = { readonly is: 'wrong'; readonly why: string; readonly about: string };

type HarReading = { readonly files: readonly string[]; readonly health: HealthChoice; readonly typed: string | null };

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

const FORMATS: readonly FormatName[] = ['text', 'json', 'csv', 'html'];
const CHOICES: readonly HealthChoice[] = ['auto', 'always', 'never'];

/** The options of each command. */
const COMMANDS: Readonly<Record<string, readonly (keyof Values)[]>> = {
	analyze: ['format', 'health', 'typed'],
	pack: ['health', 'typed', 'out', 'with-my-data', 'key'],
	'pack --timestamp-request': ['timestamp-request'],
	'pack --timestamp-reply': ['timestamp-reply', 'out'],
	verify: ['format', 'root'],
};

/** What the command line asks for. `args` without node and the script. */
export function cliArguments(args: readonly string[]): CliArguments {
	const parsed = parse(args);
	if (typeof parsed === 'string') return wrong('option', parsed);
	const { values, positionals } = parsed;
	if (values.help === true) return { is: 'help' };
	if (values.version === true) return { is: 'version' };
	const [word, ...files] = positionals;
	if (word === undefined) return wrong('nothing');
	const [stamping] = (['timestamp-request', 'timestamp-reply'] as const).filter((one) => values[one] !== undefined);
	const command = word === 'pack' && stamping !== undefined ? `${word} --${stamping}` : word;
	const options = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (options === undefined) return wrong('command', word);
	const other = (Object.keys(values) as (keyof Values)[]).find((name) => !options.includes(name));
	if (other !== undefined) return wrong('option_of_other', `--${other}`);
	if (command === 'verify') return verify(values, files);
	return stamping !== undefined ? timestamp(values, files) : harReading(word, values, files);
}

function harReading(command: string, values: Values, files: readonly string[]): CliArguments {
	if (files.length === 0) return wrong('no_file');
	if (files.filter((file) => file === '-').length > 1) return wrong('stdin', '-');
	const { format: formatName = 'text', health: choice = 'auto', typed = null, out, key = null } = values;
	const format = FORMATS.find((one) => one === formatName);
	if (format === undefined) return wrong('format', formatName);
	const health = CHOICES.find((one) => one === choice);
	if (health === undefined) return wrong('health', choice);
	if (command === 'analyze') return { is: 'analyze', files, format, health, typed };
	if (out === undefined) return wrong('no_out');
	return { is: 'pack', files, health, typed, out, withMyData: values['with-my-data'] === true, key };
}

function timestamp(values: Values, files: readonly string[]): CliArguments {
	const [pack] = files;
	if (pack === undefined || files.length > 1) return wrong('one_pack');
	const { 'timestamp-request': request, 'timestamp-reply': reply, out } = values;
	if (request !== undefined) return { is: 'timestamp-request', pack, request };
	if (reply === undefined || out === undefined) return wrong('no_out');
	return { is: 'timestamp-reply', pack, reply, out };
}

function verify({ format = 'text', root }: Values, files: readonly string[]): CliArguments {
	const [pack] = files;
	if (pack === undefined || files.length > 1) return wrong('one_pack');
	if (format !== 'text' && format !== 'json') return wrong('verify_format', format);
	const pasted = root === undefined ? null : pastedHash(root);
	if (root !== undefined && pasted === null) return wrong('root', root);
	return { is: 'verify', pack, format, root: pasted };
}

function wrong(what: string, about = ''): WrongUsage {
	return { is: 'wrong', why: `cli_wrong_${what}`, about };
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
				out: { type: 'string' },
				'with-my-data': { type: 'boolean' },
				key: { type: 'string' },
				'timestamp-request': { type: 'string' },
				'timestamp-reply': { type: 'string' },
				root: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
				version: { type: 'boolean' },
			},
		});
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
	}
}
