import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDossier } from '../../test/example-dossier.ts';
import { type Authority, opensslInstalled, timeAuthority } from '../../test/time-authority.ts';
import { stampPack } from './stamp-pack.ts';
import { readTimestamp, timestampRequest } from './timestamp.ts';
import { verifyPack } from './verify-pack.ts';
import { writePack } from './write-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-stamp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function aPack(site?: string) {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const { x = '' } = publicKey.export({ format: 'jwk' });
	const { pieces, root } = await writePack({
		dossier: exampleDossier({ views: 1, ...(site !== undefined && { site }) }),
		files: [],
		sign: { publicKey: Buffer.from(x, 'base64url'), sign: async (message) => sign(null, message, privateKey) },
		say: ({ key }) => key,
	});
	return { bytes: joined(pieces), root };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.concat(pieces));
}

describe.skipIf(!opensslInstalled())('a timestamp in a pack (skipped where openssl is not installed)', () => {
	let authority: Authority;
	let pack: Awaited<ReturnType<typeof aPack>>;
	let reply: Uint8Array<ArrayBuffer>;
	beforeAll(async () => {
		authority = timeAuthority(folder);
		pack = await aPack();
		reply = authority.reply(timestampRequest(pack.root, randomBytes(8)));
	});
	async function stamped() {
		const made = await stampPack(pack.bytes, pack.root, reply);
		if ('why' in made) throw new Error(made.why);
		return { ...made, bytes: joined(made.pieces) };
	}

	it('stands behind all else, which stays as it was, under the same root', async () => {
		const { bytes, time } = await stamped();
		const before = Object.entries(unzipSync(pack.bytes));
		const after = Object.entries(unzipSync(bytes));
		expect(after.slice(0, -1)).toEqual(before);
		expect(after.at(-1)?.[0]).toBe('timestamp.tsr');
		expect(await readTimestamp(new Uint8Array(after.at(-1)?.[1] ?? []), pack.root)).toEqual({
			time,
			authority: 'Test Authority, Test',
		});
		const verification = await verifyPack(bytes);
		expect(verification).toMatchObject({ holds: true, root: pack.root });
		expect(verification.checks).toContainEqual(expect.objectContaining({ what: 'timestamp', holds: 'yes' }));
	});

	it('is taken by openssl with the commands that the README names', async () => {
		writeFileSync(join(authority.folder, 'new.zip'), (await stamped()).bytes);
		const script = [
			'unzip -p new.zip datapackage.json > datapackage.json',
			'unzip -p new.zip timestamp.tsr > timestamp.tsr',
			'openssl ts -verify -data datapackage.json -in timestamp.tsr -CAfile root.pem',
		].join(' && ');
		expect(execFileSync('sh', ['-c', script], { cwd: authority.folder, stdio: 'pipe' }).toString()).toContain('OK');
	});

	it('is not put there twice, and only into the pack that it is about', async () => {
		const { bytes } = await stamped();
		expect(await stampPack(bytes, pack.root, reply)).toEqual({ why: 'timestamp_already' });
		const other = await aPack('other.example');
		expect(await stampPack(other.bytes, other.root, reply)).toEqual({ why: 'timestamp_other_root' });
		expect(await stampPack(pack.bytes.slice(1), pack.root, reply)).toEqual({ why: 'timestamp_no_pack' });
	});
});
