import { describe, expect, it } from 'vitest';
import { tokens } from './tokens.ts';

const read = (text: string) => tokens(text).map((token) => token.text);

describe('tokens', () => {
	it.each([
		['', []],
		['--__//', []],
		['phq9', ['phq', '9']],
		['GAD-7', ['gad', '7']],
		['R_PREGNANCY_WEEK_CHOSEN', ['r', 'pregnancy', 'week', 'chosen']],
		['DrugPriceViewed', ['drug', 'price', 'viewed']],
		['HIVTest', ['hiv', 'test']],
		['Paid: Weekly Therapy', ['paid', 'weekly', 'therapy']],
		['ep.value/a+b', ['ep', 'value', 'a', 'b']],
		['20mg', ['20', 'mg']],
		['pregnancy%2520termination', ['pregnancy', 'termination']],
		['a%ZZb%C3c', ['a', 'z', 'zb', 'c']],
		['Sjögren', ['sjogren']],
		["Alzheimer's ’quoted’", ['alzheimers', 'quoted']],
		['A&E a=1&e=2 R&amp;D', ['a&e', 'a', '1', 'e', '2', 'r&d']],
		['здоровье 健康', ['здоровье', '健康']],
		['12345678-deaf-4abc-8def-1234567890ab', []],
		['/b9/ed/b9eddaf2-608a-4935-8c70-fc98afd54562/a', ['a']],
		['/b9/ed/b9eddaf2608a49358c70fc98afd54562/a', ['', 'a']],
		['app-93deaf12', ['app', '']],
		['G-HIV12ED3Q', ['g', '']],
		['gad7phq9', ['gad', '7', 'phq', '9']],
	])('%s', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it('gives a word of mixed case whole as well', () => {
		expect(tokens('PROzac 20')).toEqual([{ text: 'pr', whole: { text: 'prozac', span: 2 } }, { text: 'ozac' }, { text: '20' }]);
	});

	it('does not look for words in an identifier', () => {
		expect(read('aG9xHIVk2Lm9PqRs')).toEqual(['']);
		expect(read('Zk3hQhcNMjgxMDEwiudXukEhxKe9XMA0GCSqGSIb3DQEBBQUAmVu')).toEqual(['']);
		expect(read('SubscribedButtonClickPregnancyTest2')).toContain('pregnancy');
		expect(read('HIVTestResults2024Q1')).toContain('hiv');
	});
});
