import type { Dossier, KeptRequest } from '../src/core/dossier.ts';
import { chainStart, seal } from '../src/core/seal.ts';
import { exampleDossier } from './example-dossier.ts';

/** Identifiers of the example; each of its repetitions has others. */
const IDENTIFIERS: readonly string[] = ['1732440600', '1234567890', 'b3f1-42', '7c2d9a', '5f0c5be3', 'd-77', 'G-ABC123DEF4'];

/** Milliseconds from one repetition to the next. */
const ROUND = 300_000;

export type ManyFindings = {
	readonly dossier: Dossier;
	/** Milliseconds that were spent so far on making requests up. */
	readonly spent: () => number;
};

/**
 * The example visit over and over, with identifiers and pages of their own, until there are so many findings. Requests are made up anew as they pass by, as
 * a store would read them: none is held.
 */
export async function manyFindings(count: number): Promise<ManyFindings> {
	const { head, requests } = exampleDossier();
	const once: KeptRequest[] = [];
	for await (const piece of requests()) once.push(...piece);
	const perRound = once.reduce((sum, { findings }) => sum + findings.length, 0);
	const rounds = Math.ceil(count / perRound);
	const text = JSON.stringify(once.map((kept) => ({ ...kept, seal: null })));
	let spent = 0;

	function round(number: number): KeptRequest[] {
		const own = String(1_000 + number);
		let written = text.replaceAll('/assessment', `/assessment/${own}`);
		for (const identifier of IDENTIFIERS) written = written.replaceAll(identifier, own + identifier.slice(own.length));
		return (JSON.parse(written) as KeptRequest[]).map((kept) => ({
			...kept,
			key: `${own}-${kept.key}`,
			observation: { ...kept.observation, time: kept.observation.time + number * ROUND },
			findings: kept.findings.map(({ id, finding }) => ({
				id: id + number * perRound,
				finding: { ...finding, time: finding.time + number * ROUND },
			})),
		}));
	}

	async function* made(): AsyncGenerator<readonly KeptRequest[]> {
		let link = chainStart(head.arrival);
		let index = 0;
		for (let number = 0; number < rounds; number++) {
			const began = performance.now();
			const piece = round(number).map((kept) => {
				const { key, visit, observation, findings } = kept;
				const made = seal({ key, visit, observation, findings }, index, link, index.toString(16).padStart(32, '0'));
				index++;
				link = made.link;
				return { ...kept, seal: made };
			});
			spent += performance.now() - began;
			yield piece;
		}
	}

	const [site] = head.sites;
	const counts = site && { ...site.counts, findings: rounds * perRound, requests: rounds * once.length };
	const { sealed: _, ...rest } = head;
	const sites = site && counts ? [{ ...site, counts }] : [];
	return {
		dossier: { head: { ...rest, sites }, requests: made, request: async () => null, async *pictures() {} },
		spent: () => spent,
	};
}
