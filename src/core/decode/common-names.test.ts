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
	])('%s: %s', (name, meaning) => {
		expect(commonMeaning(name)).toBe(meaning);
	});
});
