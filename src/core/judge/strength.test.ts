import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { strength } from './strength.ts';

const told = (what: string) => ({ key: 'told', args: ['Meta', { key: what, args: ['x'] }, ''] });

test('an answer tells more than the name of a field, that more than a visit', () => {
	expect(strength(told('what_answer'))).toBeLessThan(strength(told('what_field')));
	expect(strength(told('what_field'))).toBeLessThan(strength(told('what_site')));
});

test.each(Object.keys(messages).filter((key) => key.startsWith('what_')))('%s has its place', (key) => {
	expect(strength(told(key))).toBeLessThan(strength({ key: 'told', args: [] }));
});

test('what was done comes first, and before it what was not sent off', () => {
	const keys = ['what_unsubmitted_chose_made_hashed', 'what_typed', 'what_pressed_made', 'what_probably_chose', 'what_answer'];
	const places = keys.map((key) => strength(told(key)));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(new Set(places).size).toBe(keys.length);
});
