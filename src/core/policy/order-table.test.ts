import { expect, test } from 'vitest';
import { checklist } from './checklist.ts';
import { exampleDocument as document } from './example-document.ts';
import { orderTable } from './order-table.ts';
import type { Practice } from './promise-beside-practice.ts';

const told = (organisation: string, more: Partial<Practice> = {}): Practice => ({
	organisation,
	services: [],
	role: 'advertising',
	choice: 'unknown',
	samePage: false,
	told: { health: 'detail', identity: 'browser', kinds: ['answer', 'browser-id'] },
	...more,
});
const seen = (practices: readonly Practice[], texts: readonly string[] = []) =>
	orderTable(practices, checklist([document(texts)])).rows.map(({ id, seen: one }) => [id, one]);

test('beside a site that tells advertisers', () => {
	const { rows, cautions } = orderTable(
		['Meta', 'Snap', 'Criteo', 'Pinterest', 'TikTok'].map((name) => told(name, { choice: 'unanswered' })),
		checklist([document(['We keep your records for two years.'])]),
	);
	expect(rows.map(({ id, seen: one, sentence }) => [id, one, sentence.key])).toEqual([
		['no-health-for-advertising', 'differs', 'order_no_health_for_advertising_seen'],
		['no-retargeting', 'differs', 'order_no_retargeting_seen'],
		['express-consent', 'differs', 'order_express_consent_seen'],
		['deletion-by-third-parties', 'does-not-say', 'checklist_not_found'],
		['retention-schedule', 'says-so', 'checklist_retention_yes'],
		['privacy-programme', 'cannot-be-seen', 'order_cannot_be_seen'],
	]);
	expect(rows[0]?.sentence.args).toEqual([{ key: 'paragraph_names_more', args: ['Meta, Snap, Criteo', '2'] }]);
	expect(rows[4]?.quotes.map(({ text }) => text)).toEqual(['We keep your records for two years.']);
	for (const { source } of rows) expect(new URL(source.url).protocol).toBe('https:');
	expect(cautions.map(({ key }) => key)).toEqual(['order_caution_binds', 'order_caution_admission', 'order_caution_servers']);
});

test('beside one that tells none', () => {
	expect(seen([told('Stripe', { role: 'payment' }), told('Mixpanel', { role: 'analytics', choice: 'accepted' })])).toEqual([
		['no-health-for-advertising', 'not-seen'],
		['no-retargeting', 'not-seen'],
		['express-consent', 'does-not-say'],
		['deletion-by-third-parties', 'does-not-say'],
		['retention-schedule', 'does-not-say'],
		['privacy-programme', 'cannot-be-seen'],
	]);
});

test('what the policy says of consent, where nothing was sent early', () => {
	expect(seen([], ['We will ask for your explicit consent before we share health data.'])).toContainEqual([
		'express-consent',
		'says-so',
	]);
});
