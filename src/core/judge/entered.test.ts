import { entered } from './entered.ts';
import { entered as did, testRule, told } from './rule-tester.ts';

const question = 'Feeling down';
const proven = { certainty: 'proven' } as const;
const at = (seconds: string) => ({ key: 'after_seconds', args: [seconds] });

testRule(entered, {
	silent: [
		['nothing', []],
		['likely, not proven', [told('answer', 'detail', '3', { entered: did('chose') })]],
		['proven of nobody’s doing', [told('text', 'detail', 'I cannot sleep', proven)]],
		[
			'an e-mail address: it says who, not what',
			[told('email', 'person', 'a@example.com', { ...proven, entered: did('typed') })],
		],
		['a page', [told('page', 'page', 'https://clinic.example/', { ...proven, entered: did('typed') })]],
	],
	speaks: [
		[
			'a choice',
			[told('answer', 'detail', 'Nearly every day', { ...proven, entered: did('chose', { question }) })],
			{ key: 'what_chose', args: ['Nearly every day', { key: 'asked_for', args: [question] }, at('0.4')] },
		],
		[
			'a choice, hashed: it is not quoted',
			[told('answer', 'detail', '5d41402abc4b2a76', { ...proven, form: 'sha256:16', entered: did('chose', { question }) })],
			{
				key: 'what_chose_hashed',
				args: [
					{ key: 'asked_for', args: [question] },
					{ key: 'form_first', args: ['16', { key: 'form_sha256', args: [] }] },
					at('0.4'),
				],
			},
		],
		[
			'a text under the name of its field, at a time that nobody knows',
			[told('text', 'detail', 'I cannot sleep', { ...proven, entered: did('typed', { name: 'more', after: null }) })],
			{ key: 'what_typed', args: ['I cannot sleep', { key: 'asked_under', args: ['more'] }, ''] },
		],
		[
			'a press, at once',
			[told('label', 'detail', 'This person is pregnant', { ...proven, entered: did('pressed', { after: 40 }) })],
			{ key: 'what_pressed', args: ['This person is pregnant', '', { key: 'after_at_once', args: [] }] },
		],
		[
			'a card whose question is itself, long after',
			[told('label', 'detail', question, { ...proven, entered: did('pressed', { question, after: 60_000 }) })],
			{ key: 'what_pressed', args: [question, '', ''] },
		],
		[
			'a made-up person',
			[told('text', 'detail', 'Canary k7q2', { ...proven, entered: did('typed', { made: true, after: 12_345 }) })],
			{ key: 'what_typed_made', args: ['Canary k7q2', '', { key: 'after_made_seconds', args: ['12'] }] },
		],
		[
			'what can be quoted before a hash of it',
			[
				told('text', 'detail', '5d41402a', { ...proven, form: 'md5', entered: did('typed', { after: null }) }),
				told('text', 'detail', 'I cannot sleep', { ...proven, entered: did('typed', { after: null }) }),
			],
			{ key: 'what_typed', args: ['I cannot sleep', '', ''] },
		],
	],
});
