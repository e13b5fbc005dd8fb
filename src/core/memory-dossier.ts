import type { Dossier, DossierHead, KeptRequest, Picture } from './dossier.ts';

/** Requests that are handed over at once. */
const PIECE = 200;

/** A dossier that is held in memory: what a HAR or a pack was read into, or a test made up. */
export function memoryDossier(head: DossierHead, requests: readonly KeptRequest[], pictures: readonly Picture[]): Dossier {
	const byKey = new Map(requests.map((kept) => [kept.key, kept]));
	return {
		head,
		async *requests() {
			for (let start = 0; start < requests.length; start += PIECE) yield requests.slice(start, start + PIECE);
		},
		request: async (key) => byKey.get(key) ?? null,
		async *pictures() {
			yield* pictures;
		},
	};
}
