import { expect, test } from 'vitest';
import { settingFrom } from './settings-fields.ts';

test.each(['', ' ', '0', '-1', '3651', '1.5', '1e2', '0x10', 'ten', '٣', '9999999999999999999'])('no days: %j', (typed) => {
	expect(settingFrom('retentionDays', typed)).toBeNull();
});

test.each([
	['1', 1],
	[' 30 ', 30],
	['030', 30],
	['3650', 3650],
] as const)('days: %j', (typed, days) => {
	expect(settingFrom('retentionDays', typed)).toBe(days);
});

test.each(['99', '1000001'])('no number of findings: %j', (typed) => {
	expect(settingFrom('maxFindings', typed)).toBeNull();
});
