import { describe, expect, it } from 'vitest';
import { hostWords } from './host-words.ts';

describe('hostWords', () => {
	it.each([
		['', []],
		['carolinatherapy.com', ['carolina', 'therapy']],
		['hospitalitycareers.com', ['hospitality', 'careers']],
		['accidentally.com', ['accidental', 'ly']],
		['commonwealth.com', ['common', 'wealth']],
		['carclinic.co.uk', ['car', 'clinic']],
		['lakesidecounselinggroup.com', ['lakeside', 'counseling', 'group']],
		['dr-smith-therapy.com', ['dr', 'smith', 'therapy']],
		['drsmithtelehealthny.com', ['drsmith', 'telehealth', 'ny']],
		['therapist.com', ['therapist']],
		['hivclinic.org', ['hiv', 'clinic']],
		['xn--80ak6aa92e.com', ['xn', 'ak', 'aa', 'e']],
		[`${'therapy'.repeat(9)}.com`, Array.from({ length: 9 }, () => 'therapy')],
		[`${'x'.repeat(300)}.com`, []],
	])('%s', (host, words) => {
		expect(hostWords(host).site).toEqual(words);
	});
	it('keeps sub-domains and the suffix apart', () => {
		expect(hostWords('counseling.example.clinic')).toEqual({ site: ['example'], below: ['counseling'], suffix: 'clinic' });
	});
});
