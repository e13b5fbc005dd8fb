import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules/index.ts';

const folder = new URL('./', import.meta.url);
const messages: Readonly<
	Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, unknown>> }>
> = JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', folder), 'utf8'));
const ITEMS = [
	'policy',
	'since',
	'advertising_partners',
	'explicit_consent',
	'retention',
	'deletion',
	'health_apart',
	'gpc',
	'hipaa',
	'contact',
];

/** Every key that these files write out whole, and the families that they put together. */
function keys(): string[] {
	const source = readdirSync(folder)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => readFileSync(new URL(name, folder), 'utf8'))
		.join('\n');
	const whole = [...source.matchAll(/'((?:policy|checklist|order)_[a-z_]+[a-z])'/g)].map(([, key = '']) => key);
	const answers = ITEMS.flatMap((item) => [`checklist_${item}`, `checklist_${item}_yes`]).concat(
		['advertising_partners', 'explicit_consent', 'retention', 'deletion', 'health_apart', 'gpc', 'hipaa', 'contact'].map(
			(item) => `checklist_${item}_partly`,
		),
		['explicit_consent', 'gpc', 'hipaa'].map((item) => `checklist_${item}_no`),
		['checklist_not_found', 'checklist_not_read'],
	);
	return [
		...whole,
		...answers,
		...['refused', 'unanswered', 'no_choice_offered'].map((choice) => `policy_why_consent_${choice}`),
		...['language', 'empty', 'length', 'sentences', 'page'].map((reason) => `policy_unread_${reason}`),
		...['contradiction', 'worth_asking', 'consistent', 'none'].map((verdict) => `policy_verdict_${verdict}`),
		...['says_it_does_not', 'says_it_may', 'names_it', 'says_nothing'].map((position) => `policy_position_${position}`),
		...['no_health_for_advertising', 'no_retargeting', 'express_consent'].flatMap((id) => [
			`order_${id}_required`,
			`order_${id}_seen`,
		]),
		...['deletion_by_third_parties', 'retention_schedule', 'privacy_programme'].map((id) => `order_${id}_required`),
	];
}

test.each([...new Set(keys())].sort())('%s has its words', (key) => {
	expect(messages[key]?.message ?? '').not.toBe('');
});

test('no words stand unused', () => {
	const used = new Set(keys());
	// What the screens say around them: test/laws.test.ts looks for those.
	const around = /^(?:checklist_(?:quotes|title)|order_(?:asked|here|source|title)|policy_kind)/;
	const ours = Object.keys(messages).filter((key) => /^(?:policy|checklist|order)_/.test(key) && !around.test(key));
	expect(ours.filter((key) => !used.has(key))).toEqual([]);
});

test('rules are in the index under the name of their file, each with its test', () => {
	const files = readdirSync(new URL('rules/', folder));
	const ids = files
		.filter((name) => !/\.test\.ts$|^(?:index|rule|rule-tester)\.ts$/.test(name))
		.map((name) => name.replace(/\.ts$/, ''));
	expect(rules.map(({ id }) => id).sort()).toEqual(ids.sort());
	for (const id of ids) expect(files).toContain(`${id}.test.ts`);
});
