import type { Dossier, KeptRequest } from '../core/dossier.ts';
import { readAbout } from './about.ts';
import { contentOf, linesOf, wholeContent } from './content.ts';
import { ABOUT, RECORDS } from './manifest.ts';
import { namesOnce, type PackRecord, readRecord } from './records.ts';
import { type PlacedEntry, readZip } from './zip.ts';

/** Requests that are handed over at once. */
const PIECE = 200;

/** Bytes of a picture that is shown. */
export const MOST_PICTURE = 1 << 25;

/**
 * What a pack says, whether it holds or not. Null where nothing in it can be read; records that cannot be read, or are named like one before, are not
 * there. Unpacked anew each time that the requests are asked for, so that only the zip is held.
 */
export async function readPack(bytes: Uint8Array<ArrayBuffer>): Promise<Dossier | null> {
	const zip = readZip(bytes);
	if ('why' in zip) return null;
	const entries = new Map(zip.map((entry) => [entry.path, entry]));
	const about = entries.get(ABOUT);
	const records = entries.get(RECORDS);
	const head = about === undefined ? null : await readAbout(about);
	if (head === null || records === undefined) return null;

	async function* requests(): AsyncGenerator<readonly KeptRequest[]> {
		const isNew = namesOnce();
		let piece: KeptRequest[] = [];
		for await (const record of recordsIn(records)) {
			if (record.is !== 'request' || !isNew(record.kept)) continue;
			piece.push(record.kept);
			if (piece.length < PIECE) continue;
			yield piece;
			piece = [];
		}
		if (piece.length > 0) yield piece;
	}

	return {
		head,
		requests,
		async request(key) {
			const written = JSON.stringify(key);
			for await (const record of recordsIn(records, (line) => line.includes(written)))
				if (record.is === 'request' && record.kept.key === key) return record.kept;
			return null;
		},
		async *pictures() {
			for await (const record of recordsIn(records, (line) => !line.startsWith('{"is":"request"'))) {
				const file = record.is === 'picture' ? entries.get(record.file) : undefined;
				if (record.is !== 'picture' || file === undefined) continue;
				const png = await wholeContent(file, MOST_PICTURE).catch(() => null);
				if (png !== null) yield { ...record.picture, png };
			}
		},
	};
}

/** As far as they can be read. `isWanted`: told by the line, before it is read. */
async function* recordsIn(
	entry: PlacedEntry | undefined,
	isWanted: (line: string) => boolean = () => true,
): AsyncGenerator<PackRecord> {
	if (entry === undefined) return;
	try {
		for await (const line of linesOf(contentOf(entry))) {
			const record = isWanted(line) ? readRecord(line) : null;
			if (record !== null) yield record;
		}
	} catch {
		// Damaged from here on, which its verification says.
	}
}
