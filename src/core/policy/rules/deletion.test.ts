import { deletion } from './deletion.ts';
import { testRule } from './rule-tester.ts';

testRule(deletion, {
	silent: [
		'You can delete cookies in your browser.',
		'We delete logs after 30 days.',
		'We keep your data.',
		'Delete the app to stop messages.',
	],
	finds: [
		['You can ask us to delete your data.', [{ stance: 'offered' }]],
		['You have the right to erasure of your personal information.', [{ stance: 'offered' }]],
		['We will permanently erase your account when you ask.', [{ stance: 'offered' }]],
		['You can have your history erased.', [{ stance: 'offered' }]],
		['We will delete your data unless the law requires us to keep it.', [{ stance: 'limited' }]],
		['We cannot delete medical records.', [{ stance: 'limited' }]],
		['We instruct third parties to delete the data that they received.', [{ stance: 'passed-on' }]],
		[
			'When you delete your data, we notify our vendors so that they delete it.',
			[{ stance: 'offered' }, { stance: 'passed-on' }],
		],
	],
});
