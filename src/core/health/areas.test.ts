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
		// Everyday phrases that hold the word.
		'https://clinic.example/prescription-lenses',
		'https://clinic.example/Prescription%20Lenses',
		'https://clinic.example/cold-air-intake',
		'https://clinic.example/tia-portal-siemens',
		'https://clinic.example/cita-previa-dni',
		'https://clinic.example/about/community-health-needs-assessment',
		// Another name than the area's.
		'https://clinic.example/blog/book-review-the-long-night',
		'https://clinic.example/news/a-new-portal-for-staff',
		'https://clinic.example/blog/daily-sodium-intake',
		'https://clinic.example/secure-document-shredding',
		'https://clinic.example/for-doctors',
		'https://clinic.example/covid-19-dashboard',
		'https://clinic.example/cita-textual',
		'https://clinic.example/recetas-saludables',
		'https://clinic.example/portal-de-transparencia',
		'https://clinic.example/citados',
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
		['https://clinic.example/book.html', 'appointment', 'book'],
		['https://clinic.example/book-your-visit', 'appointment', 'book your'],
		['https://clinic.example/refill/prescription', 'medication', 'prescription'],
		['https://clinic.example/new-patient-intake', 'assessment', 'new patient intake'],
		['https://clinic.example/Portal/', 'portal', 'portal'],
		['https://clinic.example/prescription-lenses/checkout', 'product', 'checkout'],
		['https://clinic.example/pedir-cita', 'appointment', 'pedir cita'],
		['https://clinic.example/es/cita-medica/paso-2', 'appointment', 'cita medica'],
		['https://clinic.example/citas', 'appointment', 'citas'],
		['https://clinic.example/portal-del-paciente', 'portal', 'portal del paciente'],
		['https://clinic.example/PortalPacientes/login.aspx', 'portal', 'portal pacientes'],
		['https://clinic.example/cuestionario/1', 'assessment', 'cuestionario'],
		['https://clinic.example/autoevaluaci%C3%B3n', 'assessment', 'autoevaluacion'],
		['https://clinic.example/receta-medica', 'medication', 'receta medica'],
		['https://clinic.example/cuadro-m%C3%A9dico', 'provider', 'cuadro medico'],
		['https://clinic.example/carrito', 'product', 'carrito'],
		['https://clinic.example/a%20b/test%20results', 'portal', 'test results'],
	])('%s', (address, kind, term) => {
		expect(areaOf(new URL(address))).toEqual({ kind, term });
	});

	test('the longest phrase speaks', () => {
		expect(areaOf(new URL('https://clinic.example/book/request-an-appointment'))?.term).toBe('request an appointment');
	});
});

test('a path of traps is read in time', () => {
	const start = performance.now();
	expect(areaOf(new URL(`https://clinic.example/${'prescription-lenses-'.repeat(5_000)}`))).toBeNull();
	expect(performance.now() - start).toBeLessThan(500);
});

test('areas.json holds each phrase once, those of more words first', () => {
	const words = areas.map((row) => row.words);
	expect(new Set(words).size).toBe(words.length);
	const counts = words.map((phrase) => phrase.split(' ').length);
	expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
