import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as asn1 from 'asn1js';
import fc from 'fast-check';
import * as pki from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type AuthorityWish, opensslInstalled, timeAuthority } from '../../test/time-authority.ts';
import { boundTimestamp, readTimestamp, timestampRequest } from './timestamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-timestamp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MANIFEST = '{"what":"was hashed"}';
const root = createHash('sha256').update(MANIFEST).digest('hex');
const request = timestampRequest(root, randomBytes(8));
const authority = (wish?: AuthorityWish): Authority => {
	const made = timeAuthority(folder, wish);
	writeFileSync(join(made.folder, 'datapackage.json'), MANIFEST);
	return made;
};

async function boundOf(reply: Uint8Array<ArrayBuffer>) {
	const bound = await boundTimestamp(reply, root);
	if ('why' in bound) throw new Error(bound.why);
	return bound;
}

/** What OpenSSL thinks of a reply. */
function verifiedBy({ folder, openssl }: Authority, reply: Uint8Array): string {
	writeFileSync(join(folder, 'timestamp.tsr'), reply);
	return openssl('ts', '-verify', '-data', 'datapackage.json', '-in', 'timestamp.tsr', '-CAfile', 'root.pem');
}

const NO_OPENSSL = 'openssl is not installed';
const withOpenssl = opensslInstalled() ? describe : describe.skip;

withOpenssl(`a time-stamping authority of OpenSSL${opensslInstalled() ? '' : ` (skipped: ${NO_OPENSSL})`}`, () => {
	let usual: Authority;
	let reply: Uint8Array<ArrayBuffer>;
	beforeAll(() => {
		usual = authority({ issuer: 'middle', sends: ['other', 'middle'] });
		reply = usual.reply(request);
	});

	it('reads the request: the root hash, a nonce, its certificate asked for', () => {
		writeFileSync(join(usual.folder, 'asked.tsq'), timestampRequest(root, Uint8Array.of(0xff, 0, 1, 2, 3, 4, 5, 6)));
		const text = usual.openssl('ts', '-query', '-in', 'asked.tsq', '-text');
		expect(text).toContain('Hash Algorithm: sha256');
		expect(text.replace(/[^0-9a-f]/g, '')).toContain(root.slice(0, 16));
		expect(text).toContain('Nonce: 0x01FF000102030405');
		expect(text).toContain('Certificate required: yes');
	});

	it.each<AuthorityWish>([
		{ key: 'rsa' },
		{ key: 'rsa', digest: 'sha512', certificateDigest: 'sha1' },
		{ key: 'P-256', certificateDigest: 'sha512' },
		{ key: 'P-384', digest: 'sha384' },
		{ name: 'Überprüft \u202e' },
	])('with %o is read, and OpenSSL takes what is stored of it', async (wish) => {
		const one = authority(wish);
		const bound = await boundOf(one.reply(request));
		const read = await readTimestamp(bound.reply, root);
		expect(read).toEqual({ time: bound.time, authority: `${wish.name ?? 'Test Authority'}, Test` });
		expect(Math.abs(bound.time - Date.now())).toBeLessThan(60_000);
		expect(verifiedBy(one, bound.reply)).toContain('Verification: OK');
	});

	it('is not taken where any one byte of what is stored is another', async () => {
		const bound = await boundOf(reply);
		const change = fc.tuple(fc.nat(bound.reply.length - 1), fc.integer({ min: 1, max: 255 }));
		for (const [at, by] of fc.sample(change, { numRuns: 500, seed: 5 })) {
			const changed = bound.reply.slice();
			changed[at] = (changed[at] ?? 0) ^ by;
			expect(await readTimestamp(changed, root), `byte ${at} changed by ${by}`).toHaveProperty('why');
		}
	});

	it('is not taken where bytes are missing or more', async () => {
		const bound = await boundOf(reply);
		for (const length of fc.sample(fc.nat(bound.reply.length - 1), { numRuns: 100, seed: 6 }))
			expect(await readTimestamp(bound.reply.slice(0, length), root)).toHaveProperty('why');
		expect(await readTimestamp(Uint8Array.of(...bound.reply, 0), root)).toEqual({ why: 'timestamp_unreadable' });
	});

	it('leaves out what nothing proves: another certificate, a status in words, attributes that are not signed', async () => {
		const bound = await boundOf(reply);
		expect(bound.reply.length).toBeLessThan(reply.length - 200);
		const response = new pki.TimeStampResp({ schema: asn1.fromBER(reply).result });
		response.status.statusStrings = [new asn1.Utf8String({ value: 'anything' })];
		const signed = new pki.SignedData({ schema: response.timeStampToken?.content });
		const [signer] = signed.signerInfos;
		if (signer === undefined) throw new Error('nobody signed');
		const attribute = new pki.Attribute({ type: '1.2.3', values: [new asn1.Utf8String({ value: 'anything' })] });
		signer.unsignedAttrs = new pki.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
		response.timeStampToken = new pki.ContentInfo({ contentType: pki.ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
		const padded = new Uint8Array(response.toSchema().toBER());
		expect(padded.length).toBeGreaterThan(reply.length);
		expect(await readTimestamp(padded, root)).toEqual({ why: 'timestamp_unbound' });
		expect((await boundOf(padded)).reply).toEqual(bound.reply);
	});

	it('keeps the certificates up to its root, so that OpenSSL needs no other than that', async () => {
		const { length } = (await boundOf(authority({ sends: [] }).reply(request))).reply;
		for (const sends of [['middle'], ['root', 'other', 'middle']] as const) {
			const one = authority({ issuer: 'middle', sends });
			const bound = await boundOf(one.reply(request));
			expect(bound.reply.length).toBeGreaterThan(length + 300 * (sends.length === 1 ? 1 : 2));
			expect(verifiedBy(one, bound.reply)).toContain('Verification: OK');
		}
	});

	it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
		['what asked for another root', () => usual.reply(timestampRequest('ab'.repeat(32), randomBytes(8))), 'timestamp_other_root'],
		['a rejection', () => usual.reply(withPolicy('1.2.3.4.99')), 'timestamp_not_granted'],
		['a certificate that is over', () => authority({ days: -1 }).reply(request), 'timestamp_validity'],
		['a certificate for anything', () => anew({ usage: '' }), 'timestamp_purpose'],
		['a certificate for mail', () => anew({ usage: 'critical,emailProtection' }), 'timestamp_purpose'],
		['a certificate for mail too', () => anew({ usage: 'critical,timeStamping,emailProtection' }), 'timestamp_purpose'],
		['a certificate that only says so', () => anew({ usage: 'timeStamping' }), 'timestamp_purpose'],
		['nothing that names the certificate', () => usual.signedAnew(reply, []), 'timestamp_signature'],
		['nothing signed but the time', () => usual.signedAnew(reply, ['-noattr']), 'timestamp_unreadable'],
		['a digest that can be forged', () => usual.signedAnew(reply, ['-cades', '-md', 'sha1']), 'timestamp_algorithm'],
		['a signature in another way', () => anew({ key: 'rsa' }, ['-keyopt', 'rsa_padding_mode:pss']), 'timestamp_algorithm'],
		['no certificate', () => usual.signedAnew(reply, ['-cades', '-nocerts']), 'timestamp_signature'],
		[
			'two signatures',
			() => usual.signedAnew(reply, ['-cades', '-signer', 'root.pem', '-inkey', 'root.key']),
			'timestamp_unreadable',
		],
		['another content', () => usual.signedAnew(reply, ['-cades', '-econtent_type', '1.2.3']), 'timestamp_unreadable'],
	])('with %s is refused', async (_, made, why) => {
		expect(await boundTimestamp(made(), root)).toEqual({ why });
	});

	it('signed anew in the usual way is read, so that the refusals above are for their reasons', async () => {
		expect(await boundTimestamp(usual.signedAnew(reply, ['-cades', '-keyid']), root)).not.toHaveProperty('why');
		expect(await boundTimestamp(anew({ key: 'rsa' }), root)).not.toHaveProperty('why');
	});

	/** By an authority that `openssl ts` would not let sign. */
	function anew(wish: AuthorityWish, options: readonly string[] = []): Uint8Array<ArrayBuffer> {
		const one = authority(wish);
		// The time must not be before the certificate.
		return one.signedAnew(usual.reply(request), ['-cades', ...options]);
	}
});

describe('anything else', () => {
	it('is no timestamp, and nothing is thrown', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				expect(await readTimestamp(new Uint8Array(bytes), root)).toHaveProperty('why');
			}),
			{ seed: 7, numRuns: 300 },
		);
	});

	it('is not read where it is large or deep', async () => {
		for (const bytes of [new Uint8Array(100_001), new Uint8Array(100_000).fill(0x30), new Uint8Array(100_000).fill(0xa0)])
			expect(await readTimestamp(bytes, root)).toEqual({ why: 'timestamp_unreadable' });
	});
});

function withPolicy(policy: string): Uint8Array {
	const asked = new pki.TimeStampReq({ schema: asn1.fromBER(request).result });
	asked.reqPolicy = policy;
	return new Uint8Array(asked.toSchema().toBER());
}
