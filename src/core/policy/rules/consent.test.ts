import { consent } from './consent.ts';
import { testRule } from './rule-tester.ts';

testRule(consent, {
	silent: [
		'We obtain consent where the law requires it.',
		'We do not share your data.',
		'You consented to treatment.',
		'We do not need your consent to share your data.',
		'We do not sell your data without your consent.',
	],
	finds: [
		[
			'We do not share your data without your consent.',
			[{ kind: 'consent-before-sharing', stance: 'promised', unless: 'without your consent' }],
		],
		['We will ask for your explicit consent before sharing health data.', [{ stance: 'promised' }]],
		['Before we disclose it to anyone, we will obtain your written authorization.', [{ stance: 'promised' }]],
		['Your data is shared only if you opt in.', [{ stance: 'promised' }]],
		['By using this site you agree to our sharing of your data.', [{ stance: 'implied' }]],
		['You agree that we may disclose your data to partners.', [{ stance: 'implied' }]],
	],
});
