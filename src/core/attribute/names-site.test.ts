import { expect, test } from 'vitest';
import { namesSite } from './names-site.ts';

test.each([
	['', 'ro.co'],
	['https://euro.com/', 'ro.co'],
	['https://ro.co.example/', 'ro.co'],
	['https://my-clinic.example/', 'clinic.example'],
	['https://clinic.example.evil.test/', 'clinic.example'],
	['clinic.examples', 'clinic.example'],
])('%s does not name %s', (text, site) => {
	expect(namesSite(text, site)).toBe(false);
});

test.each([
	['ro.co', 'ro.co'],
	['https://www.ro.co/x', 'ro.co'],
	['https://CLINIC.example', 'clinic.example'],
	['someone@clinic.example', 'clinic.example'],
	['my-clinic.example, clinic.example.', 'clinic.example'],
])('%s names %s', (text, site) => {
	expect(namesSite(text, site)).toBe(true);
});
