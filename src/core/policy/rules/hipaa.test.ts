import { hipaa } from './hipaa.ts';
import { testRule } from './rule-tester.ts';

testRule(hipaa, {
	silent: [
		'HIPAA gives you the right to see your records.',
		'Posts in forums are not protected by HIPAA.',
		'Our partners may not be bound by HIPAA.',
		'We comply with state law.',
	],
	finds: [
		['We are HIPAA-compliant.', [{ stance: 'claimed' }]],
		['We comply with the Health Insurance Portability and Accountability Act.', [{ stance: 'claimed' }]],
		['We are not a covered entity under HIPAA.', [{ stance: 'denied' }]],
		['HIPAA does not apply to us.', [{ stance: 'denied' }]],
	],
});
