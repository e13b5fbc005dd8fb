import { retention } from './retention.ts';
import { testRule } from './rule-tester.ts';

testRule(retention, {
	silent: [
		'You must be 18 years old.',
		'We answer requests within 30 days.',
		'We have helped people for ten years.',
		'We keep your data safe.',
		'We will delete your data within 45 days of your request.',
	],
	finds: [
		['We keep your records for seven years.', [{ stance: 'stated' }]],
		['Data of closed accounts is deleted after 24 months.', [{ stance: 'stated' }]],
		['Messages are retained for a period of ten (10) years.', [{ stance: 'stated' }]],
		['We retain your data as long as necessary.', [{ stance: 'vague' }]],
		['Information is kept no longer than necessary.', [{ stance: 'vague' }]],
	],
});
