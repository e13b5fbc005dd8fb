import { entered, testRule, told } from './rule-tester.ts';
import { unsubmitted } from './unsubmitted.ts';

const early = (did: 'typed' | 'chose' | 'pressed', more: object = {}) =>
	({ certainty: 'proven', entered: entered(did, { unsubmitted: true, after: null, ...more }) }) as const;

testRule(unsubmitted, {
	silent: [
		['nothing', []],
		['sent off since', [told('text', 'detail', 'x', { certainty: 'proven', entered: entered('typed') })]],
		['likely, not proven', [told('text', 'detail', 'x', { ...early('typed'), certainty: 'likely' })]],
		['pressed: a press sends off', [told('label', 'detail', 'x', early('pressed'))]],
		['a town: it points to nobody', [told('address', 'none', 'Springfield', early('typed'))]],
	],
	speaks: [
		['a choice', [told('answer', 'detail', 'Yes', early('chose'))], { key: 'what_unsubmitted_chose', args: ['Yes', '', ''] }],
		[
			'an e-mail address, hashed',
			[told('email', 'person', '196f99f3', { ...early('typed', { question: 'E-mail' }), form: 'md5>sha256' })],
			{
				key: 'what_unsubmitted_typed_hashed',
				args: [
					{ key: 'asked_under', args: ['E-mail'] },
					{
						key: 'form_of',
						args: [
							{ key: 'form_sha256', args: [] },
							{ key: 'form_md5', args: [] },
						],
					},
					'',
				],
			},
		],
		[
			'of health before a person',
			[told('email', 'person', 'a@example.com', early('typed')), told('text', 'detail', 'I cannot sleep', early('typed'))],
			{ key: 'what_unsubmitted_typed', args: ['I cannot sleep', '', ''] },
		],
		[
			'a made-up person',
			[told('email', 'person', 'a@example.com', early('typed', { made: true }))],
			{ key: 'what_unsubmitted_typed_made', args: ['a@example.com', '', ''] },
		],
	],
});
