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
])('%s=%s is %s', (key, value, kind) => {
	expect(tellingName(key, value)).toEqual({ kind });
});
