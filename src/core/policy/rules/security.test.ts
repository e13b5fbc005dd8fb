import { testRule } from './rule-tester.ts';
import { security } from './security.ts';

testRule(security, {
	silent: [
		'Your security is important to us.',
		'You should use a secure password.',
		'Your e-mail is not encrypted.',
		'Social security numbers are not asked.',
	],
	finds: [
		['All messages are encrypted.', [{ stance: 'claimed' }]],
		['We use administrative, technical and physical safeguards.', [{ stance: 'claimed' }]],
		['No method of transmission is completely secure.', [{ stance: 'disclaimed' }]],
		['We use encryption, but we cannot guarantee its security.', [{ stance: 'disclaimed' }]],
	],
});
