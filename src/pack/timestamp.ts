import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { der, integer, oid, sequence, tagged } from './der.ts';

/** What a trusted timestamp says. */
export type Timestamp = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	/** The name in the certificate that signed it; somebody's own words, so hostile. */
	readonly authority: string;
};

/** Why something is no timestamp; a message key. */
export type NoTimestamp = { readonly why: string };

/** What was checked of a reply: of all else in it, nothing is proven. */
type Checked = {
	readonly info: pki.TSTInfo;
	/** The TSTInfo as it was signed. */
	readonly content: Uint8Array<ArrayBuffer>;
	/** The signed attributes, as a SET. */
	readonly attributes: Uint8Array<ArrayBuffer>;
	readonly digestAlgorithm: string;
	readonly signatureAlgorithm: string;
	readonly signature: Uint8Array<ArrayBuffer>;
	/** The certificate that signed, and those above it. */
	readonly chain: readonly [pki.Certificate, ...pki.Certificate[]];
};

const SHA256 = '2.16.840.1.101.3.4.2.1';
const HASHES: Readonly<Record<string, string>> = {
	[SHA256]: 'SHA-256',
	'2.16.840.1.101.3.4.2.2': 'SHA-384',
	'2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA = '1.2.840.113549.1.1.1';
/** How a signature by RSA is named: with the hash, and without. */
const RSA_NAMES = [RSA, '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13'];
const ECDSA: Readonly<Record<string, string>> = {
	'SHA-256': '1.2.840.10045.4.3.2',
	'SHA-384': '1.2.840.10045.4.3.3',
	'SHA-512': '1.2.840.10045.4.3.4',
};
const TST_INFO = pki.id_eContentType_TSTInfo;
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Common name, unit, organisation, country. */
const NAME_PARTS = ['2.5.4.3', '2.5.4.11', '2.5.4.10', '2.5.4.6'];

const MOST_BYTES = 100_000;
const MOST_CERTIFICATES = 10;
const LONGEST_NAME = 300;
/** Before the hash of the certificates above the one that signed. */
const ABOVE = 'SHA-256 of the certificates after the first: ';
const LIMITS = { maxDepth: 40, maxNodes: 10_000, maxContentLength: MOST_BYTES };

/** A TimeStampReq (RFC 3161) in DER: asks for a timestamp of a pack's root hash, with the authority's certificate. `nonce`: random bytes. */
export function timestampRequest(root: string, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
	const request = new pki.TimeStampReq({
		version: 1,
		messageImprint: new pki.MessageImprint({
			hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1.Null() }),
			hashedMessage: new asn1.OctetString({ valueHex: hexToBytes(root) }),
		}),
		// Positive and without zeros in front, whatever was drawn.
		nonce: new asn1.Integer({ valueHex: concatBytes(Uint8Array.of(1), nonce) }),
		certReq: true,
	});
	return bytesOf(request.toSchema());
}

/**
 * What a stored reply of a time-stamping authority says of a pack's root hash. It must be in the form that {@link boundTimestamp} gives it, so that no byte
 * of it can be another one. Whether the authority can be trusted is not said.
 */
export async function readTimestamp(reply: Uint8Array<ArrayBuffer>, root: string): Promise<Timestamp | NoTimestamp> {
	const bound = await boundTimestamp(reply, root);
	if ('why' in bound) return bound;
	return equal(bound.reply, reply) ? { time: bound.time, authority: bound.authority } : { why: 'timestamp_unbound' };
}

/**
 * A reply as it came from an authority, checked by RFC 3161 and written anew: nothing is in it but what is signed, what follows from that, and the
 * certificates: the one that signed, and those above it as far as they are there. Nothing here proves the uppermost of these, which is kept for those who
 * know a root that does; their hash is written where the reply has room for words, so that a change in them shows all the same.
 */
export async function boundTimestamp(
	reply: Uint8Array<ArrayBuffer>,
	root: string,
): Promise<(Timestamp & { readonly reply: Uint8Array<ArrayBuffer> }) | NoTimestamp> {
	if (reply.length > MOST_BYTES) return { why: 'timestamp_unreadable' };
	try {
		const checked = await check(reply, root);
		if ('why' in checked) return checked;
		return { time: checked.info.genTime.getTime(), authority: nameOf(checked.chain[0]), reply: written(checked) };
	} catch {
		// No DER, or not what the standards describe: the libraries throw whatever they like.
		return { why: 'timestamp_unreadable' };
	}
}

async function check(reply: Uint8Array<ArrayBuffer>, root: string): Promise<Checked | NoTimestamp> {
	const { status, timeStampToken } = new pki.TimeStampResp({ schema: parsed(reply) });
	if (status.status !== pki.PKIStatus.granted) return { why: 'timestamp_not_granted' };
	const { encapContentInfo, signerInfos, certificates = [] } = new pki.SignedData({ schema: timeStampToken?.content });
	const [signer, second] = signerInfos;
	const { eContentType, eContent } = encapContentInfo;
	if (eContentType !== TST_INFO || !eContent || !signer?.signedAttrs || second) return { why: 'timestamp_unreadable' };
	const content = new Uint8Array(eContent.getValue());
	const info = new pki.TSTInfo({ schema: parsed(content) });
	const { hashAlgorithm, hashedMessage } = info.messageImprint;
	if (hashAlgorithm.algorithmId !== SHA256 || bytesToHex(octets(hashedMessage)) !== root) return { why: 'timestamp_other_root' };

	const digestAlgorithm = signer.digestAlgorithm.algorithmId;
	const hash = HASHES[digestAlgorithm];
	if (hash === undefined) return { why: 'timestamp_algorithm' };
	const { attributes: list, encodedValue } = signer.signedAttrs;
	const values = new Map<string, readonly unknown[]>(list.map(({ type, values }) => [type, values]));
	const [type] = values.get(CONTENT_TYPE) ?? [];
	const [digest] = values.get(MESSAGE_DIGEST) ?? [];
	const broken = { why: 'timestamp_signature' };
	if (values.size !== list.length || !(type instanceof asn1.ObjectIdentifier) || type.getValue() !== TST_INFO) return broken;
	if (!isOctets(digest) || !equal(octets(digest), await hashed(hash, content))) return broken;

	const among = certificates.filter((one) => one instanceof pki.Certificate).slice(0, MOST_CERTIFICATES);
	const certificate = await signingCertificate(among, values);
	if (certificate === null) return broken;
	const key = certificate.subjectPublicKeyInfo;
	const names = key.algorithm.algorithmId === RSA ? RSA_NAMES : [ECDSA[hash] ?? ''];
	const [signatureAlgorithm = ''] = names;
	if (!names.includes(signer.signatureAlgorithm.algorithmId)) return { why: 'timestamp_algorithm' };
	const signature = signatureBytes(octets(signer.signature), signatureAlgorithm);
	const attributes = new Uint8Array(encodedValue);
	const valueHex = new asn1.OctetString({ valueHex: signature });
	const engine = new pki.CryptoEngine({ name: 'telltale', crypto: globalThis.crypto });
	if (!(await engine.verifyWithPublicKey(attributes, valueHex, key, signer.signatureAlgorithm, hash))) return broken;
	if (!isForTimestamps(certificate)) return { why: 'timestamp_purpose' };
	if (!(certificate.notBefore.value <= info.genTime && info.genTime <= certificate.notAfter.value))
		return { why: 'timestamp_validity' };
	const chain = await chainOf(certificate, among);
	return { info, content, attributes, digestAlgorithm, signatureAlgorithm, signature, chain };
}

function written({ content, attributes, chain, signature, ...algorithms }: Checked): Uint8Array<ArrayBuffer> {
	const [{ issuer, serialNumber }, ...above] = chain;
	const digestAlgorithm = sequence(oid(algorithms.digestAlgorithm));
	const parameters = algorithms.signatureAlgorithm === RSA ? [der(0x05)] : [];
	const signerInfo = sequence(
		integer(1),
		sequence(bytesOf(issuer.toSchema()), bytesOf(serialNumber)),
		digestAlgorithm,
		tagged(contentOf(attributes)),
		sequence(oid(algorithms.signatureAlgorithm), ...parameters),
		der(0x04, signature),
	);
	const signedData = sequence(
		integer(3),
		der(0x31, digestAlgorithm),
		sequence(oid(TST_INFO), tagged(der(0x04, content))),
		tagged(...chain.map(certificateBytes)),
		der(0x31, signerInfo),
	);
	const words = `${ABOVE}${bytesToHex(sha256(concatBytes(...above.map(certificateBytes))))}`;
	const status = sequence(integer(pki.PKIStatus.granted), sequence(der(0x0c, utf8ToBytes(words))));
	return sequence(status, sequence(oid(pki.ContentInfo.SIGNED_DATA), tagged(signedData)));
}

/** The certificate whose hash stands among what was signed (RFC 5035). */
async function signingCertificate(
	certificates: readonly pki.Certificate[],
	attributes: ReadonlyMap<string, readonly unknown[]>,
): Promise<pki.Certificate | null> {
	const [v2] = attributes.get(SIGNING_CERTIFICATE_V2) ?? [];
	const [v1] = attributes.get(SIGNING_CERTIFICATE) ?? [];
	const [ids] = items(v2 ?? v1);
	const [first] = items(ids);
	const [algorithm] = items(items(first)[0]);
	const wanted = items(first).find(isOctets);
	if (wanted === undefined) return null;
	const named = algorithm instanceof asn1.ObjectIdentifier ? HASHES[algorithm.getValue()] : 'SHA-256';
	const hash = v2 === undefined ? 'SHA-1' : (named ?? '');
	for (const one of certificates) if (equal(await hashed(hash, certificateBytes(one)), octets(wanted))) return one;
	return null;
}

/** The certificate that signed, and each that signed the one before. */
async function chainOf(signer: pki.Certificate, among: readonly pki.Certificate[]): Promise<Checked['chain']> {
	const chain: [pki.Certificate, ...pki.Certificate[]] = [signer];
	for (let last = signer; ; ) {
		const issuer = await issuerOf(last, among);
		if (issuer === null || chain.includes(issuer)) return chain;
		chain.push(issuer);
		last = issuer;
	}
}

async function issuerOf(one: pki.Certificate, among: readonly pki.Certificate[]): Promise<pki.Certificate | null> {
	for (const other of among) if (one.issuer.isEqual(other.subject) && (await one.verify(other).catch(() => false))) return other;
	return null;
}

function isForTimestamps({ extensions = [] }: pki.Certificate): boolean {
	const [usage, second] = extensions.filter(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
	if (usage?.critical !== true || second || !(usage.parsedValue instanceof pki.ExtKeyUsage)) return false;
	const { keyPurposes } = usage.parsedValue;
	return keyPurposes.length === 1 && keyPurposes[0] === TIME_STAMPING;
}

function nameOf({ subject }: pki.Certificate): string {
	const values = NAME_PARTS.flatMap((part) => subject.typesAndValues.filter(({ type }) => type === part));
	const name = values.map(({ value }) => value.valueBlock.value).join(', ');
	return name.slice(0, LONGEST_NAME);
}

/** In the only way that DER has for it. */
function certificateBytes({ tbsView, signature, signatureValue }: pki.Certificate): Uint8Array<ArrayBuffer> {
	const value = signatureBytes(signatureValue.valueBlock.valueHexView, signature.algorithmId);
	return sequence(tbsView, bytesOf(signature.toSchema()), der(0x03, Uint8Array.of(0), value));
}

/** ECDSA gives two numbers, and there are several ways to write them. */
function signatureBytes(signature: Uint8Array, algorithm: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(signature);
	if (!Object.values(ECDSA).includes(algorithm)) return bytes;
	const numbers = items(parsed(bytes)).map((one) => (one instanceof asn1.Integer ? one.toBigInt() : -1n));
	// The libraries would take a negative one for what it would be without its sign.
	if (numbers.some((one) => one < 0n)) throw new Error('no signature');
	return sequence(...numbers.map((one) => bytesOf(asn1.Integer.fromBigInt(one))));
}

function parsed(bytes: Uint8Array<ArrayBuffer>): asn1.AsnType {
	const { offset, result } = asn1.fromBER(bytes, LIMITS);
	if (offset !== bytes.length) throw new Error(result.error);
	return result;
}

function items(block: unknown): readonly unknown[] {
	return block instanceof asn1.Sequence ? block.valueBlock.value : [];
}

function isOctets(block: unknown): block is asn1.OctetString {
	return block instanceof asn1.OctetString;
}

function octets(block: asn1.OctetString): Uint8Array {
	return new Uint8Array(block.getValue());
}

/** What stands behind tag and length. */
function contentOf(bytes: Uint8Array): Uint8Array {
	const length = bytes[1] ?? 0;
	return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f));
}

function bytesOf(block: { readonly toBER: () => ArrayBuffer }): Uint8Array<ArrayBuffer> {
	return new Uint8Array(block.toBER());
}

async function hashed(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
