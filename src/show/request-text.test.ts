import { expect, test } from 'vitest';
import type { Observation } from '../core/types.ts';
import { requestText } from './request-text.ts';

const observation: Observation = {
	time: 0,
	method: 'POST',
	url: 'https://tracker.test/a?b=\u202Ec',
	headers: [['referer', 'https://clinic.test/\u001b[2J']],
	body: { is: 'text', text: '{\n\t"a": "\u0000"\n}', mediaType: 'application/json' },
	type: 'ping',
	page: { url: null, title: null },
	frame: null,
	redirectedFrom: null,
	outcome: 'sent',
};

test('the copied text hides nothing', () => {
	expect(requestText(observation).text).toBe(
		'POST https://tracker.test/a?b=⟦U+202E⟧c\nreferer: https://clinic.test/␛[2J\n\n{\n\t"a": "␀"\n}',
	);
});

test('without a body it ends with its headers', () => {
	expect(requestText({ ...observation, headers: [], body: { is: 'none' } }).text).toBe('POST https://tracker.test/a?b=⟦U+202E⟧c');
});

test('headers are bounded', () => {
	const headers = Array.from({ length: 5_000 }, () => ['a', 'b'] as const);
	expect(requestText({ ...observation, headers }).headers).toHaveLength(200);
});
