import { keptPrivate } from './kept-private.ts';
import { testRule } from './rule-tester.ts';

testRule(keptPrivate, {
	silent: [
		'Your privacy is important to us.',
		'100% private and secure.',
		'Is what I say confidential?',
		'Your answers will no longer be private.',
		'Use a private room for your session.',
	],
	finds: [
		[
			'What you enter in this questionnaire stays private between you and your counselor.',
			[{ stance: 'denied', with: ['anyone'], what: ['answers'] }],
		],
		['Everything you tell us remains between you and us.', [{ stance: 'denied', with: ['anyone'], what: ['any'] }]],
		// Who may have what is "confidential" is not said.
		['Your conversation is confidential.', [{ stance: 'denied', with: [], what: ['messages'] }]],
		['Your conversation is confidential unless you are in danger.', [{ stance: 'limited', unless: 'unless you are in danger' }]],
	],
});
