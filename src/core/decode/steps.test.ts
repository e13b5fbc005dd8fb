import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exampleObservation } from '../example-observation.ts';
import { stepsOf } from './steps.ts';

const answer = JSON.stringify({ event: 'Answer', properties: { answer: 'Nearly every day' } });

function base64(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes));
}

test('each step has the value that it gives', () => {
	const packed = base64(gzipSync(new TextEncoder().encode(answer)));
	const data = encodeURIComponent(packed);
	const observation = exampleObservation({ url: `https://t.example/?v=1&data=${data}` });
	const { steps, reached } = stepsOf(observation, {
		at: 'query/data>base64>gzip>json/properties/answer',
		value: 'Nearly every day',
	});
	expect(reached).toBe(true);
	expect(steps.map(({ path }) => path)).toEqual(['', 'query/data', 'base64', 'gzip', 'json/properties/answer']);
	expect(steps[0]?.value).toBe(`data=${data}`);
	expect(steps[1]?.value).toBe(packed);
	expect(steps[2]?.value).toBeInstanceOf(Uint8Array);
	expect(steps[3]?.value).toBe(answer);
	expect(steps[4]?.value).toBe('Nearly every day');
});

test('of a parameter that stands there twice, the one that holds the value', () => {
	const data = (value: string) => btoa(JSON.stringify({ answer: value }));
	const url = `https://t.example/?d=${data('Not at all, never')}&d=${data('Nearly every day')}`;
	const { steps } = stepsOf(exampleObservation({ url }), { at: 'query/d>base64>json/answer', value: 'Nearly every day' });
	expect(steps.find(({ path }) => path === 'query/d')?.value).toBe(data('Nearly every day'));
});

test('bodies: text, bytes, forms', () => {
	const text = exampleObservation({ url: 'https://t.example/', body: { is: 'text', text: answer, mediaType: '' } });
	expect(stepsOf(text, { at: 'body/properties/answer', value: 'Nearly every day' })).toEqual({
		reached: true,
		steps: [
			{ path: '', value: answer },
			{ path: 'body/properties/answer', value: 'Nearly every day' },
		],
	});
	const bytes = gzipSync(new TextEncoder().encode(answer));
	const packed = exampleObservation({ url: 'https://t.example/', body: { is: 'bytes', bytes, mediaType: '' } });
	const { steps } = stepsOf(packed, { at: 'body>gzip>json/properties/answer', value: 'Nearly every day' });
	expect(steps.map(({ value }) => value)).toEqual([bytes, answer, 'Nearly every day']);
	const form = exampleObservation({ url: 'https://t.example/', body: { is: 'form', fields: [['q', 'a b']] } });
	expect(stepsOf(form, { at: 'body/q', value: 'a b' }).steps.map(({ value }) => value)).toEqual(['q=a b', 'a b']);
});

test('headers as they were sent', () => {
	const observation = exampleObservation({ url: 'https://t.example/', headers: [['referer', 'https://c.example/anxiety']] });
	const { steps, reached } = stepsOf(observation, { at: 'header/referer', value: 'https://c.example/anxiety' });
	expect(reached).toBe(true);
	expect(steps.map(({ value }) => value)).toEqual(['https://c.example/anxiety']);
});

test('what is not there was not reached, whatever the address', () => {
	for (const url of ['https://t.example/?a=1', 'no address', ''])
		for (const at of ['query/data>base64>json/a', '', '>', 'page', 'x'.repeat(5_000)]) {
			const { steps, reached } = stepsOf(exampleObservation({ url }), { at, value: 'Nearly every day' });
			expect(reached).toBe(false);
			expect(steps.slice(1).every(({ value }) => value === null)).toBe(true);
		}
});
