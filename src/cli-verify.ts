import type { CliArguments } from './cli-arguments.ts';
import { readWhole } from './cli-file.ts';
import { newProgress } from './cli-progress.ts';
import type { Verification } from './core/verification.ts';
import { verifyPack } from './pack/verify-pack.ts';
import { type Compared, verificationJson, verificationText } from './show/verification-text.ts';

const MOST_BYTES = 1_000_000_000;

type Screen = { readonly width: number; readonly colour: boolean };

/** An evidence pack of the disk, and what its check gave. Refuses a file that cannot be read. */
export async function verified(
	path: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly verification: Verification }> {
	const bytes = await readWhole(path, MOST_BYTES);
	const progress = newProgress(process.stderr, () => performance.now());
	try {
		return { bytes, verification: await verifyPack(bytes, (done) => progress.show('cli_verifying', done)) };
	} finally {
		progress.end();
	}
}

/** `telltale verify`: what is printed, and whether the pack holds and is the one that was asked for. */
export async function verify(
	{ pack, format, root }: Extract<CliArguments, { is: 'verify' }>,
	version: string,
	screen: Screen,
): Promise<{ readonly text: string; readonly holds: boolean }> {
	const { verification } = await verified(pack);
	const compared = comparedWith(root, verification);
	const text =
		format === 'json'
			? verificationJson(pack, verification, compared, version)
			: verificationText(pack, verification, compared, screen);
	return { text, holds: verification.holds && compared !== 'other' };
}

function comparedWith(published: string | null, { root, holds }: Verification): Compared | null {
	if (published === null) return null;
	if (published !== root) return 'other';
	return holds ? 'same' : 'same-list';
}
