import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../types.ts';
import { entered, told } from './rule-tester.ts';
import { tie } from './tie.ts';

describe('tie', () => {
	test.each([
		['nothing', []],
		['health alone', [told('condition', 'detail', 'asthma')]],
		['a placeholder', [told('email', 'none', 'e3b0c442', { form: 'placeholder' })]],
		['a masked address', [told('email', 'none', '***@***', { form: 'masked' })]],
		['a town', [told('address', 'none', 'Berlin')]],
		['an IP address', [told('ip', 'none', '192.0.2.1')]],
	])('none: %s', (_what, readings) => {
		expect(tie(readings)).toBeNull();
	});

	test.each<[kind: Disclosure['kind'], raises: 'person' | 'browser', said: Partial<Disclosure>, key: string]>([
		['email', 'person', {}, 'tie_email'],
		['email', 'person', { form: 'sha256' }, 'tie_email_hashed'],
		['email', 'person', { certainty: 'proven' }, 'tie_email_yours'],
		['email', 'person', { certainty: 'proven', form: 'md5' }, 'tie_email_hashed_yours'],
		['phone', 'person', { certainty: 'possible' }, 'tie_phone'],
		['phone', 'person', { certainty: 'proven', form: 'sha1' }, 'tie_phone_hashed_yours'],
		['email', 'person', { certainty: 'proven', entered: entered('typed') }, 'tie_email_yours'],
		['email', 'person', { certainty: 'proven', entered: entered('typed', { made: true }) }, 'tie_email_made'],
		['phone', 'person', { certainty: 'proven', form: 'md5', entered: entered('typed', { made: true }) }, 'tie_phone_hashed_made'],
		['name', 'person', { certainty: 'proven' }, 'tie_name'],
		['patient-id', 'person', { form: 'sha256' }, 'tie_patient_id_hashed'],
		['birth-date', 'person', {}, 'tie_birth_date'],
		['account', 'person', {}, 'tie_account'],
		['address', 'person', {}, 'tie_address'],
		['browser-id', 'browser', { certainty: 'proven' }, 'tie_browser_id'],
		['device-id', 'browser', {}, 'tie_device_id'],
		['click-id', 'browser', {}, 'tie_click_id'],
	])('%s, %s, %j', (kind, raises, said, key) => {
		expect(tie([told(kind, raises, 'x', said)])).toEqual({ key, args: [] });
	});

	test('the most telling of several', () => {
		const readings = [told('click-id', 'browser', 'x'), told('account', 'person', 'x'), told('email', 'person', 'x')];
		expect(tie(readings)?.key).toBe('tie_email');
		expect(tie(readings.slice(0, 2))?.key).toBe('tie_account');
	});
});
