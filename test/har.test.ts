import { Ajv } from 'ajv';
import { build } from 'esbuild';
// @ts-expect-error It comes without types.
import schemas from 'har-schema';
import { describe, expect, it } from 'vitest';
import type { Dossier, KeptRequest } from '../src/core/dossier.ts';
import { examine } from '../src/core/examine.ts';
import { memoryDossier } from '../src/core/memory-dossier.ts';
import type { Body, Observation } from '../src/core/types.ts';
import { blobFile } from '../src/observe/har-blob.ts';
import { harDossier } from '../src/observe/har-dossier.ts';
import { har } from '../src/show/har.ts';
import { exampleDossier } from './example-dossier.ts';

const wish = { health: 'auto', typed: [], version: '0', made: 0, zone: 'UTC' } as const;

async function all(dossier: Dossier): Promise<KeptRequest[]> {
	const found: KeptRequest[] = [];
	for await (const piece of dossier.requests()) found.push(...piece);
	return found;
}
async function exported(dossier: Dossier): Promise<string> {
	const file = har(dossier.head);
	const requests = await all(dossier);
	return file.head() + requests.map((kept, entry) => file.request(kept, entry)).join('') + file.tail(new Map());
}
async function readBack(text: string): Promise<Dossier> {
	const { dossier, problems } = await harDossier([blobFile(new Blob([text]), 'x.har')], wish);
	expect(problems).toEqual([]);
	return dossier;
}
const findingsOf = (requests: readonly KeptRequest[]) => requests.map(({ findings }) => findings.map(({ finding }) => finding));

const bodies: readonly Body[] = [
	{ is: 'none' },
	{ is: 'text', text: '{"email":"casey.canary@example.com","q":"anxiety \u2028\ud800"}', mediaType: 'application/json' },
	{ is: 'bytes', bytes: new TextEncoder().encode('{"condition":"depression"}'), mediaType: '' },
	{ is: 'bytes', bytes: new TextEncoder().encode('{"condition":"depression"}'), mediaType: 'x/y', undone: 'brotli' },
	{
		is: 'form',
		fields: [
			['condition', 'depression'],
			['condition', 'anxiety & more'],
			['', ''],
		],
	},
	{ is: 'unread', reason: 'body-hidden' },
	{ is: 'unread', reason: 'interrupted' },
];
const endpoints = [
	'https://www.facebook.com/tr/?id=1&ev=PageView&dl=https%3A%2F%2Fclinic.example%2Fdepression&fbp=fb.1.1700000000000.1234567890',
	'https://tr.snapchat.com/p?pid=1',
	'https://analytics.tiktok.com/api/v2/pixel',
	'https://www.google-analytics.com/g/collect?v=2&tid=G-ABC&cid=1.2&dl=https%3A%2F%2Fclinic.example%2Fdepression',
	'https://bat.bing.com/action/0?ti=1&Ver=2&p=https%3A%2F%2Fclinic.example%2Fdepression',
	'https://api.mixpanel.com/track?email=casey.canary%40example.com',
	'https://nobody-knows.example/x?condition=depression&email=casey.canary%40example.com',
];
const page = { url: 'https://clinic.example/depression#part', title: 'Depression \u202e<script>' };
const observations = endpoints.flatMap((url) =>
	bodies.flatMap((body, index): Observation[] => [
		{
			time: 1_700_000_000_000.25 + index,
			method: body.is === 'none' ? 'GET' : 'POST',
			url,
			headers: [
				['referer', 'https://clinic.example/'],
				['cookie', 'a; b'],
				['content-encoding', 'br'],
			],
			body,
			type: 'xmlhttprequest',
			page,
			frame: index % 2 === 0 ? null : 'https://frame.example/booking',
			redirectedFrom: index % 3 === 0 ? 'https://um.simpli.fi/tapad' : null,
			outcome: index % 2 === 0 ? 'sent' : 'unknown',
			...(index === 1 && { alias: 'clinic.example.omtrdc.net', witness: 'page' }),
			...(index === 2 && {
				stack: ['https://connect.facebook.net/en_US/fbevents.js', 'https://clinic.example/depression'],
				loaders: ['https://www.googletagmanager.com/gtm.js'],
			}),
		},
	]),
);

/** The example as the extension records it: leaving a page counts for that page only. */
async function visited(): Promise<Dossier> {
	const { head, requests } = exampleDossier();
	let id = 1;
	const told: KeptRequest[] = [];
	for await (const piece of requests()) {
		for (const kept of piece) {
			const left = new Set(head.deeds.filter(({ did, visit }) => did === 'left' && visit !== kept.visit).map(({ time }) => time));
			const actions = head.actions.filter(({ did, time }) => did !== 'left' || !left.has(time));
			const health = head.visits.find(({ visit }) => visit === kept.visit)?.health ?? { is: false, category: null, because: [] };
			const { findings } = examine(kept.observation, { health, actions, followed: head.followed });
			told.push({ ...kept, findings: findings.map((finding) => ({ id: id++, finding })) });
		}
	}
	return memoryDossier(head, told, []);
}

/** Requests of all kinds, whether they tell anything or not. */
async function madeUp(): Promise<Dossier> {
	const { head } = exampleDossier();
	const [visit] = head.visits;
	if (visit === undefined) throw new Error('no visit');
	const visits = [{ ...visit, site: 'clinic.example', page: 'https://clinic.example/depression' }];
	let id = 1;
	const requests = observations.map((observation, index): KeptRequest => {
		const { findings } = examine(observation, { health: visit.health, actions: head.actions, followed: head.followed });
		const recorded = findings.map((finding) => ({ id: id++, finding }));
		return { key: String(index), visit: visit.visit, observation, findings: recorded, marks: [], seal: null };
	});
	return memoryDossier({ ...head, visits }, requests, []);
}

describe('a HAR that was exported', () => {
	it.each([
		['a visit', visited],
		['all kinds of requests', madeUp],
	])('of %s is read back to the same findings', async (_, make) => {
		const dossier = await make();
		const told = (await all(dossier)).filter(({ findings }) => findings.length > 0);
		expect(told.length).toBeGreaterThan(20);
		const back = await all(await readBack(await exported(dossier)));
		expect(findingsOf(back)).toEqual(findingsOf(told));
		expect(back.map(({ observation }) => observation)).toEqual(told.map(({ observation }) => observation));
		expect(back.map(({ visit }) => visit)).toEqual(told.map(({ visit }) => visit));
	});

	it('says where the verdict on its pages comes from', async () => {
		const { head } = await readBack(await exported(exampleDossier()));
		expect(head.sites.map(({ health }) => health)).toEqual([
			{ is: true, category: 'therapy', because: [{ key: 'because_recorded', args: [] }] },
		]);
		expect(head.origin.is === 'har' && head.origin.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	it('holds nothing of what was entered when the actions are left out', async () => {
		const { head } = exampleDossier();
		const text = har({ ...head, actions: [] }).head();
		expect(JSON.parse(`${text}]}}`).log._telltale).toEqual({ version: head.version, redacted: null });
	});

	it.each([
		['nonsense', '7'],
		['another shape', '{"time":"x"}'],
		['an address that is none', '{"page":{"url":"javascript:1","title":null}}'],
	])('is read as any HAR where our part of it is %s', async (_, part) => {
		const log = JSON.parse(await exported(exampleDossier()));
		for (const entry of log.log.entries) entry._telltale = JSON.parse(part);
		log.log._telltale = JSON.parse(part);
		const back = await readBack(JSON.stringify(log));
		expect((await all(back)).length).toBeGreaterThan(5);
		expect(back.head.actions).toEqual([]);
	});

	it('is HAR 1.2 by its schema', async () => {
		const ajv = new Ajv({ strict: false, validateFormats: false });
		ajv.addMetaSchema((await import('ajv/dist/refs/json-schema-draft-06.json', { with: { type: 'json' } })).default);
		for (const schema of Object.values(schemas)) ajv.addSchema(schema as object);
		const isHar = ajv.getSchema('har.json#');
		for (const dossier of [exampleDossier(), await madeUp()]) {
			isHar?.(JSON.parse(await exported(dossier)));
			expect(isHar?.errors).toBeNull();
		}
		expect(isHar?.({ log: { entries: [] } })).toBe(false);
	});

	it('is read by the parser of DevTools', async () => {
		const { outputFiles } = await build({
			stdin: {
				contents: "export { HARRoot } from 'chrome-devtools-frontend/front_end/models/har/HARFormat.ts';",
				resolveDir: process.cwd(),
			},
			bundle: true,
			write: false,
			format: 'esm',
			platform: 'browser',
			logLevel: 'error',
			// Of the rest of DevTools the parser needs two names.
			plugins: [
				{
					name: 'devtools',
					setup: ({ onResolve, onLoad }) => {
						onResolve({ filter: /core\/(common|sdk)\/\w+\.js$/ }, ({ path }) => ({ path, namespace: 'devtools' }));
						onLoad({ filter: /./, namespace: 'devtools' }, () => ({
							contents:
								"export const ParsedURL = { hasWebSafeScheme: (url) => /^(https?|wss?|file|ftp):/.test(url) }; export const NetworkRequest = { InitiatorType: { OTHER: 'other' } };",
						}));
					},
				},
			],
		});
		const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
		const { HARRoot } = await import(`data:text/javascript;base64,${code}`);
		const dossier = await madeUp();
		const { log } = new HARRoot(JSON.parse(await exported(dossier)));
		expect(log.pages).toHaveLength(1);
		expect(log.entries).toHaveLength(observations.length);
		const requests = log.entries.map(({ request }: { request: { url: string; method: string } }) => [
			request.method,
			request.url,
		]);
		expect(requests).toEqual(observations.map(({ method, url }) => [method, url]));
		const initiators = log.entries.flatMap(
			(entry: { customInitiator: () => { stack: { callFrames: { url: string }[] } } | undefined }) =>
				entry.customInitiator()?.stack.callFrames.map(({ url }) => url) ?? [],
		);
		expect(initiators).toContain('https://connect.facebook.net/en_US/fbevents.js');
	});
});
