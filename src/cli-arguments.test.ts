import { describe, expect, it } from 'vitest';
import { cliArguments } from './cli-arguments.ts';

const HASH = '0123456789abcdef'.repeat(4);
const packing = { is: 'pack', health: 'auto', typed: null, out: 'p.zip', withMyData: false, key: null };
const asked = { is: 'analyze', format: 'text', health: 'auto', typed: null };

describe('what the command line asks for', () => {
	it.each([
		['', { is: 'wrong', why: 'cli_wrong_nothing' }],
		['scan a.har', { is: 'wrong', why: 'cli_wrong_command', about: 'scan' }],
		['analyze', { is: 'wrong', why: 'cli_wrong_no_file' }],
		['analyze - -', { is: 'wrong', why: 'cli_wrong_stdin' }],
		['analyze a.har --format xml', { is: 'wrong', why: 'cli_wrong_format', about: 'xml' }],
		['analyze a.har --health maybe', { is: 'wrong', why: 'cli_wrong_health', about: 'maybe' }],
		['analyze a.har --verbose', { is: 'wrong', why: 'cli_wrong_option' }],
		['analyze a.har --typed', { is: 'wrong', why: 'cli_wrong_option' }],
		['--help', { is: 'help' }],
		['analyze -h', { is: 'help' }],
		['--version', { is: 'version' }],
		['analyze a.har --out p.zip', { is: 'wrong', why: 'cli_wrong_option_of_other', about: '--out' }],
		['toString a.har', { is: 'wrong', why: 'cli_wrong_command', about: 'toString' }],
		['pack --out p.zip', { is: 'wrong', why: 'cli_wrong_no_file' }],
		['pack a.har', { is: 'wrong', why: 'cli_wrong_no_out' }],
		['pack a.har --out p.zip --health maybe', { is: 'wrong', why: 'cli_wrong_health', about: 'maybe' }],
		['pack a.har --out p.zip --format json', { is: 'wrong', why: 'cli_wrong_option_of_other', about: '--format' }],
		['pack a.zip b.zip --timestamp-request q', { is: 'wrong', why: 'cli_wrong_one_pack' }],
		['pack a.zip --timestamp-request q --key k', { is: 'wrong', why: 'cli_wrong_option_of_other', about: '--key' }],
		['pack a.zip --timestamp-reply r', { is: 'wrong', why: 'cli_wrong_no_out' }],
		[
			'pack a.zip --timestamp-request q --timestamp-reply r',
			{ is: 'wrong', why: 'cli_wrong_option_of_other', about: '--timestamp-reply' },
		],
		['verify', { is: 'wrong', why: 'cli_wrong_one_pack' }],
		['verify a.zip b.zip', { is: 'wrong', why: 'cli_wrong_one_pack' }],
		['verify a.zip --format csv', { is: 'wrong', why: 'cli_wrong_verify_format', about: 'csv' }],
		['verify a.zip --root 12', { is: 'wrong', why: 'cli_wrong_root', about: '12' }],
		['verify a.zip --health never', { is: 'wrong', why: 'cli_wrong_option_of_other', about: '--health' }],
		['pack a.har --out p.zip', { ...packing, files: ['a.har'] }],
		[
			'pack a.har - --out=p.zip --with-my-data --key k --typed t.json --health always',
			{ ...packing, files: ['a.har', '-'], health: 'always', typed: 't.json', withMyData: true, key: 'k' },
		],
		['pack a.zip --timestamp-request q', { is: 'timestamp-request', pack: 'a.zip', request: 'q' }],
		['pack a.zip --timestamp-reply r --out p.zip', { is: 'timestamp-reply', pack: 'a.zip', reply: 'r', out: 'p.zip' }],
		['verify a.zip', { is: 'verify', pack: 'a.zip', format: 'text', root: null }],
		[
			`verify a.zip --format json --root SHA-256:${HASH.toUpperCase()}`,
			{ is: 'verify', pack: 'a.zip', format: 'json', root: HASH },
		],
		['analyze a.har', { ...asked, files: ['a.har'] }],
		['analyze - b.har.gz', { ...asked, files: ['-', 'b.har.gz'] }],
		[
			'analyze --format json a.har --health=never --typed t.json',
			{ ...asked, files: ['a.har'], format: 'json', health: 'never', typed: 't.json' },
		],
	])('%s', (line, expected) => {
		expect(cliArguments(line.split(' ').filter((one) => one !== ''))).toMatchObject(expected);
	});
});
