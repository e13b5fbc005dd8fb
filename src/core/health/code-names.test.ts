import { describe, expect, it } from 'vitest';
import { codeNames } from './code-names.ts';

describe('codeNames', () => {
	it.each([
		['sku', 'F32'],
		['flight', 'B20'],
		['code', 'F41'],
		['content_id', 'U07'],
		['dx', 'ABC'],
		['dx', 'F'],
		['dx', 'F32X9Z123'],
		['dx', 'F99.1'],
		['dxf', 'F32'],
		['indices', 'E11'],
		['icd', ''],
		['societe', 'F32'],
		['ciento', 'F41'],
		['diagnosticar', 'F32'],
		['diagnostico', 'P0420'], // a car's fault
		['cie', 'AF1234'], // a company's flight
	])('%s=%s names nothing', (key, value) => {
		expect(codeNames(key, value)).toEqual([]);
	});

	it.each([
		['icd10', 'F31.81', ['bipolar disorder']],
		['dxCode', 'f3181', ['bipolar disorder']],
		['primary_diagnosis', 'E11.9', ['type 2 diabetes']],
		['icd-10-cm', 'B20', ['hiv']],
		['cd[dx]', 'F32.1, F41.1; F32.2', ['major depressive disorder', 'anxiety disorder']],
		['cie', 'F32.1', ['major depressive disorder']],
		['codigoCIE10', 'F41.1', ['anxiety disorder']],
		['diagnóstico_principal', 'e11.9', ['type 2 diabetes']],
		['diagnosticos', 'F32.1, E11', ['major depressive disorder', 'type 2 diabetes']],
		['diagnosis', '["Z33.1"]', ['pregnancy']],
	])('%s=%s', (key, value, terms) => {
		expect(codeNames(key, value).map(({ term }) => term)).toEqual(terms);
	});

	it('is bounded', () => {
		expect(codeNames('dx', 'F32,'.repeat(100_000)).length).toBe(1);
	});
});
