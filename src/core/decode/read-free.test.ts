import { describe, expect, test } from 'vitest';
import { type FreeMeaning, readData, readEventName, readFree } from './read-free.ts';

const context = { certainty: 'likely', site: 'clinic.example' } as const;
const leaf = (name: string, value: string) => ({ at: `query/${name}`, name, value });
const free = (meaning: FreeMeaning, value: string) => readFree(leaf('x', value), meaning, context);
const data = (name: string, value: string, isNamedByTable = true) =>
	readData(leaf(name, value), context, isNamedByTable).map(({ disclosure, raises }) => [
		disclosure.kind,
		raises,
		disclosure.term,
	]);

describe('readFree', () => {
	test.each<[meaning: FreeMeaning, value: string]>([
		['label', 'Accept all cookies'],
		['label', ' Next '],
		['label', 'LOG IN'],
		['label', 'Español'],
		['label', '×'],
		['label', '42'],
		['label', 'Accept & close'],
		['label', 'Más información'],
		['label', 'Siguiente'],
		['label', 'Yes'],
		['label', 'Help'],
		['answer', 'Next'],
		['text', 'Enviar'],
		['label', '[object Object]'],
		['product', 'sku_8812'],
		['product', 'shopify_US_4711_0815'],
		['product', 'Apparel'],
		['product', '10-mens-wear'],
		['product', 'B07 XYZ'],
		['answer', 'undefined'],
		['answer', '{"a":"depression"}'],
		['search', '["depression"]'],
		['search', 'q'],
		['field', 'first_name'],
		['field', 'email'],
		['text', 'true'],
		['text', '-'],
		['label', '---'],
	])('nothing in %s: %s', (meaning, value) => {
		expect(free(meaning, value)).toEqual([]);
	});

	test.each<[meaning: FreeMeaning, value: string, channel: string]>([
		['label', 'Get matched with a man', 'click'],
		['label', 'Start my plan', 'click'],
		['label', 'Empezar mi terapia', 'click'],
		['answer', 'Yes', 'form'],
		['answer', 'Sí', 'form'],
		['label', 'Yes, I want to die', 'click'],
		['answer', 'Several days', 'form'],
		['search', 'dr smith', 'search'],
		['search', 'help', 'search'],
		['product', 'Weekly plan', 'product'],
		['product', 'sildenafil-50mg', 'product'],
		['product', 'Fluoxetine', 'product'],
		['text', 'my boss is unkind', 'form'],
		['field', 'phq9_question_1', 'form'],
	])('%s: %s', (meaning, value, channel) => {
		expect(free(meaning, value)).toMatchObject([
			{ disclosure: { kind: meaning, channel, value, about: 'health' }, raises: 'detail' },
		]);
	});
});

describe('readEventName', () => {
	test.each(['', 'PageView', 'page_view', 'session_start', 'AddToCart', '42'])('nothing: %s', (name) => {
		expect(readEventName(leaf('en', name), context)).toEqual([]);
	});
	test.each(['R_PREGNANCY_WEEK_CHOSEN', 'bipolarQuizDone', 'Drug viewed: fluoxetine'])('%s', (name) => {
		expect(readEventName(leaf('en', name), context)).toMatchObject([{ disclosure: { channel: 'event' }, raises: 'detail' }]);
	});
});

describe('readData', () => {
	test.each<[name: string, value: string, isNamedByTable: boolean]>([
		['x', 'blue', true],
		['x', '', true],
		['x', '{"drug":"fluoxetine"}', true],
		['x', 'tropical depression', true],
		// A code without a name that says what it is: an article number, a flight.
		['sku', 'F32', true],
		['flight', 'F41.1', true],
		['q1', '3', true],
		['depression', '1', false],
		['phq9_score', '17', false],
		['text', 'the depression of the button', false],
		['step', 'std_shipping', false],
		['session_id', '3f2a9c1e', false],
		['texto', 'la depresión del botón', false],
		['asset', 'depresion 93deaf12ab', false],
		['path', '12345678901', true],
	])('nothing: %s=%s (%s)', (name, value, isNamedByTable) => {
		expect(data(name, value, isNamedByTable)).toEqual([]);
	});

	test.each<[name: string, value: string, isNamedByTable: boolean, kind: string]>([
		['x', 'depression', true, 'mental-health'],
		['x', 'fluoxetine', false, 'medication'],
		['phq9_score', '17', true, 'assessment'],
		['properties/gad7', '12', true, 'assessment'],
		['icd10', 'F32.1', true, 'mental-health'],
		['dxCode', 'F32', false, 'mental-health'],
		['topic', 'Depression', false, 'mental-health'],
		['condicion', 'Depresión', false, 'mental-health'],
		['condicion', ' ANSIEDAD ', false, 'mental-health'],
		['topic', 'birthControl', false, 'reproductive'],
	])('%s=%s (%s)', (name, value, isNamedByTable, kind) => {
		expect(data(name, value, isNamedByTable)).toMatchObject([[kind, 'detail', expect.any(String)]]);
	});
});
