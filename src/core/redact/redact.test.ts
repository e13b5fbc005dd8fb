import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import lz from 'lz-string';
import { describe, expect, it, test } from 'vitest';
import { exampleDossier } from '../../../test/example-dossier.ts';
import { blobFile } from '../../observe/har-blob.ts';
import { harDossier } from '../../observe/har-dossier.ts';
import { chains } from '../chains.ts';
import { stepsOf } from '../decode/steps.ts';
import type { Dossier, DossierHead, KeptRequest } from '../dossier.ts';
import { examine } from '../examine.ts';
import { exampleObservation } from '../example-observation.ts';
import { memoryDossier } from '../memory-dossier.ts';
import { type KeptPolicy, policyHash } from '../policy/kept-policy.ts';
import type { Action, HealthVerdict, Observation } from '../types.ts';
import { marksOf } from './marks.ts';
import { redacted } from './redact.ts';

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };
const typed = (value: string, name = 'field'): Action => ({ did: 'typed', time: null, question: '', name, value });

const EMPTY = exampleDossier({ views: 0 });

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
	const head: DossierHead = { ...EMPTY.head, actions: mode === 'actions' ? actions : [] };
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
			{ seed: 5, numRuns: 30 },
		);
	});

	it('holds nothing of the example, and all else of it', async () => {
		const original = exampleDossier();
		const { dossier, preview } = await redacted({
			...original,
			head: { ...original.head, note: 'I used casey.canary@example.com' },
		});
		expect(leftOf(['casey.canary@example.com', 'Nearly every day'], await whole(dossier))).toEqual([]);
		expect(dossier.head.note).toBe('I used [email 1]');
		expect(preview.slice(0, 3)).toEqual([
			{ token: '[pressed 1]', kind: 'pressed', shown: 'Nearly every day', times: 4, recipients: ['Meta', 'Mixpanel', 'Snap'] },
			{ token: '[email 1]', kind: 'email', shown: 'casey.canary@example.com', times: 2, recipients: ['Mixpanel', 'Meta'] },
			{ token: '[browser id 1]', kind: 'browser-id', shown: 'fb.1.1732440600000.1234567890', times: 5, recipients: ['Meta'] },
		]);
		expect(dossier.head.redacted).toBe(preview.length);
		expect(dossier.head.actions).toEqual([]);
		expect(dossier.head.deeds).toEqual(original.head.deeds);

		const [before, after] = [await requestsOf(original), await requestsOf(dossier)];
		const kept = (requests: readonly KeptRequest[]) =>
			requests.map(({ key, visit, observation: { url, time, method, headers }, findings, seal }) => ({
				...{ key, visit, time, method, index: seal?.index, commitment: seal?.commitment, link: seal?.link },
				host: new URL(url).host,
				names: [...new URL(url).searchParams.keys()],
				headers: headers.map(([name]) => name),
				findings: findings.map(
					({ id, finding: { recipient, event, site, severity, health, identity, disclosures, sentence } }) => ({
						...{ id, recipient, event, site, severity, health, identity, sentence: sentence.key },
						disclosures: disclosures.map(({ kind, form, at, certainty, channel }) => ({ kind, form, at, certainty, channel })),
					}),
				),
			}));
		expect(kept(after)).toEqual(kept(before));
		expect(after.every(({ marks, seal }) => marks.length === 0 && seal?.salt === null)).toBe(true);
	});

	it('shows that the same value went to several companies, and what it was hashed to', async () => {
		const { dossier } = await redacted(exampleDossier());
		const told = (await requestsOf(dossier)).flatMap(({ findings }) =>
			findings.flatMap(({ finding }) =>
				finding.disclosures
					.filter(({ kind }) => kind === 'email' || kind === 'label')
					.map(({ value }) => `${finding.recipient.organisation} ${value}`),
			),
		);
		expect(told).toEqual(['Meta [pressed 1]', 'Snap [pressed 1]', 'Mixpanel [email 1]', 'Meta [email 1, SHA-256]']);
	});

	it('can be decoded as before, to the tokens', async () => {
		const { dossier } = await redacted(exampleDossier());
		for (const { observation, findings } of await requestsOf(dossier))
			for (const { finding } of findings)
				for (const disclosure of finding.disclosures.filter(({ value }) => value.includes('[')))
					expect(stepsOf(observation, disclosure).reached, `${disclosure.at} ${disclosure.value}`).toBe(true);
	});

	it('has no pictures, but their places in the chain', async () => {
		const original = exampleDossier();
		const { dossier } = await redacted(original);
		const pictures: unknown[] = [];
		for await (const picture of dossier.pictures()) pictures.push(picture);
		expect(pictures).toEqual([]);
		expect(dossier.head.leftOut).toHaveLength(1);
		expect(dossier.head.leftOut?.[0]).toMatchObject({ index: 41, salt: null, link: expect.stringMatching(/^[\da-f]{64}$/) });
	});

	it('is not redacted again', async () => {
		const { dossier } = await redacted(exampleDossier());
		expect(await redacted(dossier)).toEqual({ dossier, preview: [] });
	});

	it('gives one request as it gives all', async () => {
		const { dossier } = await redacted(exampleDossier());
		for (const kept of await requestsOf(dossier)) expect(await dossier.request(kept.key)).toEqual(kept);
		expect(await dossier.request('none')).toBeNull();
	});

	it('takes tokens for equal values only as equal, whatever they were sent as', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(VALUES, { minLength: 2, maxLength: 3 }),
				fc.constantFrom<Mode>('marks', 'actions'),
				async (values, mode) => {
					const forms = [FIRST['plain'], FIRST['sha256'], FIRST['md5']];
					const sent = values.flatMap((value) =>
						forms.map((form) => exampleObservation({ url: `${FACEBOOK}&cd[x]=${encodeURIComponent(form?.(value) ?? '')}` })),
					);
					const { dossier } = await redacted(
						dossierOf(
							sent,
							values.map((value, at) => typed(value, `field${at}`)),
							mode,
						),
					);
					const tokens = (await requestsOf(dossier)).map(({ observation }) => new URL(observation.url).searchParams.get('cd[x]'));
					const names = tokens.map((token) => /^\[([^,\]]+)(?:, [^\]]+)?\]$/.exec(token ?? '')?.[1]);
					for (const at of values.keys()) expect(new Set(names.slice(at * 3, at * 3 + 3)).size, JSON.stringify(tokens)).toBe(1);
					expect(new Set(names).size).toBe(values.length);
				},
			),
			{ seed: 5, numRuns: 20 },
		);
	});
});

/** What became of one request. */
async function afterwards(said: Partial<Observation>, actions: readonly Action[], mode: Mode = 'marks'): Promise<Observation> {
	const { dossier } = await redacted(dossierOf([exampleObservation({ url: FACEBOOK, ...said })], actions, mode));
	const [kept] = await requestsOf(dossier);
	if (!kept) throw new Error('no request');
	return kept.observation;
}
const textOf = ({ body }: Observation) => (body.is === 'text' ? body.text : body.is === 'form' ? body.fields : body.is);
const chose = (value: string, name: string): Action => ({ did: 'chose', time: null, question: 'How often?', name, value });
const jsonBody = (text: string) => ({ is: 'text', text, mediaType: 'application/json' }) as const;

describe('what stands at its place only', () => {
	test.each<[what: string, said: Partial<Observation>, action: Action, after: unknown]>([
		[
			'in JSON',
			{ body: jsonBody('{"page":2,"gad7":2,"of":[2]}') },
			chose('2', 'gad7'),
			'{"page":2,"gad7":"[chosen 1]","of":[2]}',
		],
		['in a string', { body: jsonBody('{"page":"2","gad7": "2"}') }, chose('2', 'gad7'), '{"page":"2","gad7": "[chosen 1]"}'],
		['in a list', { body: jsonBody('{"page":[2],"gad7":[1,2]}') }, chose('2', 'gad7'), '{"page":[2],"gad7":[1,"[chosen 1]"]}'],
		[
			'in a form',
			{ body: { is: 'text', text: 'v=2&gad7=2&w=2', mediaType: 'application/x-www-form-urlencoded' } },
			chose('2', 'gad7'),
			'v=2&gad7=%5Bchosen%201%5D&w=2',
		],
		[
			'in the fields of a form',
			{
				body: {
					is: 'form',
					fields: [
						['v', '2'],
						['gad7', '2'],
					],
				},
			},
			chose('2', 'gad7'),
			[
				['v', '2'],
				['gad7', '[chosen 1]'],
			],
		],
		[
			'in a part of a form',
			{
				body: {
					is: 'text',
					text: '--x\r\nContent-Disposition: form-data; name="gad7"\r\n\r\n2\r\n--x--',
					mediaType: 'multipart/form-data; boundary=x',
				},
			},
			chose('2', 'gad7'),
			'--x\r\nContent-Disposition: form-data; name="gad7"\r\n\r\n[chosen 1]\r\n--x--',
		],
		[
			'in base64',
			{ body: { is: 'text', text: `v=2&d=${base64('{"v":2,"gad7":2}')}`, mediaType: 'application/x-www-form-urlencoded' } },
			chose('2', 'gad7'),
			`v=2&d=${encodeURIComponent(base64('{"v":2,"gad7":"[chosen 1]"}'))}`,
		],
	])('%s', async (_what, said, action, after) => {
		for (const mode of ['marks', 'actions'] as const) expect(textOf(await afterwards(said, [action], mode))).toEqual(after);
	});
});

it('leaves no short answer under its question, however that was encoded', async () => {
	const rewritable = SENDING.filter(({ first }) => first === 'plain');
	await fc.assert(
		fc.asyncProperty(
			fc.array(rewritable, { minLength: 1, maxLength: 4 }),
			fc.constantFrom('Qz', 'q7z', '7'),
			fc.constantFrom<Mode>('marks', 'actions'),
			async (sendings, value, mode) => {
				const actions = [chose(value, 'answer')];
				const original = dossierOf(
					sendings.map((sending) => sent(value, sending)),
					actions,
					mode,
				);
				for (const { observation } of await requestsOf((await redacted(original)).dossier))
					expect(
						marksOf(observation, actions, () => 0),
						JSON.stringify(observation),
					).toEqual([]);
			},
		),
		{ seed: 5, numRuns: 100 },
	);
});

describe('what cannot be rewritten', () => {
	const message = 'I feel very sad today';
	it('is taken out as a whole: a body in a binary format', async () => {
		const bytes = encode({ event: 'e', note: message, more: [1, 2, 3] });
		const after = await afterwards({ body: { is: 'bytes', bytes, mediaType: 'application/msgpack' } }, [typed(message)]);
		expect(textOf(after)).toBe(`[removed: ${bytes.length} bytes that held typed 1]`);
	});

	it('is taken out as a whole: a value in letters of another encoding, and what stands beside it stays', async () => {
		const packed = lz.compressToBase64(JSON.stringify({ note: message }));
		const after = await afterwards({ body: jsonBody(JSON.stringify({ plain: message, packed, beside: 'kept' })) }, [
			typed(message),
		]);
		expect(JSON.parse(String(textOf(after)))).toEqual({
			plain: '[typed 1]',
			packed: `[removed: ${packed.length} characters that held typed 1]`,
			beside: 'kept',
		});
	});

	it('is taken out where nobody could look into it: bytes in no known format', async () => {
		const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * 167 + 13) % 251);
		const after = await afterwards({ body: { is: 'bytes', bytes, mediaType: 'application/octet-stream' } }, [typed(message)]);
		expect(textOf(after)).toBe('[removed: 300 bytes that could not be read]');
	});

	it('is taken out where it is escaped over and over, and the host stays', async () => {
		let text = message;
		for (let times = 0; times < 14; times++) text = encodeURIComponent(text);
		const after = await afterwards({ url: `${FACEBOOK}&cd[x]=${text}`, page: { url: null, title: message } }, [typed(message)]);
		expect(decodeURIComponent(after.url)).toMatch(
			/^https:\/\/www\.facebook\.com\/\[removed: \d+ characters that could not be read\]$/,
		);
	});

	it('is taken out where looking would cost too much', async () => {
		let text = JSON.stringify({ note: message });
		for (let times = 0; times < 8; times++) text = base64(`${text}/${text}`);
		const started = performance.now();
		const page = { url: null, title: message };
		const after = await afterwards({ body: jsonBody(text), page }, [typed(message)]);
		expect(performance.now() - started).toBeLessThan(10_000);
		expect(leftOf([message], after)).toEqual([]);
	});
});

it('takes whatever a page may send', async () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({
			unit: fc.constantFrom('%', '\\\\', 'u', '2', '5', 'e', '+', '"', '{', '[', '=', '&', ':', '/', '\ud800', 'Zqxyzzyplugh'),
			maxLength: 60,
		}),
		fc.base64String({ maxLength: 60 }),
	);
	const body = fc.oneof(
		fc.record({ is: fc.constant('text' as const), text, mediaType: text }),
		fc.record({ is: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 60 }), mediaType: text }),
		fc.record({ is: fc.constant('form' as const), fields: fc.array(fc.tuple(text, text), { maxLength: 4 }) }),
	);
	const observation = fc.record({
		url: text.map((query) => `${FACEBOOK}&${query}`),
		headers: fc.array(fc.tuple(text, text), { maxLength: 3 }),
		body,
		page: fc.record({ url: fc.option(text), title: text.map((title) => `Zqxyzzyplugh ${title}`) }),
		frame: fc.option(text),
		redirectedFrom: fc.option(text),
	});
	await fc.assert(
		fc.asyncProperty(observation, text, fc.constantFrom<Mode>('marks', 'actions'), async (said, value, mode) => {
			const dossier = dossierOf([exampleObservation(said)], [typed(value), typed('Zqxyzzyplugh')], mode);
			expect(JSON.stringify(await whole((await redacted(dossier)).dossier)).toLowerCase()).not.toContain('zqxyzzyplugh');
		}),
		{ seed: 5, numRuns: 80 },
	);
});

it('tells values apart that a page calls by one name', async () => {
	const code = 'option_three';
	const actions = [
		{ ...chose('Most days, sadly', 'q1'), code },
		{ ...chose('Hardly at all', 'q2'), code },
	];
	const sentWith = (answer: string) => exampleObservation({ url: SNAP, body: { is: 'form', fields: [['a', answer]] } });
	for (const mode of ['marks', 'actions'] as const) {
		const observations = [sentWith(code), ...actions.map(({ value }) => sentWith(value))];
		const requests = await requestsOf((await redacted(dossierOf(observations, actions, mode))).dossier);
		const [, first, second] = requests.map(({ observation }) => JSON.stringify(textOf(observation)));
		expect([first, second]).toEqual([expect.stringContaining('[chosen '), expect.stringContaining('[chosen ')]);
		expect(first).not.toBe(second);
		expect(JSON.stringify(requests)).not.toContain(code);
	}
});

it('takes a state where it was told, and leaves it where a page is about it', async () => {
	const url = `https://www.facebook.com/tr/?id=1&ev=Lead&ud[st]=Texas&dl=${encodeURIComponent('https://www.clinic.example/texas')}`;
	const after = await afterwards({ url }, []);
	expect(after.url).toBe(url.replace('=Texas', '=%5Baddress%201%5D'));
});

describe('what stays', () => {
	test.each<[what: string, url: string, actions: readonly Action[], after: string]>([
		[
			'the host, whatever was typed',
			'https://www.facebook.com/tr/?id=1&ev=facebook',
			[typed('facebook')],
			'https://www.facebook.com/tr/?id=1&ev=%5Btyped%201%5D',
		],
		[
			'the site',
			'https://www.facebook.com/tr/?id=1&dl=https%3A%2F%2Fharborlight-therapy.test%2F&dh=harborlight-therapy.test&q=harborlight',
			[typed('harborlight')],
			'https://www.facebook.com/tr/?id=1&dl=https%3A%2F%2Fharborlight-therapy.test%2F&dh=harborlight-therapy.test&q=%5Btyped%201%5D',
		],
		[
			'the names of parameters',
			'https://www.facebook.com/tr/?id=1&Anxiety=1&cd[x]=Anxiety',
			[chose('Anxiety', 'topic')],
			'https://www.facebook.com/tr/?id=1&Anxiety=1&cd[x]=%5Bchosen%201%5D',
		],
		[
			'a word that holds a short value',
			'https://www.facebook.com/tr/?id=1&a=caseys&b=Casey',
			[typed('Casey')],
			'https://www.facebook.com/tr/?id=1&a=caseys&b=%5Btyped%201%5D',
		],
	])('%s', async (_what, url, actions, after) => {
		expect((await afterwards({ url }, actions)).url).toBe(after);
	});

	it('names of cookies; what they held, and what signs a request, goes', async () => {
		const headers = [
			['cookie', '_fbp=fb.1.2.3; session'],
			['authorization', 'Bearer abc'],
			['accept', 'text/html'],
		] as const;
		expect((await afterwards({ headers }, [])).headers).toEqual([
			['cookie', '_fbp; session'],
			['authorization', '[removed]'],
			['accept', 'text/html'],
		]);
	});
});

describe('captures of documented leaks', async () => {
	const CORPUS = join(import.meta.dirname, '../../../test/corpus');
	it.each(readdirSync(CORPUS))('%s', async (name) => {
		const file = new Blob([readFileSync(join(CORPUS, name, 'visit.har'))]);
		const list = join(CORPUS, name, 'typed.json');
		const listed: readonly Action[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
		const told = typed('casey.canary@example.com');
		const actions = [...listed.map(({ value, name }) => typed(value, name)), told];
		const wish = { health: 'auto', typed: actions, version: '1', made: 0, zone: 'UTC' } as const;
		const { dossier: original } = await harDossier([blobFile(file, 'visit.har')], wish);
		const { dossier, preview } = await redacted(original);
		const identifiers = preview.filter(({ kind }) => kind !== 'ip').map(({ shown }) => shown);
		const values = [...actions.map(({ value }) => value), ...identifiers].filter((value) => value.length > 6);
		expect(leftOf(values, await whole(dossier))).toEqual([]);

		const [before, after] = [await requestsOf(original), await requestsOf(dossier)];
		const kept = (requests: readonly KeptRequest[]) =>
			requests.map(({ findings, observation }) => ({
				host: new URL(observation.url).host,
				names: [...new URL(observation.url).searchParams.keys()],
				findings: findings.map(({ finding: { recipient, event, severity, disclosures } }) => ({
					...{ recipient, event, severity },
					kinds: disclosures.map(({ kind, at }) => `${kind} ${at}`),
				})),
			}));
		expect(kept(after)).toEqual(kept(before));
		const passedOn = (requests: readonly KeptRequest[]) =>
			chains(requests.flatMap(({ findings }) => findings)).map(({ organisations }) => organisations);
		expect(passedOn(after)).toEqual(passedOn(before));
	});
});

describe('what a site said', () => {
	const kept = (kind: KeptPolicy['kind'], words: string): KeptPolicy => {
		const url = 'https://clinic.test/start';
		const text = { url, title: '', language: 'en', blocks: [{ heading: null, text: words }], truncated: false };
		return { site: 'clinic.test', kind, url, time: 1, sha256: policyHash(text), text };
	};
	it('stays as it was read in a policy, and holds nothing of the person in a promise beside a field', async () => {
		const words = 'Casey Canaryson, your answers stay private between you and your counselor.';
		const observation = exampleObservation({ url: 'https://t.example/?name=Casey+Canaryson' });
		const dossier = dossierOf([observation], [typed('Casey Canaryson', 'name')], 'actions');
		const policies = [kept('privacy', words), kept('page', words)];
		const { head } = (await redacted({ ...dossier, head: { ...dossier.head, policies } })).dossier;
		expect(head.policies?.[0]).toEqual(policies[0]);
		const [, page] = head.policies ?? [];
		expect(page?.text.blocks[0]?.text).toMatch(/^\[.+\], your answers stay private/);
		expect(page && policyHash(page.text)).toBe(page?.sha256);
	});
});
