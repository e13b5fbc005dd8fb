import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { CliArguments } from './cli-arguments.ts';
import { cliDossier } from './cli-dossier.ts';
import { readWhole, writeNew } from './cli-file.ts';
import { refuse } from './cli-problem.ts';
import { newProgress, type Progress } from './cli-progress.ts';
import { verified } from './cli-verify.ts';
import { redacted } from './core/redact/redact.ts';
import type { Signer } from './pack/signer.ts';
import { stampPack } from './pack/stamp-pack.ts';
import { timestampRequest } from './pack/timestamp.ts';
import { writePack } from './pack/write-pack.ts';
import { passing } from './page-passing.ts';
import { exportFiles } from './show/exports.ts';
import { lookup } from './show/lookup.ts';
import { say } from './show/say.ts';
import { TEMPLATE } from './show/template.ts';
import { visibleText } from './show/visible-text.ts';

type Asked<Is extends CliArguments['is']> = Extract<CliArguments, { is: Is }>;
/** What is printed, what is said beside it, and what could not be read. */
type Packed = { readonly text: string; readonly notes: readonly string[]; readonly problems: readonly string[] };
type Wish = Parameters<typeof cliDossier>[0] & Pick<Asked<'pack'>, 'out' | 'withMyData' | 'key'>;

const MOST_REPLY = 100_000;
const MOST_KEY = 10_000;
const NONCE = 8;

/** `telltale pack FILE.har… --out PACK.zip`: an evidence pack of HAR files, redacted unless it is asked for with all data. */
export async function pack({ out, ...wish }: Wish): Promise<Packed> {
	if (existsSync(out)) refuse('cli_exists', out);
	const progress = newProgress(process.stderr, () => performance.now());
	const { problems, notes, packed } = await made(wish, progress).finally(progress.end);
	if (packed === null) return { text: '', notes, problems: [...problems, lookup('cli_pack_nothing', [])] };
	await writeNew(out, packed.pieces);
	const hashes = [`${lookup('root_hash', [])}: ${packed.root}`, `${lookup('root_fingerprint', [])}: ${packed.fingerprint}`];
	return { text: `${hashes.join('\n')}\n`, notes, problems };
}

async function made({ withMyData, key, ...wish }: Omit<Wish, 'out'>, progress: Progress) {
	// The folder that a file stands in may name a person.
	const files = wish.files.map(({ name, path }) => ({ name: basename(name), path }));
	const { dossier: read, problems } = await cliDossier({ ...wish, files }, progress);
	const { origin } = read.head;
	if (origin.is === 'har' && origin.files.every(({ entries }) => entries === 0)) return { problems, notes: [], packed: null };
	const { signer, notes } = await signingKey(key);
	let step = withMyData ? 'cli_packing' : 'cli_redacting';
	const passed = passing(read, (done) => progress.show(step, done), new AbortController().signal);
	const dossier = withMyData ? passed : (await redacted(passed)).dossier;
	step = 'cli_packing';
	const packed = await writePack({
		dossier,
		files: exportFiles(dossier.head, TEMPLATE),
		sign: signer,
		say: (sentence) => say(sentence, lookup),
	});
	return { problems, notes, packed };
}

/** `--timestamp-request`: the file to be sent to a time-stamping authority. */
export async function requestTimestamp({ pack, request }: Asked<'timestamp-request'>): Promise<string> {
	const { root } = await sound(pack);
	await writeNew(request, [timestampRequest(root, randomBytes(NONCE))]);
	return said('cli_timestamp_send', request, root, pack);
}

/** `--timestamp-reply`: the pack with the authority's answer in it. */
export async function takeTimestamp({ pack, reply, out }: Asked<'timestamp-reply'>): Promise<string> {
	const { root, bytes } = await sound(pack);
	const stamped = await stampPack(bytes, root, await readWhole(reply, MOST_REPLY));
	if ('why' in stamped) refuse('cli_timestamp_not', reply, lookup(stamped.why, []));
	await writeNew(out, stamped.pieces);
	return said('cli_timestamp_taken', out, stamped.authority, new Date(stamped.time).toISOString());
}

/** Names may hold what a terminal obeys. */
function said(key: string, ...args: readonly string[]): string {
	const visible = args.map((argument) => visibleText(argument));
	return `${lookup(key, visible)}\n`;
}

/** A pack that holds. Nobody is to confirm the time of another. */
async function sound(path: string): Promise<{ readonly root: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
	const { bytes, verification } = await verified(path);
	if (!verification.holds || verification.root === null) refuse('cli_pack_broken', path);
	return { bytes, root: verification.root };
}

/** The key of a file, which is made where it is not there; without a file one that nobody keeps. */
async function signingKey(path: string | null): Promise<{ readonly signer: Signer; readonly notes: readonly string[] }> {
	if (path !== null && existsSync(path)) return { signer: signerOf(keyIn(await readWhole(path, MOST_KEY), path)), notes: [] };
	const { privateKey } = generateKeyPairSync('ed25519');
	if (path === null) return { signer: signerOf(privateKey), notes: [lookup('cli_key_once', [])] };
	await writeNew(path, [privateKey.export({ type: 'pkcs8', format: 'pem' })], 0o600);
	return { signer: signerOf(privateKey), notes: [lookup('cli_key_made', [path])] };
}

function keyIn(pem: Uint8Array, path: string): KeyObject {
	try {
		const key = createPrivateKey(Buffer.from(pem));
		if (key.asymmetricKeyType === 'ed25519') return key;
	} catch {
		// Said below.
	}
	return refuse('cli_key_not', path);
}

function signerOf(key: KeyObject): Signer {
	const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
	return { publicKey: Buffer.from(x, 'base64url'), sign: async (message) => sign(null, message, key) };
}
