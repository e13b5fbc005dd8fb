import { describe, expect, test } from 'vitest';
import { commonMeaning } from './common-names.ts';

describe('commonMeaning', () => {
	test.each([
		'',
		'/',
		'x',
		'emails_sent',
		'emailer',
		'phones',
		'titles',
		'constructor',
		'__proto__',
		'toString',
		'a'.repeat(100),
		// Of a product, a form, an event, a clinic.
		'name',
		'nombre',
		'product/name',
		'form[name]',
		'producto.nombre',
		'usernames/name2',
		'superuser/name',
		'direccion', // of a sort, or of the network
		'correos_enviados',
		'telefonia',
		'paciente',
		'cita',
		'numero',
		'policy',
		'fname', // of a file
		'insurance_id', // of an insurer in a filter
	])('nothing: %s', (name) => {
		expect(commonMeaning(name)).toBeNull();
	});
	test.each([
		['email', 'email'],
		['user_email', 'email'],
		['userEmail', 'email'],
		['data/0/Email', 'email'],
		['form[email]', 'email'],
		['traits.email', 'email'],
		['date-of-birth', 'birth-date'],
		['MRN', 'patient-id'],
		['page_url', 'page'],
		['_puuid', 'browser-id'],
		['dspCookie', 'browser-id'],
		['csync', 'browser-id'],
		['a/b/buttonText', 'label'],
		['patient/name', 'name'],
		['data[user][name]', 'name'],
		['traits.name', 'name'],
		['paciente.nombre', 'name'],
		['properties/usuario/nombre', 'name'],
		['lname', 'name'],
		['email_hash', 'email'],
		['patientNumber', 'patient-id'],
		['member-number', 'patient-id'],
		['correo', 'email'],
		['Correo electrónico', 'email'],
		['form[telefono]', 'phone'],
		['teléfono_móvil', 'phone'],
		['apellidos', 'name'],
		['nombre_completo', 'name'],
		['fecha_nacimiento', 'birth-date'],
		['fechaDeNacimiento', 'birth-date'],
		['calle', 'address'],
		['dirección_postal', 'address'],
		['numero_de_paciente', 'patient-id'],
		['Número de afiliado', 'patient-id'],
	])('%s: %s', (name, meaning) => {
		expect(commonMeaning(name)).toBe(meaning);
	});
});
