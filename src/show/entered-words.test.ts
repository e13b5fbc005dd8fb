import { expect, it } from 'vitest';
import { entered } from '../core/judge/rule-tester.ts';
import type { Certainty, Entered } from '../core/types.ts';
import { enteredWords } from './entered-words.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';

it.each<[did: Entered['did'], more: Partial<Entered>, certainty: Certainty, words: string]>([
	['chose', { question: 'Feeling down' }, 'proven', 'You chose this for “Feeling down”, 0.4 seconds before'],
	[
		'typed',
		{ name: 'more', after: 20, unsubmitted: true },
		'proven',
		'You typed this under “more”, just before, not sent off yet',
	],
	['pressed', { after: null }, 'proven', 'You pressed this'],
	['chose', { after: 90_000 }, 'likely', 'Probably you chose this'],
	['typed', { made: true, after: 2_000 }, 'proven', 'This was filled in for a made-up person, 2.0 seconds before'],
	['chose', { made: true }, 'possible', 'Probably this was chosen for a made-up person, 0.4 seconds before'],
	['pressed', { made: true, after: null }, 'likely', 'Probably this was pressed for a made-up person'],
	['pressed', { made: true, after: null }, 'proven', 'This was pressed for a made-up person'],
	['pressed', { after: null }, 'likely', 'Probably you pressed this'],
	['typed', { after: null }, 'likely', 'Probably you typed this'],
])('%s, %j, %s: %s', (did, more, certainty, words) => {
	expect(say(enteredWords(entered(did, more), certainty), lookup)).toBe(words);
});
