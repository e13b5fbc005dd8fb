import { expect, test } from 'vitest';
import { tellingName } from './telling-names.ts';

test.each<[key: string, value: string]>([
	['provider', 'google'], // a sign-in
	['ep.provider', 'Comcast'],
	['condition', 'used'],
	['plan', 'pro'],
	['answer', '42'],
	['constructor', 'Dr Roe'],
	['drug', '17'],
	['slot', 'leaderboard-2'], // a place for an advertisement
	['questionanswercount', 'seven'],
	['doctor', 'all'], // a filter that nobody set
	['symptoms', 'none'],
	['medication', 'false'],
	['appointment', 'true'],
	['respuesta', 'ok'], // a server's
	['respuesta', '200'],
	['medico', 'sí'],
	['medico', '- Todos -'],
	['cita', 'Ser o no ser'], // a quotation
	['cita', '12'],
	['seguro', 'true'], // safe
	['seguro', 'https'],
	['seguro', 'Seguro de coche'],
	['insuranceProvider', 'none'],
	['profesional', 'Limpieza'],
	['medicamentosa', 'Somnolux'],
	['diagnostico', 'ninguno'],
])('%s=%s says nothing of health', (key, value) => {
	expect(tellingName(key, value)).toBeNull();
});

test.each<[key: string, value: string, kind: string]>([
	['answer', 'yes', 'answer'],
	['ep.provider', 'Dr Roe', 'provider'],
	['providerName', 'Jane Roe', 'provider'],
	['cd[Drug Name]', 'Somnolux', 'medication'],
	['ep.service_date', '2023-02-01', 'appointment'],
	['appointment-type', 'Intake', 'appointment'],
	['ep.slot', '2026-12-03 10:00', 'appointment'],
	['symptoms', 'tired all day', 'condition'],
	['appointment', '2026-12-03', 'appointment'],
	['insuranceCarrier', 'Harborlight Mutual', 'insurance'],
	['respuesta', 'Casi todos los días', 'answer'],
	['ep.respuesta_texto', 'sí, a veces', 'answer'],
	['médico', 'Ana Roe', 'provider'],
	['nombre_del_medico', 'Ana Roe', 'provider'],
	['profesional', 'Dra. Roe', 'provider'],
	['medicamento', 'Somnolux', 'medication'],
	['cd[Diagnóstico]', 'cansancio', 'condition'],
	['sintomas', 'no duermo', 'condition'],
	['cita', '03/12/2026', 'appointment'],
	['fechaCita', '3-12', 'appointment'],
	['motivo_consulta', 'no duermo', 'appointment'],
	['seguro', 'Mutua Harborlight', 'insurance'],
])('%s=%s is %s', (key, value, kind) => {
	expect(tellingName(key, value)).toEqual({ kind });
});

test('a long value does no harm', () => {
	expect(tellingName('seguro', `${' '.repeat(50_000)}1`)).toBeNull();
	expect(tellingName('medico', `${'-'.repeat(50_000)}1`)).toBeNull();
});
