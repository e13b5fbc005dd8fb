import { describe, expect, it } from 'vitest';
import { cliArguments } from './cli-arguments.ts';

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
