import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
	Certainty,
	Channel,
	Disclosure,
	Form,
	HashName,
	HealthKind,
	IdentityKind,
	Recipient,
	Role,
	Sentence,
} from '../types.ts';
import { rules } from './index.ts';
import { judge } from './judge.ts';
import { entered, told } from './rule-tester.ts';

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };

const locales = new URL('../../../public/_locales/', import.meta.url);
const messagesOf = (locale: string): Readonly<Record<string, Message>> =>
	JSON.parse(readFileSync(new URL(`${locale}/messages.json`, locales), 'utf8'));

/** Every kind there is: a new one is a type error here. */
const HEALTH: Readonly<Record<HealthKind, true>> = {
	page: true,
	title: true,
	search: true,
	condition: true,
	medication: true,
	procedure: true,
	appointment: true,
	provider: true,
	answer: true,
	assessment: true,
	reproductive: true,
	'substance-use': true,
	'sexual-health': true,
	'mental-health': true,
	insurance: true,
	trait: true,
	portal: true,
	product: true,
	label: true,
	field: true,
	text: true,
};
const PERSON: readonly IdentityKind[] = ['email', 'phone', 'name', 'address', 'birth-date', 'account', 'patient-id'];
const BROWSER: readonly IdentityKind[] = ['browser-id', 'click-id', 'device-id'];
const CHANNELS: readonly Channel[] = [
	'address',
	'title',
	'referrer',
	'parameter',
	'event',
	'click',
	'form',
	'search',
	'product',
	'body',
];
const CERTAINTIES: readonly Certainty[] = ['proven', 'likely', 'possible'];
/** Every hash there is: a new one is a type error here. */
const HASHES: Readonly<Record<HashName, true>> = {
	md2: true,
	md4: true,
	md5: true,
	sha1: true,
	sha224: true,
	sha256: true,
	sha384: true,
	sha512: true,
	'sha3-224': true,
	'sha3-256': true,
	'sha3-384': true,
	'sha3-512': true,
	ripemd160: true,
	blake2b: true,
	blake2s: true,
	blake3: true,
	murmur3: true,
	crc32: true,
};
const FORMS: readonly Form[] = ['plain', ...(Object.keys(HASHES) as HashName[]), 'base64>sha256', 'hex>md5', 'md5>sha256:16'];
const ROLES: readonly Role[] = ['advertising', 'unknown', 'payment'];

/** Every sentence that the rules can make of one health disclosure, and every tie of one identity. */
function sentences(): Sentence[] {
	const kinds = Object.keys(HEALTH) as HealthKind[];
	const health = kinds.flatMap((kind) =>
		CHANNELS.flatMap((channel) =>
			CERTAINTIES.flatMap((certainty) =>
				(['page', 'detail'] as const).flatMap((raises) => [
					[told(kind, raises, 'some words', { channel, certainty })],
					[told(kind, raises, 'https://d.test/', { channel, certainty })],
				]),
			),
		),
	);
	const done = (['typed', 'chose', 'pressed'] as const).flatMap((did) =>
		[400, 20, null].flatMap((after) =>
			[{}, { made: true as const }, { unsubmitted: true }, { unsubmitted: true, made: true as const }].flatMap((more) =>
				CERTAINTIES.flatMap((certainty) =>
					FORMS.map((form) => [
						told('answer', 'detail', 'x', { certainty, form, entered: entered(did, { question: 'Why?', after, ...more }) }),
					]),
				),
			),
		),
	);
	const answered = [{}, { made: true as const }].map((more) => [
		told('answer', 'detail', 'x', {
			channel: 'event',
			certainty: 'possible',
			entered: entered('chose', { question: 'Why?', ...more }),
		}),
	]);
	const made = (['email', 'phone'] as const).flatMap((kind) =>
		(['plain', 'md5'] as const).map((form) => [
			told(kind, 'person', 'x', { certainty: 'proven', form, entered: entered('typed', { made: true }) }),
		]),
	);
	const identity = [...PERSON, ...BROWSER].flatMap((kind) =>
		FORMS.flatMap((form) =>
			CERTAINTIES.map((certainty): Partial<Disclosure> => ({ form, certainty }))
				// Identifiers of browsers are never called hashed.
				.filter(() => form === 'plain' || PERSON.includes(kind))
				.map((said) => [
					told('condition', 'detail', 'asthma'),
					told(kind, PERSON.includes(kind) ? 'person' : 'browser', 'x', said),
				]),
		),
	);
	const recipient = (role: Role, via: Recipient['via']) => ({ organisation: 'A', service: 'B', domain: 'c.test', role, via });
	return [[], ...health, ...answered, ...identity, ...done, ...made].flatMap((readings) =>
		(['third-party', 'first-party-proxy'] as const).flatMap((via) =>
			ROLES.flatMap((role) => {
				const person = role === 'payment' ? [told('email', 'person', 'x')] : [];
				return [true, false].flatMap((tellsSite) => {
					const judged = judge({
						readings: [...readings, ...person],
						recipient: recipient(role, via),
						site: 'd.test',
						tellsSite,
					});
					return judged ? [judged.sentence] : [];
				});
			}),
		),
	);
}

function inside(sentence: Sentence): Sentence[] {
	return [sentence, ...sentence.args.flatMap((argument) => (typeof argument === 'string' ? [] : inside(argument)))];
}

const every = new Map(
	sentences()
		.flatMap(inside)
		.map((sentence) => [sentence.key, sentence]),
);

describe.each(readdirSync(locales))('the words of %s', (locale) => {
	const messages = messagesOf(locale);

	test.each([...every.values()].map((sentence) => [sentence.key, sentence] as const).sort())('%s', (key, { args }) => {
		const message = messages[key];
		expect(message, 'has no message').toBeDefined();
		const contents = Object.values(message?.placeholders ?? {}).map(({ content }) => content);
		expect(contents.sort()).toEqual(args.map((_, index) => `$${index + 1}`));
		for (const name of Object.keys(message?.placeholders ?? {}))
			expect(message?.message.toUpperCase()).toContain(`$${name.toUpperCase()}$`);
	});

	test('nothing is said to be unlawful or meant', () => {
		const loud = Object.entries(messages).filter(
			([key, { message }]) =>
				/^(?:what|tie|told|verdict|asked|after)/.test(key) &&
				/illegal|unlawful|violat|breach|stole|secretly|sold /i.test(message),
		);
		expect(loud).toEqual([]);
	});

	test('no phrase stands unused', () => {
		const unused = Object.keys(messages).filter((key) => /^(?:what|tie|told|asked)(?:_|$)/.test(key) && !every.has(key));
		expect(unused).toEqual([]);
	});
});

test('every rule can speak', () => {
	expect([...every.keys()].filter((key) => key.startsWith('what_')).length).toBeGreaterThan(rules.length);
});
