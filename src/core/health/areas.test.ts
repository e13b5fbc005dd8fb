import { describe, expect, test } from 'vitest';
import areas from '../data/areas.json' with { type: 'json' };
import { areaOf } from './areas.ts';

describe('areaOf', () => {
	test.each([
		'https://clinic.example/',
		'https://clinic.example/about',
		'https://portal.clinic.example/',
		'https://clinic.example/blog/bookkeeping',
		'https://clinic.example/facebook',
		'https://clinic.example/cartoons',
		'https://clinic.example/quizzical',
		'https://clinic.example/?next=/portal/booking',
		'https://clinic.example/#/portal',
		'https://clinic.example/securely',
		'https://clinic.example/%ZZ%C3',
	])('none: %s', (address) => {
		expect(areaOf(new URL(address))).toBeNull();
	});

	test.each([
		['https://clinic.example/patient-portal/login', 'portal', 'patient portal'],
		['https://clinic.example/MyChart/Authentication', 'portal', 'mychart'],
		['https://clinic.example/book-an-appointment', 'appointment', 'book an appointment'],
		['https://clinic.example/BookAppointment', 'appointment', 'book appointment'],
		['https://clinic.example/book', 'appointment', 'book'],
		['https://clinic.example/en/Find_A_Therapist', 'provider', 'find a therapist'],
		['https://clinic.example/intake/step-3', 'assessment', 'intake'],
		['https://clinic.example/checkout/payment', 'product', 'checkout'],
		['https://clinic.example/a%20b/test%20results', 'portal', 'test results'],
	])('%s', (address, kind, term) => {
		expect(areaOf(new URL(address))).toEqual({ kind, term });
	});

	test('the longest phrase speaks', () => {
		expect(areaOf(new URL('https://clinic.example/book/request-an-appointment'))?.term).toBe('request an appointment');
	});
});

test('areas.json holds each phrase once, those of more words first', () => {
	const words = areas.map((row) => row.words);
	expect(new Set(words).size).toBe(words.length);
	const counts = words.map((phrase) => phrase.split(' ').length);
	expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
