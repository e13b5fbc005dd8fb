import { Writable } from 'node:stream';
import { analyze } from '../src/cli-analyze.ts';
import type { Action, Role } from '../src/core/types.ts';

/** What of the command line's JSON the corpus looks at. */
export type Document = {
	readonly sources: readonly { readonly entries: number }[];
	readonly sites: readonly {
		readonly site: string;
		readonly thirdParty: number;
		readonly health: { readonly is: boolean; readonly category: string | null; readonly because: readonly string[] };
	}[];
	readonly findings: readonly {
		readonly entry: number;
		readonly recipient: {
			readonly organisation: string;
			readonly service: string;
			readonly domain: string;
			readonly role: Role;
		};
		readonly event: string;
		readonly health: string;
		readonly identity: string;
		readonly severity: string;
		readonly sentence: string;
		readonly disclosures: readonly {
			readonly about: string;
			readonly kind: string;
			readonly value: string;
			readonly form: string;
			readonly at: string;
			readonly term?: string;
			readonly certainty: string;
		}[];
	}[];
	readonly unread: readonly { readonly entry: number; readonly reason: string }[];
};

/** A HAR file by the same way as on the command line, with `--format json`. */
export async function analysed(path: string, typed: readonly Action[] = []): Promise<Document> {
	const pieces: string[] = [];
	const out = new Writable({
		write: (piece, _, done) => {
			pieces.push(String(piece));
			done();
		},
	});
	const file = { name: path, path };
	await analyze({ files: [file], format: 'json', health: 'auto', typed, version: '0', width: 80, colour: false }, out);
	return JSON.parse(pieces.join('')) as Document;
}
