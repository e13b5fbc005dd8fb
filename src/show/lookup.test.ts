import { describe, expect, it } from 'vitest';
import { lookup } from './lookup.ts';

describe('lookup', () => {
	it.each([
		['no_such_key', [], 'no_such_key'],
		['constructor', [], 'constructor'],
		['extension_name', [], 'Telltale'],
		['cli_wrong_format', ['xml'], '--format is text, json, csv or html, not “xml”'],
		['cli_wrong_format', [], '--format is text, json, csv or html, not “”'],
		['cli_wrong_format', ['$1 $VALUE$ $$'], '--format is text, json, csv or html, not “$1 $VALUE$ $$”'],
	])('%s %j', (key, args, expected) => {
		expect(lookup(key, args)).toBe(expected);
	});
});
