import { TIMESTAMP } from './manifest.ts';
import { boundTimestamp, type NoTimestamp, type Timestamp } from './timestamp.ts';
import { stored } from './write-pack.ts';
import { directory, localHeader, readZip } from './zip.ts';

export type StampedPack = Timestamp & {
	/** The zip, in order. */
	readonly pieces: readonly Uint8Array<ArrayBuffer>[];
};

/** Puts the reply of a time-stamping authority behind all else that a pack holds; none of its other bytes changes. `root`: of the pack, which was checked. */
export async function stampPack(
	pack: Uint8Array<ArrayBuffer>,
	root: string,
	reply: Uint8Array<ArrayBuffer>,
): Promise<StampedPack | NoTimestamp> {
	const bound = await boundTimestamp(reply, root);
	if ('why' in bound) return bound;
	const entries = readZip(pack);
	const last = 'why' in entries ? undefined : entries.at(-1);
	if ('why' in entries || last === undefined) return { why: 'timestamp_no_pack' };
	if (last.path === TIMESTAMP) return { why: 'timestamp_already' };
	const end = last.at + localHeader(last).length + last.packed;
	const { entry, data } = stored(TIMESTAMP, bound.reply);
	const pieces = [pack.subarray(0, end), localHeader(entry), data, directory([...entries, entry])];
	return { pieces, time: bound.time, authority: bound.authority };
}
