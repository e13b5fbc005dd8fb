import { testRule } from './rule-tester.ts';
import { sharing } from './sharing.ts';

testRule(sharing, {
	silent: [
		'',
		'Do we share your data with advertisers?',
		'How we share your information',
		'You may share your results with friends.',
		'Please do not share your password.',
		'Our vendors may not share your information.',
		'Third parties may share your information under their own policies.',
		'We are not responsible for what third parties share with advertisers.',
		'If we share your information, we will tell you.',
		'This notice describes how your information may be disclosed.',
		'You may ask that we do not share your information with advertisers.',
		'There is no guarantee that we do not share your information.',
		'We use your information to provide our services.',
		'We share an office with two other clinics.',
		'We receive information about you from advertisers.',
		'We try not to share your information.',
		'We sell your information to advertisers.',
	],
	finds: [
		[
			'We do not share your health information with advertisers.',
			[{ stance: 'denied', with: ['advertisers'], what: ['health'], unless: null }],
		],
		[
			'We will never disclose, release or transmit your answers to advertisers or data brokers.',
			[{ stance: 'denied', with: ['advertisers', 'brokers'], what: ['answers'] }],
		],
		['No health information is shared with Meta.', [{ stance: 'denied', named: ['Meta'], what: ['health'] }]],
		['We share no personal information with third parties.', [{ stance: 'denied', with: ['third-parties'] }]],
		['Neither we nor our affiliates share your e-mail address.', [{ stance: 'denied', what: ['email'] }]],
		['Calmharbor does not share your answers with advertisers.', [{ stance: 'denied', what: ['answers'] }]],
		['Advertisers do not receive your name from us.', [{ stance: 'denied', with: ['advertisers'], what: ['name'] }]],
		['We do not allow advertisers to collect health data.', [{ stance: 'denied', with: ['advertisers'], what: ['health'] }]],
		[
			'We do not share your data with third parties except as the law requires.',
			[{ stance: 'limited', unless: 'except as the law requires' }],
		],
		['Unless you agree, we do not share your data.', [{ stance: 'limited', unless: 'Unless you agree' }]],
		['We do not, except as described below, share your data.', [{ stance: 'limited', unless: 'except as described below' }]],
		['We only share your data with your therapist.', [{ stance: 'limited', with: ['care'] }]],
		['We do not share your answers with anyone else.', [{ stance: 'limited', with: ['anyone'] }]],
		['If you opt out, we do not share your data with partners.', [{ stance: 'limited', unless: 'If you opt out' }]],
		['We may share your e-mail address with partners.', [{ stance: 'possible', with: ['partners'], what: ['email'] }]],
		['We reserve the right to share your data.', [{ stance: 'possible', what: ['any'] }]],
		['Unless you opt out, we may share your data with partners.', [{ stance: 'possible' }]],
		['Advertisers may place cookies on our pages.', [{ stance: 'possible', with: ['advertisers'], what: ['usage'] }]],
		[
			'We share usage data with Google and Criteo for advertising.',
			[{ stance: 'admitted', named: ['Google', 'Criteo'], what: ['usage'], purposes: ['advertising'] }],
		],
		['Your data is passed on to our vendors.', [{ stance: 'admitted', with: ['service-providers'] }]],
		[
			'We do not share health data with advertisers, but we share device data with them.',
			[
				{ stance: 'denied', what: ['health'] },
				{ stance: 'admitted', what: ['usage'] },
			],
		],
		[
			'We do not sell your data, but we may share it with advertisers.',
			[{ stance: 'possible', what: ['any'], with: ['advertisers'] }],
		],
	],
});
