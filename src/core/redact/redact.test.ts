import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDossier } from '../../../test/example-dossier.ts';
import type { Dossier, DossierHead, KeptRequest } from '../dossier.ts';
import { examine } from '../examine.ts';
import { exampleObservation } from '../example-observation.ts';
import { memoryDossier } from '../memory-dossier.ts';
import type { Action, HealthVerdict, Observation } from '../types.ts';
import { marksOf } from './marks.ts';
import { redacted } from './redact.ts';

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };
const typed = (value: string, name = 'field'): Action => ({ did: 'typed', time: null, question: '', name, value });

/** `marks`: as the extension hands it over, which forgets the values; `actions`: as it is read from a HAR. */
type Mode = 'marks' | 'actions';

function dossierOf(observations: readonly Observation[], actions: readonly Action[], mode: Mode): Dossier {
	const values = [...new Set(actions.map(({ value }) => value.trim().toLowerCase()))];
	const numberOf = ({ value }: Action) => values.indexOf(value.trim().toLowerCase());
	let id = 1;
	const requests = observations.map((observation, at): KeptRequest => {
		const { findings } = examine(observation, { health: HEALTH, actions, followed: true });
		return {
			key: `request-${at}`,
			visit: 'visit-1',
			observation,
			findings: findings.map((finding) => ({ id: id++, finding })),
			marks: mode === 'marks' ? marksOf(observation, actions, numberOf) : [],
			seal: null,
		};
	});
	const head: DossierHead = { ...exampleDossier({ views: 1 }).head, actions: mode === 'actions' ? actions : [] };
	return memoryDossier(head, requests, []);
}

async function requestsOf(dossier: Dossier): Promise<readonly KeptRequest[]> {
	const all: KeptRequest[] = [];
	for await (const batch of dossier.requests()) all.push(...batch);
	return all;
}

const MOST_TEXTS = 20_000;

/** Every text that can be read out of something, by means of node only: escapes undone, base64 and hexadecimal decoded, inflated. */
function readable(value: unknown): readonly string[] {
	const texts = new Set<string>();
	const visit = (one: unknown): void => {
		if (one instanceof Uint8Array) ofBytes(Buffer.from(one));
		else if (typeof one === 'string') ofText(one);
		else if (typeof one === 'object' && one !== null)
			for (const [key, inner] of Object.entries(one)) {
				ofText(key);
				visit(inner);
			}
		else if (one !== undefined) ofText(String(one));
	};
	const ofBytes = (bytes: Buffer): void => {
		for (const inflate of [gunzipSync, inflateSync])
			try {
				ofBytes(inflate(bytes));
			} catch {
				// Not compressed so.
			}
		ofText(bytes.toString('utf8'));
		ofText(bytes.toString('latin1'));
	};
	const ofText = (text: string): void => {
		if (text === '' || texts.has(text) || texts.size >= MOST_TEXTS) return;
		texts.add(text);
		ofText(text.replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')));
		ofText(text.replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
		ofText(text.replace(/\\(["\\/])/g, '$1').replace(/\\n/g, '\n'));
		ofText(text.replaceAll('+', ' '));
		for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)) {
			for (const piece of new Set([run, ...run.split('/')])) {
				if (piece.length < 8) continue;
				ofBytes(Buffer.from(piece, 'base64'));
				if (/^[\da-f]+$/i.test(piece)) ofBytes(Buffer.from(piece, 'hex'));
			}
		}
	};
	visit(value);
	return [...texts];
}

/** A value as it may stand anywhere: written in plain, as a hash, inside base64 at each place, in hexadecimal digits. */
function spelled(value: string): readonly string[] {
	return [...new Set([value, value.toLowerCase()])].flatMap((text) => {
		const bytes = Buffer.from(text);
		const inBase64 = [0, 1, 2].map((before) => {
			const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
			return letters.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
		});
		const hashed = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) =>
			(['hex', 'base64', 'base64url'] as const).map((alphabet) =>
				createHash(name).update(text.replace(/\s+/g, ' ')).digest(alphabet),
			),
		);
		return [
			text,
			bytes.toString('hex'),
			...inBase64,
			...hashed,
			...inBase64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
		];
	});
}

/** The forms of the values that can still be read. */
function leftOf(values: readonly string[], value: unknown): readonly string[] {
	const wanted = values.flatMap(spelled).map((one) => one.toLowerCase().replace(/\s+/g, ' '));
	const texts = readable(value).map((text) => text.toLowerCase().replace(/\s+/g, ' '));
	return wanted.filter((one) => one.length >= 4 && texts.some((text) => text.includes(one)));
}

async function whole(dossier: Dossier): Promise<unknown> {
	return { head: dossier.head, requests: await requestsOf(dossier) };
}

const letters = (min: number, max: number) =>
	fc.string({ unit: fc.constantFrom(...'abcdefghijkmnoprstuvwz'), minLength: min, maxLength: max });
const digits = (count: number) => fc.string({ unit: fc.constantFrom(...'123456789'), minLength: count, maxLength: count });
const VALUES = fc.oneof(
	fc.tuple(letters(3, 8), letters(3, 8)).map(([user, host]) => `${user}.Canary@${host}.example`),
	fc.tuple(digits(3), digits(4)).map(([area, line]) => `(${area}) 555-${line}`),
	fc.tuple(letters(6, 10), letters(6, 10)).map(([one, two]) => `Zoë ${one} O'${two}`),
	letters(9, 14),
	digits(9).map((number) => `MRN${number}`),
	fc.tuple(letters(5, 9), letters(5, 9)).map(([one, two]) => `I feel "${one}" & 100% \\ ${two}+ since May,\nsadly`),
	fc.tuple(letters(5, 9), letters(5, 9)).map(([one, two]) => `${one} ${two} für Ängste 😔`),
	digits(2).map((day) => `19${day}-04-1${day[0]}`),
);

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const hash = (name: string, alphabet: 'hex' | 'base64' | 'base64url') => (text: string) =>
	createHash(name).update(text.toLowerCase().replace(/\s+/g, ' ')).digest(alphabet);
const json = (text: string) => JSON.stringify({ event: 'answered', answer: { deep: [text, 1] } });
/** What a page does to a value before it sends it. */
const STEPS: Readonly<Record<string, (text: string) => string>> = {
	percent: encodeURIComponent,
	percentTwice: (text) => encodeURIComponent(encodeURIComponent(text)),
	form: (text) => new URLSearchParams({ answer: text }).toString(),
	json,
	jsonInJson: (text) => JSON.stringify(json(text)),
	unicodeEscapes: (text) =>
		json(text).replace(/[^\w{}[\]":,]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
	base64: (text) => base64(json(text)),
	base64url: (text) => Buffer.from(json(text)).toString('base64url'),
	gzip: (text) => base64(gzipSync(json(text))),
	hex: (text) => Buffer.from(json(text)).toString('hex'),
	address: (text) => `https://clinic.example/find?q=${encodeURIComponent(text)}#${encodeURIComponent(text)}`,
};
/** What a service makes of a value first. */
const FIRST: Readonly<Record<string, (text: string) => string>> = {
	plain: (text) => text,
	upper: (text) => text.toUpperCase(),
	md5: hash('md5', 'hex'),
	sha1: hash('sha1', 'hex'),
	sha256: hash('sha256', 'hex'),
	sha256Base64: hash('sha256', 'base64'),
	sha256Base64url: hash('sha256', 'base64url'),
	sha512: hash('sha512', 'hex'),
};

const FACEBOOK = 'https://www.facebook.com/tr/?id=123456789012345&ev=Lead';
const SNAP = 'https://tr.snapchat.com/p';
/** Where a page puts what it sends. */
const PLACES: Readonly<Record<string, (sent: string) => Observation>> = {
	query: (sent) => exampleObservation({ url: `${FACEBOOK}&cd[note]=${encodeURIComponent(sent)}` }),
	spacedQuery: (sent) => exampleObservation({ url: `${FACEBOOK}&${new URLSearchParams({ udff: sent })}` }),
	path: (sent) => exampleObservation({ url: `https://t.tracker.example/px/${encodeURIComponent(sent)}/1.gif?x=1` }),
	referer: (sent) =>
		exampleObservation({ url: FACEBOOK, headers: [['referer', `https://www.clinic.example/a?s=${encodeURIComponent(sent)}`]] }),
	header: (sent) => exampleObservation({ url: FACEBOOK, headers: [['x-context', encodeURIComponent(sent)]] }),
	page: (sent) =>
		exampleObservation({
			url: FACEBOOK,
			page: { url: `https://www.clinic.example/search?q=${encodeURIComponent(sent)}`, title: `Results: ${sent}` },
		}),
	jsonBody: (sent) =>
		exampleObservation({
			url: 'https://api.mixpanel.com/track',
			body: { is: 'text', text: JSON.stringify([{ event: 'e', properties: { note: sent } }]), mediaType: 'application/json' },
		}),
	formText: (sent) =>
		exampleObservation({
			url: SNAP,
			body: { is: 'text', text: `pid=1&note=${encodeURIComponent(sent)}`, mediaType: 'application/x-www-form-urlencoded' },
		}),
	form: (sent) =>
		exampleObservation({
			url: SNAP,
			body: {
				is: 'form',
				fields: [
					['pid', '1'],
					['note', sent],
				],
			},
		}),
	gzipBody: (sent) =>
		exampleObservation({
			url: SNAP,
			body: { is: 'bytes', bytes: gzipSync(JSON.stringify({ note: sent })), mediaType: 'application/json' },
		}),
	multipart: (sent) =>
		exampleObservation({
			url: SNAP,
			body: {
				is: 'text',
				text: `--xx\r\nContent-Disposition: form-data; name="note"\r\n\r\n${sent}\r\n--xx--\r\n`,
				mediaType: 'multipart/form-data; boundary=xx',
			},
		}),
};
type Sending = {
	readonly of: number;
	readonly first: string;
	readonly steps: readonly string[];
	readonly place: string;
};
const SENDING: fc.Arbitrary<Sending> = fc.record({
	of: fc.nat(2),
	first: fc.constantFrom(...Object.keys(FIRST)),
	steps: fc.array(fc.constantFrom(...Object.keys(STEPS)), { maxLength: 3 }),
	place: fc.constantFrom(...Object.keys(PLACES)),
});

function sent(value: string, { first, steps, place }: Sending): Observation {
	const begun = FIRST[first]?.(value) ?? value;
	const text = steps.reduce((written, step) => STEPS[step]?.(written) ?? written, begun);
	return PLACES[place]?.(text) ?? exampleObservation({ url: FACEBOOK });
}

describe('a redacted dossier', () => {
	it('holds no form of what was typed, however it was encoded and wherever it was sent', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(VALUES, { minLength: 1, maxLength: 3 }),
				fc.array(SENDING, { minLength: 1, maxLength: 6 }),
				fc.constantFrom<Mode>('marks', 'actions'),
				async (values, sendings, mode) => {
					const others = sendings.map((sending) => sent(values[sending.of % values.length] ?? '', sending));
					const plain = values.map((value) => exampleObservation({ url: `${FACEBOOK}&cd[x]=${encodeURIComponent(value)}` }));
					const dossier = dossierOf(
						[...plain, ...others],
						values.map((value, at) => typed(value, `field${at}`)),
						mode,
					);
					const { dossier: safe } = await redacted(dossier);
					expect(leftOf(values, await whole(safe))).toEqual([]);
				},
			),
			{ seed: 5, numRuns: 40 },
		);
	});
});
