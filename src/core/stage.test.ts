import { describe, expect, it } from 'vitest';
import { stageOf, unsubmitted } from './stage.ts';
import type { Action } from './types.ts';

const did = (what: Action['did'], time: number | null, more: Partial<Action> = {}): Action => ({
	did: what,
	time,
	question: '',
	name: '',
	value: '',
	...more,
});
const typed = did('typed', 1_000, { question: 'E-mail', name: 'email', value: 'casey.canary@example.com' });
const chose = did('chose', 1_000, { question: 'Feeling down', value: 'Nearly every day', code: '3', index: 3 });

describe('stageOf', () => {
	it.each<[is: string, time: number, actions: readonly Action[]]>([
		['before', 5_000, []],
		['before', 999, [typed]],
		['before', 5_000, [did('typed', null)]],
		['during', 1_000, [typed]],
		['during', 5_000, [did('pressed', 1_000, { value: 'This person is pregnant' })]],
		['during', 5_000, [typed, did('submitted', 5_001)]],
		['submitted', 5_000, [typed, did('submitted', 4_000)]],
		['submitted', 5_000, [typed, did('submitted', 4_000), did('typed', 4_500)]],
		['submitted', 5_000, [typed, did('pressed', 2_000, { value: 'Continue' })]],
		['during', 5_000, [did('pressed', 900, { value: 'Start' }), typed]],
		['during', 5_000, [chose, did('pressed', 1_001, { value: 'Nearly every day' })]],
		['during', 5_000, [chose, did('pressed', 2_000, { value: 'Panic attacks at work', index: 0 })]],
		['submitted', 5_000, [chose, did('pressed', 2_000, { value: 'Next', index: 1 })]],
		['leaving', 5_000, [typed, did('left', 4_500)]],
		['leaving', 5_000, [did('left', 4_500)]],
		['leaving', 5_000, [typed, did('submitted', 4_000), did('left', 4_500)]],
		['during', 5_000, [typed, did('left', 2_500)]],
		['during', 5_000, [typed, did('left', 4_500), did('typed', 4_600)]],
		['before', 5_000, [did('left', 2_500)]],
	])('%s: at %i', (stage, time, actions) => {
		expect(stageOf(time, actions)).toBe(stage);
	});

	it('is not known where the time is not', () => {
		expect(stageOf(Number.NaN, [typed])).toBeNull();
	});
});

describe('unsubmitted', () => {
	it.each<[what: string, action: Action, rest: readonly Action[]]>([
		['typed', typed, []],
		['chosen', chose, []],
		['typed, and pressed before', typed, [did('pressed', 900)]],
		['typed, and submitted after the request', typed, [did('submitted', 5_001)]],
		['typed, and another field since', typed, [did('typed', 2_000), did('chose', 2_500)]],
		['typed, and a card pressed since', typed, [did('pressed', 2_000, { value: 'Panic attacks at work', index: 0 })]],
		['chosen by a press of its label', chose, [did('pressed', 1_000, { value: 'Nearly every day' })]],
		['chosen by a press of its code', chose, [did('pressed', 1_001, { value: '3 of 3', code: '3', question: 'Feeling down' })]],
	])('true: %s', (_what, action, rest) => {
		expect(unsubmitted(action, 5_000, [action, ...rest])).toBe(true);
	});
	it.each<[what: string, action: Action, rest: readonly Action[]]>([
		['pressed', did('pressed', 1_000), []],
		['at a time that nobody knows', did('typed', null), []],
		['after the request', did('typed', 5_001), []],
		['typed, and pressed since', typed, [did('pressed', 2_000, { value: 'Continue' })]],
		['typed, and submitted at once', typed, [did('submitted', 1_000)]],
		['typed, and pressed "Next" beside "Back"', typed, [did('pressed', 2_000, { value: 'Next', index: 1 })]],
		['typed, and left', typed, [did('left', 4_999)]],
		['typed, and pressed what reads the same', typed, [did('pressed', 2_000, { value: typed.value })]],
		['chosen, and the same code of another question', chose, [did('pressed', 2_000, { code: '3', question: 'Sleep' })]],
	])('false: %s', (_what, action, rest) => {
		expect(unsubmitted(action, 5_000, [action, ...rest])).toBe(false);
	});
});
