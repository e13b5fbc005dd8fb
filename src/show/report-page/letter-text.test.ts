import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDossier } from '../../../test/example-dossier.ts';
import type { Dossier, DossierHead } from '../../core/dossier.ts';
import { DEMANDS, PLACES, type Place } from '../../core/letters/demand.ts';
import { asSent, discreet } from '../../core/letters/discreet.ts';
import { ADDRESSEES, type Addressee, LONGEST_LETTER } from '../../core/letters/letter.ts';
import { letterFacts } from '../../core/letters/letter-facts.ts';
import { type Recorded, report } from '../../core/report.ts';
import type { Disclosure, Finding } from '../../core/types.ts';
import { lookup } from '../lookup.ts';
import { say } from '../say.ts';
import { letterText } from './letter-text.ts';

const EMAIL = 'casey.canary@example.com';
const EMAIL_HASH = '196f99f32c635c6d0f55f7a89d5528a84158c8d30396b27013e43250f42298b0';
const HOSTILE = `\u202eXXX\u2066\u0000\u001b[31m\r\n\u2028Subject: other ${'Ẑ̴͝'.repeat(40)}\u3164${'\u200b'.repeat(90)}${'w'.repeat(700)}`;

/** How lines of a draft begin, whatever a page says. */
const LINE =
	/^(?:$|- |To |Subject: |While I used |\d+ more|How it was|What this|Please tell me$|Whether this|I ask|I live|I withdraw my consent:$|Which law|You find my data|\[Your name|Drafted)/;

type Wish = {
	readonly withMyData?: boolean;
	readonly root?: string | null;
	readonly place?: Place;
	readonly head?: Partial<DossierHead>;
};

async function recordedOf({ requests }: Dossier): Promise<Recorded[]> {
	const recorded: Recorded[] = [];
	for await (const piece of requests()) for (const kept of piece) recorded.push(...kept.findings);
	return recorded;
}

function textOf(to: Addressee, dossier: Dossier, recorded: readonly Recorded[], wish: Wish = {}): string {
	const { withMyData = false, root = null, place = 'unknown' } = wish;
	const head = { ...dossier.head, ...wish.head };
	const [site] = head.sites;
	if (!site) throw new Error('The dossier has no site.');
	const shown = report({ ...site, recorded });
	const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long', timeZone: head.zone });
	const input = {
		head,
		report: shown,
		told: letterFacts(recorded, shown),
		root,
		place,
		zone: head.zone,
		when: (time: number) => format.format(time),
		utc: (time: number) => `${new Date(time).toISOString().slice(0, 19)} UTC`,
		withMyData,
		discreet: withMyData ? asSent : discreet(head.actions, recorded),
	};
	return letterText(to, input, (sentence) => say(sentence, lookup));
}

describe.each(ADDRESSEES)('to %s', (to) => {
	const dossier = exampleDossier();

	test('says when, where, to whom and what, and how it is known', async () => {
		const text = textOf(to, dossier, await recordedOf(dossier));
		expect(text).toContain('Nov 24, 2026, 10:31:31 AM GMT+1');
		expect(text).toContain('Europe/Madrid');
		expect(text).toContain('2026-11-24T09:30:00 UTC');
		expect(text).toContain('https://www.harborlight-therapy.test/assessment');
		for (const name of ['Meta', 'Mixpanel', 'TikTok', 'Snap', 'Google', 'Microsoft', 'Pinterest', 'LinkedIn'])
			expect(text).toContain(name);
		expect(text).toContain('the same as I pressed under “How often have you felt nervous or on edge?”, 0.1 seconds before');
		expect(text).toContain('an e-mail address as SHA-256 hash (field “ud[em]”), the same as I typed under “Email address”');
		expect(text).toContain('Telltale 0.5.0, in Chromium 140');
		expect(text).toMatch(/\d+ more are in the report/);
	});

	test('says what it does not show, and that it is no legal opinion', async () => {
		const text = textOf(to, dossier, await recordedOf(dossier));
		expect(text).toContain('1 more finding may not have left the browser');
		expect(text).toContain('cannot be seen from a browser');
		expect(text).toContain('3 requests could not be read, or not in full.');
		expect(text).toContain('gives no legal opinion');
		expect(text).not.toMatch(/illegal|unlawful|violat|breach/i);
	});

	test('quotes nothing of the person, unless that was chosen', async () => {
		const recorded = await recordedOf(dossier);
		const text = textOf(to, dossier, recorded);
		for (const value of ['Nearly every day', EMAIL, EMAIL_HASH, 'fb.1.1732440600000', '555.1732440600', 'd-77'])
			expect(text).not.toContain(value);
		const full = textOf(to, dossier, recorded, { withMyData: true });
		for (const value of ['“Nearly every day”', `“${EMAIL}”`, `“${EMAIL_HASH}”`]) expect(full).toContain(value);
		expect(full).not.toContain('is not quoted here');
	});

	test('fits, has no message left unfilled and no line with two blanks', async () => {
		const text = textOf(to, dossier, await recordedOf(dossier));
		expect(text.length).toBeLessThanOrEqual(LONGEST_LETTER[to]);
		expect(text).not.toMatch(/letter_|\$[A-Z]|\{|undefined| {2}| [,.;:]/);
	});

	test('what a page says stays within its line, in sight and short', async () => {
		const hostile = exampleDossier({ text: HOSTILE });
		for (const withMyData of [false, true]) {
			const text = textOf(to, hostile, await recordedOf(hostile), { withMyData });
			expect(text.length).toBeLessThanOrEqual(LONGEST_LETTER[to]);
			expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|[^\P{Cc}\n]/u);
			expect(text.split('\n').filter((line) => line.startsWith('Subject:'))).toHaveLength(1);
			expect(text.split('\n').filter((line) => !LINE.test(line))).toEqual([]);
		}
	});
});

test('a recording of a browser is said to be one, and untimed ones have no times', async () => {
	const dossier = exampleDossier({ views: 1 });
	const recorded = (await recordedOf(dossier)).map(({ id, finding }) => ({ id, finding: { ...finding, time: Number.NaN } }));
	const files = [{ name: 'casey.har', sha256: '9f'.repeat(32), entries: 4, unreadable: 0 }];
	const text = textOf('ftc', dossier, recorded, { head: { origin: { is: 'har', files } } });
	expect(text).toContain(`from a HAR file, in which a browser recorded its requests (SHA-256 ${'9f'.repeat(32)})`);
	expect(text).not.toContain('casey.har');
	expect(text).toContain('At a time that was not recorded');
	expect(text).toContain('When: the recording does not say');
	expect(text).not.toContain('1970');
	const two = textOf('ftc', dossier, recorded, { head: { origin: { is: 'har', files: [...files, ...files] } } });
	expect(two).toContain('from 2 HAR files');
});

test('the root hash stands in it where one is known', async () => {
	const dossier = exampleDossier({ views: 1 });
	const recorded = await recordedOf(dossier);
	expect(textOf('company', dossier, recorded, { root: 'ab'.repeat(32) })).toContain(`(SHA-256): ${'ab'.repeat(32)}`);
	expect(textOf('company', dossier, recorded)).toContain('[paste it here, or delete this line]');
});

describe('what was seen in another way is said so', () => {
	const told = (said: Partial<Disclosure>): Disclosure => ({
		about: 'health',
		kind: 'answer',
		channel: 'parameter',
		value: 'secret words',
		form: 'plain',
		at: 'query/data>base64',
		certainty: 'likely',
		...said,
	});
	const entered = { did: 'chose', question: 'Mood?', name: '', after: null, unsubmitted: false } as const;
	const by = {
		organisation: 'Bidder',
		service: 'Bidder',
		domain: 'bidder.test',
		role: 'advertising',
		via: 'third-party',
	} as const;
	const cases: readonly (readonly [words: string, Partial<Finding>])[] = [
		['an answer (field “data”)', { disclosures: [told({})] }],
		['what looks like an answer (field', { disclosures: [told({ certainty: 'possible' })] }],
		['probably the same as I chose for “Mood?”.', { disclosures: [told({ entered })] }],
		[
			'was chosen for a made-up person for “Mood?”',
			{ disclosures: [told({ certainty: 'proven', entered: { ...entered, made: true } })] },
		],
		[
			'this event, within 3 seconds after an answer for “Mood?”.',
			{ disclosures: [told({ channel: 'event', certainty: 'possible', entered })] },
		],
		['the address of the page', { disclosures: [told({ channel: 'address', kind: 'provider' })] }],
		[
			'5 more values',
			{
				disclosures: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((value) =>
					told({ about: 'identity', kind: 'device-id', value, at: value }),
				),
			},
		],
		['An answer of Bidder sent the browser there.', { passedOn: { by, from: 'https://bidder.test/' } }],
		['reported by code inside the page', { witness: 'page' }],
		['as the page was left', { stage: 'leaving' }],
		['a page of harborlight-therapy.test sent', { page: '' }],
		[
			'an address of the site itself, in the format of Matomo',
			{ recipient: { ...by, service: 'Matomo', via: 'first-party-proxy' } },
		],
		['To odd.test:', { recipient: { ...by, organisation: 'odd.test', domain: 'odd.test', role: 'unknown' } }],
	];
	test.each(cases)('%s', async (words, said) => {
		const dossier = exampleDossier({ views: 1 });
		const [one] = await recordedOf(dossier);
		if (!one) throw new Error('The example has no finding.');
		const text = textOf('company', dossier, [{ id: 1, finding: { ...one.finding, health: 'detail', ...said } }]);
		expect(text).toContain(words);
		expect(text).not.toContain('secret words');
		expect(text).not.toContain('letter_');
	});
});

describe('what is written about', () => {
	test('nothing that may not have left, and nothing that only was contacted', async () => {
		const dossier = exampleDossier();
		const [site] = dossier.head.sites;
		if (!site) throw new Error('The dossier has no site.');
		const recorded = await recordedOf(dossier);
		const facts = (change: Partial<Finding>) => {
			const changed = recorded.map(({ id, finding }) => ({ id, finding: { ...finding, ...change } }));
			return letterFacts(changed, report({ ...site, recorded: changed }));
		};
		expect(facts({ outcome: 'failed' })).toMatchObject({ facts: [], total: 0, recipients: [], period: null, unsure: 41 });
		expect(facts({ health: 'none', identity: 'browser' })).toMatchObject({ facts: [], total: 0, unsure: 0 });
		expect(facts({ health: 'none', identity: 'person', outcome: 'sent' }).facts.length).toBeGreaterThan(0);
	});
});

test('whatever stands in a finding, the draft fits, is one line a fact, and holds nothing that was typed', async () => {
	const dossier = exampleDossier({ views: 1 });
	const [one] = await recordedOf(dossier);
	if (!one) throw new Error('The example has no finding.');
	const hostile = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.constantFrom(HOSTILE, '$1$WHAT$', '[x](y)', 'Kummer und Not'),
	);
	const finding = fc.record({
		event: hostile,
		question: hostile,
		name: hostile,
		at: hostile,
		path: hostile,
		who: fc.string({ unit: 'binary', maxLength: 200 }),
	});
	fc.assert(
		fc.property(fc.array(finding, { minLength: 1, maxLength: 20 }), fc.constantFrom(...ADDRESSEES), (many, to) => {
			const typed = 'Kummer und Not';
			const recorded = many.map(({ event, question, name, at, path, who }, index): Recorded => {
				const entered = { did: 'typed', question, name, after: 900, unsubmitted: true } as const;
				const value: Disclosure = {
					about: 'health',
					kind: 'text',
					channel: 'form',
					value: typed,
					form: 'plain',
					at,
					certainty: 'proven',
					entered,
				};
				return {
					id: index,
					finding: {
						...one.finding,
						event: `${event}${typed}`,
						page: `https://clinic.test/${path}/${typed}`,
						recipient: { ...one.finding.recipient, organisation: `${index}${who}` },
						health: 'detail',
						disclosures: [value],
					},
				};
			});
			const text = textOf(to, dossier, recorded);
			expect(text.length).toBeLessThanOrEqual(LONGEST_LETTER[to]);
			expect(text).not.toContain(typed);
			expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|[^\P{Cc}\n]/u);
			for (const line of text.split('\n').filter((line) => line.startsWith('- On '))) expect(line.endsWith('.')).toBe(true);
		}),
		{ seed: 5, numRuns: 60 },
	);
});

describe.each(DEMANDS)('a request for %s', (demand) => {
	test.each(PLACES)('names, for %s, a law that may apply, and claims nothing', async (place) => {
		const dossier = exampleDossier();
		const text = textOf(demand, dossier, await recordedOf(dossier), { place });
		expect(text).toMatch(/may apply|Which law applies to this I leave to you/);
		expect(text).toContain('Meta');
		expect(text).toContain('the e-mail address or account that I use there');
		expect(text).not.toMatch(/illegal|unlawful|violat|breach|must|entitled|letter_|undefined/i);
		expect(text.length).toBeLessThanOrEqual(LONGEST_LETTER[demand]);
	});
});

test('a deletion asks that those who received the data are told; a withdrawal admits no consent', async () => {
	const dossier = exampleDossier();
	const recorded = await recordedOf(dossier);
	expect(textOf('deletion', dossier, recorded)).toContain('tell everyone whom it was passed on to, those named above among them');
	expect(textOf('withdrawal', dossier, recorded)).toContain('I do not say that I gave one');
	expect(textOf('opt-out', dossier, recorded, { place: 'california' })).toContain('also by Global Privacy Control');
});
