import { describe, expect, it } from 'vitest';
import type { Check, Verification } from '../core/verification.ts';
import { verificationJson, verificationText } from './verification-text.ts';

const check = (holds: Check['holds'], path?: string): Check => ({
	what: 'file',
	...(path !== undefined && { path }),
	holds,
	sentence: { key: 'verify_file', args: ['1', 'ab'] },
});
const sound: Verification = {
	holds: true,
	root: '0123456789abcdef'.repeat(4),
	fingerprint: 'fedc'.repeat(16),
	checks: [check('yes', 'a.json'), check('cannot-say'), check('yes', 'b.json')],
	limits: [{ key: 'verify_limit_key', args: [] }],
};
const broken: Verification = { ...sound, holds: false, checks: [check('yes', 'a.json'), check('no', 'b.json')] };
const screen = { width: 80, colour: false };

describe('what the check of a pack gave, at a terminal', () => {
	it('says the answer, then what fails, then the rest, the hashes in groups, and what is not proven', () => {
		const lines = verificationText('p.zip', broken, null, screen).split('\n');
		const at = (text: string) => lines.findIndex((line) => line.includes(text));
		const order = [
			'p.zip',
			'This pack does not hold',
			'Does not hold: b.json',
			'Holds: a.json',
			'0123 4567',
			'fedc fedc',
			'- Whose key',
		];
		expect(order.map(at).every((place) => place >= 0)).toBe(true);
		expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
	});

	it('compares with the root hash that was published before it says anything else', () => {
		expect(verificationText('p', sound, 'same', screen)).toMatch(/^p\nThe same: this is the pack/);
		expect(verificationText('p', sound, 'other', screen)).toMatch(/^p\nNot the same: /);
		expect(verificationText('p', broken, 'same-list', screen)).toMatch(
			/^p\nThe list of files is the one that was published, but/,
		);
	});

	it('leaves out what is not known, and counts what is too much', () => {
		const many = { ...broken, root: null, fingerprint: null, checks: Array<Check>(251).fill(check('no', 'x')) };
		const text = verificationText('p', many, null, screen);
		expect(text).not.toContain('Root hash');
		expect(text.match(/Does not hold: x/g)).toHaveLength(200);
		expect(text).toContain('51 more are not shown');
	});

	it('fits the width, and lets nothing through that a terminal obeys', () => {
		const hostile = { ...broken, checks: [check('no', '\u001b[2J\u202e\n'.repeat(20))] };
		const text = verificationText('\u001b]0;x\u0007', hostile, null, { ...screen, width: 40 });
		expect(text.split('\n').every((line) => line.length <= 40)).toBe(true);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
		expect(text).not.toMatch(obeyed);
		expect(verificationJson('\u001b]', hostile, null, '1')).not.toMatch(obeyed);
		expect(verificationText('p', broken, null, { ...screen, colour: true })).toContain(
			'\u001b[1;31mThis pack does not hold\u001b[0m',
		);
	});

	it('is one JSON document with the sentences said', () => {
		const { checks, limits, ...rest } = JSON.parse(verificationJson('p.zip', sound, 'same', '1.2.3'));
		expect(rest).toEqual({
			tool: 'telltale',
			verification: 1,
			version: '1.2.3',
			pack: 'p.zip',
			holds: true,
			root: sound.root,
			compared: 'same',
			fingerprint: sound.fingerprint,
		});
		expect(checks[0]).toEqual({ what: 'file', path: 'a.json', holds: 'yes', sentence: expect.stringContaining('1 bytes') });
		expect(limits).toEqual([expect.stringMatching(/^Whose key/)]);
	});
});
