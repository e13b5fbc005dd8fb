import { render } from 'preact';
import type { Dossier, KeptRequest } from '../../src/core/dossier.ts';
import { memoryDossier } from '../../src/core/memory-dossier.ts';
import { ReportPage } from '../../src/show/report-page/report-page.tsx';
import { exampleDossier } from '../example-dossier.ts';

/** Text of a page that tries everything. */
const HOSTILE = `<img src=x onerror=alert(1)>\u202e\u2066gnihton\u0000 =cmd|' /C calc'!A0 ${'Ẑ̴͝'.repeat(40)} ${'w'.repeat(700)}`;
const SITE = 'harborlight-therapy.test';

/** Scenario, beside what the page itself reads there: `#scenario=many&finding=12`. */
const said = new URLSearchParams(location.hash.slice(1));
const scenario = said.get('scenario') ?? '';

const wait = () => new Promise<never>(() => {});

async function dossierOf(): Promise<Dossier> {
	const usual = exampleDossier();
	if (scenario === 'nothing') return exampleDossier({ views: 0 });
	if (scenario === 'hostile') return exampleDossier({ text: HOSTILE });
	if (scenario === 'many') return many(Number(said.get('findings') ?? 10_000));
	if (scenario === 'redacted') return { ...usual, head: { ...usual.head, redacted: 3, leftOut: [] } };
	if (scenario === 'sites') return sites();
	if (scenario === 'missed') return missed(usual);
	if (scenario === 'gone') return { ...usual, request: async () => null };
	if (scenario === 'request-fails') return { ...usual, request: () => Promise.reject(new Error('no')) };
	if (scenario === 'slow')
		return {
			...usual,
			async *requests() {
				yield* [];
				await wait();
			},
		};
	if (scenario === 'fails') {
		let asked = 0;
		return {
			...usual,
			async *requests() {
				if (asked++ === 0) throw new Error('no');
				yield* usual.requests();
			},
		};
	}
	return usual;
}

async function all(dossier: Dossier): Promise<KeptRequest[]> {
	const kept: KeptRequest[] = [];
	for await (const piece of dossier.requests()) kept.push(...piece);
	return kept;
}

/** The browser stopped the worker meanwhile. */
async function missed(usual: Dossier): Promise<Dossier> {
	const [site] = usual.head.sites;
	if (site === undefined) throw new Error('The example has no site');
	const hosts = [['www.facebook.com', 1_204] as const, [`evil\u202e.example`, 2] as const, ['', 1] as const];
	const counted = { ...site, counts: { ...site.counts, missed: 1_207 }, missed: hosts };
	return memoryDossier({ ...usual.head, sites: [counted] }, await all(usual), []);
}

/** The same visit again and again, later each time. */
async function many(findings: number): Promise<Dossier> {
	const usual = exampleDossier();
	const kept = await all(usual);
	const requests: KeptRequest[] = [];
	let id = 1;
	for (let round = 0; id <= findings; round++)
		for (const one of kept) {
			const later = round * 240_000;
			const findingsOf = one.findings.map(({ finding }) => ({
				id: id++,
				finding: { ...finding, time: finding.time + later, url: `${finding.url}#${round}` },
			}));
			requests.push({ ...one, key: `${one.key}-${round}`, findings: findingsOf });
		}
	const [site] = usual.head.sites;
	const counted = site ? [{ ...site, counts: { ...site.counts, requests: id * 2, thirdParty: id, findings: id - 1 } }] : [];
	return memoryDossier({ ...usual.head, sites: counted }, requests, []);
}

/** Two sites of one recording, the better first. */
async function sites(): Promise<Dossier> {
	const first = exampleDossier({ views: 1, site: 'quiet-clinic.test' });
	const second = exampleDossier();
	const kept = await all(first);
	const requests = [
		...kept,
		...(await all(second)).map((one) => ({
			...one,
			key: `b-${one.key}`,
			findings: one.findings.map(({ id, finding }) => ({ id: id + 100, finding })),
		})),
	].map((one) => ({ ...one, seal: null }));
	const { head } = second;
	const files = [{ name: 'visit <b>one</b>.har', sha256: '9f'.repeat(32), entries: 400, unreadable: 2 }];
	return memoryDossier(
		{ ...head, origin: { is: 'har', files }, arrival: '', sites: [...first.head.sites, ...head.sites], followed: false },
		requests,
		[],
	);
}

const other = scenario === 'compared' ? exampleDossier({ views: 2 }) : null;
void dossierOf().then((dossier) =>
	render(
		<ReportPage dossier={dossier} tools={said.has('tools') ? <p>Tools of {SITE}</p> : null} other={other} policies={null} />,
		document.body,
	),
);
