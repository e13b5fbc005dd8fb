import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { exampleObservation } from '../example-observation.ts';
import type { Action, Observation } from '../types.ts';
import { marksOf } from './marks.ts';

const EMAIL = 'casey.canary@example.com';
const typed = (value: string, name = 'field', question = ''): Action => ({ did: 'typed', time: null, question, name, value });
const chose = (value: string, name = 'q1', code?: string): Action => ({
	did: 'chose',
	time: null,
	question: 'Have you been in therapy before?',
	name,
	value,
	...(code !== undefined && { code }),
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function marked(observation: Partial<Observation>, ...actions: readonly Action[]): readonly string[] {
	const all = exampleObservation({ url: 'https://t.tracker.example/', ...observation });
	return marksOf(all, actions, (action) => actions.indexOf(action)).map(({ at, text, of, did }) => `${at} ${did} ${of}: ${text}`);
}

describe('marksOf', () => {
	test.each<[what: string, observation: Partial<Observation>, actions: readonly Action[], marks: readonly string[]]>([
		['nothing entered', { url: 'https://t.tracker.example/?a=1' }, [], []],
		[
			'a value',
			{ url: `https://t.tracker.example/?a=${encodeURIComponent(EMAIL)}` },
			[typed(EMAIL)],
			[`query/a typed 0: ${EMAIL}`],
		],
		['its hash', { url: `https://t.tracker.example/?a=${sha256(EMAIL)}` }, [typed(EMAIL)], [`query/a typed 0: ${sha256(EMAIL)}`]],
		[
			'a part of a longer value',
			{ body: { is: 'form', fields: [['note', 'He said: I feel very sad. Really.']] } },
			[typed('I feel very sad')],
			['body/note typed 0: I feel very sad'],
		],
		[
			'in the path',
			{ url: 'https://t.tracker.example/find/sertraline/1' },
			[typed('Sertraline')],
			['path typed 0: sertraline', 'path/2 typed 0: sertraline'],
		],
		[
			'in the page’s address and title',
			{ page: { url: 'https://clinic.example/find?q=sertraline', title: 'Results for Sertraline' } },
			[typed('sertraline')],
			['page typed 0: sertraline', 'title typed 0: Sertraline'],
		],
		[
			'in the fragment',
			{ page: { url: 'https://clinic.example/#q=sertraline', title: null } },
			[typed('sertraline')],
			['page typed 0: sertraline'],
		],
		['in another header', { headers: [['x-user', EMAIL]] }, [typed(EMAIL)], [`header/x-user typed 0: ${EMAIL}`]],
		[
			'a short answer under its question',
			{
				body: {
					is: 'form',
					fields: [
						['q1', '2'],
						['page', '2'],
					],
				},
			},
			[chose('2')],
			['body/q1 chose 0: 2'],
		],
		[
			'what the page calls the choice',
			{ body: { is: 'form', fields: [['x', 'opt_b']] } },
			[chose('Yes', 'q1', 'opt_b')],
			['body/x chose 0: opt_b'],
		],
		[
			'two values at one place',
			{ body: { is: 'form', fields: [['name', 'Casey Canary']] } },
			[typed('Casey'), typed('Canary')],
			['body/name typed 0: Casey', 'body/name typed 1: Canary'],
		],
		['not a part of another word', { url: 'https://t.tracker.example/?a=caseys' }, [typed('Casey')], []],
		[
			'not the text of a button in the page’s title',
			{ page: { url: 'https://clinic.example/', title: 'Book an appointment' } },
			[{ did: 'pressed', time: null, question: '', name: '', value: 'Book an appointment' }],
			[],
		],
		[
			'nothing of a form that was sent off',
			{ url: 'https://t.tracker.example/?a=signup' },
			[{ did: 'submitted', time: null, question: '', name: '', value: 'signup' }],
			[],
		],
	])('%s', (_what, observation, actions, marks) => {
		expect(marked(observation, ...actions)).toEqual(marks);
	});

	it('marks the whole of a text that is longer than its forms', () => {
		const message = 'I have been feeling low since spring. '.repeat(100).trim();
		const body = { is: 'text', text: JSON.stringify({ note: message }), mediaType: 'application/json' } as const;
		const [mark] = marksOf(exampleObservation({ url: 'https://t.tracker.example/', body }), [typed(message)], () => 0);
		expect(mark?.text).toBe(message);
	});

	it('finds what stands behind the end of what could be read', () => {
		const body = {
			is: 'text',
			text: `{"dom":"${'x '.repeat(300_000)}","note":"I feel very sad today"}`,
			mediaType: 'application/json',
		} as const;
		expect(marked({ body }, typed('I feel very sad today'))).toEqual(['body typed 0: I feel very sad today']);
	});
});
