/**
 * How often a request seems to hold what was never entered: `npx tsx scripts/personas.ts ../shared`. A thousand made-up people with what they
 * might enter on a health site, each looked for in every request of every capture; nobody entered any of it, so that each match is false.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/core/attribute/attribute.ts';
import { siteOf } from '../src/core/attribute/site.ts';
import { parseAddress } from '../src/core/decode/address.ts';
import { commonMeaning } from '../src/core/decode/common-names.ts';
import { leaves } from '../src/core/decode/leaves.ts';
import { meaningOf } from '../src/core/decode/meaning-of.ts';
import type { Meaning } from '../src/core/destinations/parts/destination.ts';
import type * as Identity from '../src/core/identity/forms.ts';
import { persona } from '../src/core/persona.ts';
import type { Action, Leaf, Observation } from '../src/core/types.ts';
import { observeHar, surveyHar } from '../src/observe/har.ts';
import { nodeFile } from '../src/observe/har-node.ts';
import { bundled } from './bundled.ts';

const PERSONAS = Number(process.argv[3] ?? 1_000);
const MOST_LINES = 40;
const ENTERED = 1_745_850_000_000;
/** When each request was sent: a moment after everything was entered, where chance has the most to match, and minutes after. */
const AFTER = { 'one second after': 1_000, 'five minutes after': 300_000 } as const;

const shared = process.argv[2] ?? '../shared';
const captures = join(shared, 'captures');
const { formsOf, findEntered } = await bundled<typeof Identity>(join(import.meta.dirname, '../src/core/identity/forms.ts'));

type Asked = Pick<Leaf, 'name' | 'value'> & { readonly meaning: Meaning | null };
/** Each value of the captures once, with the requests that hold it. */
type Places = Map<string, { readonly leaf: Asked; readonly requests: number[] }>;

if (existsSync(captures)) await measure();
else console.log(`personas: ${captures} is not there; nothing to measure`);

async function measure(): Promise<void> {
	const places: Places = new Map();
	let requests = 0;
	for (const file of readdirSync(captures).filter((name) => /\.har(?:\.gz)?$/.test(name))) {
		await observeHar(await surveyHar(nodeFile(join(captures, file))), (entry) => {
			if (entry.is !== 'observation') return;
			const found = valuesOf(entry.observation);
			if (found === null) return;
			for (const leaf of found) {
				const key = `${leaf.meaning} ${leaf.name} ${leaf.value}`;
				const place = places.get(key);
				if (!place) places.set(key, { leaf, requests: [requests] });
				else if (place.requests.at(-1) !== requests) place.requests.push(requests);
			}
			requests++;
		});
	}
	console.log(`${requests} requests to others than the site, ${places.size} different values, ${PERSONAS} made-up people\n`);
	search(places, requests);
}

/** The values of a request that somebody else received, with what they mean; null where nobody did. */
function valuesOf(observation: Observation): Asked[] | null {
	const url = parseAddress(observation.url);
	if (!url || !/^(?:https?|wss?):$/.test(url.protocol)) return null;
	const page = observation.page.url === null ? null : parseAddress(observation.page.url);
	const attribution = attribute(url, page ? siteOf(page.hostname) : null, observation);
	if (attribution.is === 'first-party') return null;
	const { destination } = attribution;
	const meaning = destination ? meaningOf(destination) : commonMeaning;
	const all = leaves(url, observation).leaves;
	const values = new Map(all.map(({ name, value }) => [name, value]));
	return all.flatMap(({ name, value }) =>
		(destination?.unwrap?.(name, value, (other) => values.get(other)) ?? [[name, value] as const]).map(([at, inner]) => ({
			name: at,
			value: inner,
			meaning: meaning(at),
		})),
	);
}

type Tally = { proven: number; likely: number; readonly matches: Map<string, number> };

function search(places: Places, requests: number): void {
	const random = seeded(4);
	const answers = commonAnswers();
	const topics = [...terms('condition'), ...terms('mental-health'), ...terms('procedure')].map(pressed);
	const tallies = Object.values(AFTER).map((): Tally => ({ proven: 0, likely: 0, matches: new Map() }));
	let found = 0;
	for (let index = 0; index < PERSONAS; index++) {
		const own = entered(random);
		const email = own.find(({ name }) => name === 'email')?.value ?? '';
		const forms = formsOf([...own, ...sample(answers, 20, random), ...sample(topics, 4, random)]);
		const proven = tallies.map(() => new Set<number>());
		const likely = tallies.map(() => new Set<number>());
		for (const { leaf, requests } of places.values()) {
			Object.values(AFTER).every((after, at) => {
				const matches = findEntered(forms, leaf, { time: ENTERED + after, meaning: leaf.meaning });
				for (const { action, form, certainty } of matches) {
					for (const request of requests) (certainty === 'proven' ? proven : likely)[at]?.add(request);
					const held = leaf.value.length > 60 ? `${leaf.value.slice(0, 60)}…` : leaf.value;
					const line = `${certainty}: ${action.did} “${action.value}” at “${action.question || action.name}”, found as ${form} in ${leaf.name} (${leaf.meaning}) = ${held}`;
					tallies[at]?.matches.set(line, (tallies[at]?.matches.get(line) ?? 0) + requests.length);
				}
				// What is nothing at once is nothing later.
				return matches.length > 0;
			});
		}
		const planted = { name: 'em', value: createHash('sha256').update(email).digest('base64url') };
		if (findEntered(forms, planted, { time: ENTERED + 1_000, meaning: null })[0]?.certainty === 'proven') found++;
		tallies.forEach((tally, at) => {
			tally.proven += proven[at]?.size ?? 0;
			tally.likely += likely[at]?.size ?? 0;
		});
	}
	console.log(`as a check: the hash of their e-mail address, where it is: found for ${found} of ${PERSONAS}\n`);
	Object.keys(AFTER).forEach((when, at) => {
		const { proven = 0, likely = 0, matches } = tallies[at] ?? {};
		const rate = ((proven / (PERSONAS * requests)) * 10_000).toFixed(3);
		console.log(`${when}: ${proven} of ${PERSONAS * requests} held something “proven”: ${rate} in 10,000; “likely”: ${likely}`);
		for (const [line, count] of [...(matches ?? [])].sort(([, a], [, b]) => b - a).slice(0, MOST_LINES))
			console.log(`${String(count).padStart(8)}  ${line}`);
		console.log('');
	});
}

/** What one person typed: herself, a drug, a condition. */
function entered(random: (below: number) => number): Action[] {
	const one = persona(random);
	const { year, month, day } = one.birthDate;
	const typed = (name: string, value: string, question = ''): Action => ({ did: 'typed', time: ENTERED, question, name, value });
	return [
		typed('firstName', one.firstName, 'First name'),
		typed('lastName', one.lastName, 'Last name'),
		typed('email', one.email, 'E-mail'),
		typed('phone', random(2) ? one.phone : one.phoneNational, 'Phone'),
		typed('dob', random(2) ? `${month}/${day}/${year}` : `${year}-${month}-${day}`, 'Date of birth'),
		typed('street', one.street, 'Address'),
		typed('city', one.city, 'City'),
		{ ...typed('state', one.state, 'State'), did: 'chose', code: one.stateCode },
		typed('zip', one.zip, 'ZIP code'),
		typed('age', one.age, 'How old are you?'),
		typed('weight', one.weight, 'Weight'),
		typed('memberId', `W${100_000_000 + random(900_000_000)}`, 'Member ID'),
		typed('notes', one.text, 'What brings you here?'),
		typed('q', sample(terms('condition'), 1, random)[0] ?? '', 'Search'),
		typed('drug', sample(terms('medication'), 1, random)[0] ?? '', 'Current medication'),
		{ ...typed('gender', one.gender, 'Sex'), did: 'chose', code: one.gender.slice(0, 1) },
	];
}

/** What many people enter, choose and press. */
function commonAnswers(): Action[] {
	const frequencies = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
	const chose = (question: string, value: string, index: number): Action => ({
		did: 'chose',
		time: ENTERED,
		question,
		name: `q${index}`,
		value,
		code: String(index),
		index,
	});
	return [
		...frequencies.map((text, index) => chose('How often have you felt down or hopeless?', text, index)),
		...['Yes', 'No', 'Not sure', 'Prefer not to say'].map((text, index) =>
			chose('Have you been in therapy before?', text, index),
		),
		...['Individual', 'Couples', 'Family', 'Teen', 'Myself', 'My child'].map((text, index) =>
			chose('Who is it for?', text, index),
		),
		...['Medicaid', 'Medicare', 'Aetna', 'Cigna', 'Blue Cross Blue Shield', 'United Healthcare', 'No insurance'].map(
			(text, index) => chose('What insurance do you have?', text, index),
		),
		...['Single', 'Married', 'Divorced', 'Widowed', 'In a relationship'].map((text, index) => chose('Status', text, index)),
		...['1', '2', '3', '4', '5', '10'].map((text, index) => chose('Pain level', text, index)),
		...['English', 'Spanish', 'United States', 'Canada', 'California', 'New York', 'North Carolina'].map((text, index) =>
			chose('Where do you live?', text, index),
		),
		...['Google', 'Facebook', 'Instagram', 'A friend', 'Television', 'Website', 'Social media'].map((text, index) =>
			chose('How did you hear about us?', text, index),
		),
		...[
			'Search',
			'Continue',
			'Get started',
			'Accept all cookies',
			'Menu',
			'Learn more',
			'Submit',
			'Next',
			'Sign in',
			'Contact us',
		].map(pressed),
		...['Find a doctor', 'Make an appointment', 'Schedule an appointment', 'Get covered', 'Donate', 'Volunteer', 'Services'].map(
			pressed,
		),
		...['Health insurance', 'Compare plans', 'Apply now', 'Get help', 'Find local help', 'Get Covered New Jersey', 'Dental'].map(
			pressed,
		),
		...[
			'Abortion',
			'Birth control',
			'Emergency Contraception',
			'Pregnancy',
			'Detox',
			'Outpatient',
			'This person is pregnant',
		].map(pressed),
	];
}

function pressed(value: string): Action {
	return { did: 'pressed', time: ENTERED, question: '', name: '', value };
}

function terms(kind: string): string[] {
	const file = join(import.meta.dirname, `../src/core/data/terms/${kind}.json`);
	return (JSON.parse(readFileSync(file, 'utf8')) as { readonly term: string }[]).map(({ term }) => term);
}

function sample<One>(list: readonly One[], count: number, random: (below: number) => number): One[] {
	return Array.from({ length: count }, () => list[random(list.length)]).filter((one) => one !== undefined);
}

/** The same numbers each time: https://en.wikipedia.org/wiki/Linear_congruential_generator, its upper bits. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return Math.floor(((state >>> 8) / 2 ** 24) * below);
	};
}
