import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

/** What a trusted timestamp says. */
export type Timestamp = {
	/** Milliseconds since 1970, UTC. */
	readonly time: number;
	/** The name in the certificate that signed it; the authority's own words, so hostile. */
	readonly authority: string;
};

/** Why something is no timestamp; a message key. */
export type NoTimestamp = { readonly why: string };

const SHA256 = '2.16.840.1.101.3.4.2.1';
const HASHES: Readonly<Record<string, string>> = {
	[SHA256]: 'SHA-256',
	'2.16.840.1.101.3.4.2.2': 'SHA-384',
	'2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA = '1.2.840.113549.1.1.1';
const ECDSA: Readonly<Record<string, string>> = {
	'SHA-256': '1.2.840.10045.4.3.2',
	'SHA-384': '1.2.840.10045.4.3.3',
	'SHA-512': '1.2.840.10045.4.3.4',
};
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const NAME_PARTS = ['2.5.4.3', '2.5.4.11', '2.5.4.10', '2.5.4.6'];

const MOST_BYTES = 100_000;
const MOST_CERTIFICATES = 10;
const LONGEST_NAME = 300;
const LIMITS = { maxDepth: 40, maxNodes: 10_000, maxContentLength: MOST_BYTES };

/** A TimeStampReq (RFC 3161) in DER: it asks for a timestamp of a pack's root hash, and for the authority's certificate. `nonce`: random bytes. */
export function timestampRequest(root: string, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
	const request = new pki.TimeStampReq({
		version: 1,
		messageImprint: new pki.MessageImprint({
			hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1.Null() }),
			hashedMessage: new asn1.OctetString({ valueHex: hexToBytes(root) }),
		}),
		// Positive and without zeros in front, whatever was drawn.
		nonce: new asn1.Integer({ valueHex: Uint8Array.of(0x01, ...nonce) }),
		certReq: true,
	});
	return new Uint8Array(request.toSchema().toBER());
}

/**
 * What a stored reply of a time-stamping authority says of a pack's root hash. It must be in the form that {@link boundTimestamp} gives it, so that no byte
 * of it can be changed. Whether the authority is one to be trusted is not said.
 */
export async function readTimestamp(reply: Uint8Array<ArrayBuffer>, root: string): Promise<Timestamp | NoTimestamp> {
	const bound = await boundTimestamp(reply, root);
	if ('why' in bound) return bound;
	const same = bound.reply.length === reply.length && bound.reply.every((byte, index) => byte === reply[index]);
	return same ? { time: bound.time, authority: bound.authority } : { why: 'timestamp_unbound' };
}

/**
 * A reply as it came from an authority, checked, and written anew with nothing in it but what is signed, what that determines, and the certificates: the
 * signing one, and those above it where each is signed by the next up to the root.
 */
export async function boundTimestamp(
	reply: Uint8Array<ArrayBuffer>,
	root: string,
): Promise<(Timestamp & { readonly reply: Uint8Array<ArrayBuffer> }) | NoTimestamp> {
	if (reply.length > MOST_BYTES) return { why: 'timestamp_unreadable' };
	try {
		return await bound(reply, root);
	} catch {
		// Not DER, or not what RFC 3161 describes: the libraries throw whatever they like.
		return { why: 'timestamp_unreadable' };
	}
}

async function bound(bytes: Uint8Array<ArrayBuffer>, root: string) {
	const { status, timeStampToken } = new pki.TimeStampResp({ schema: parsed(bytes) });
	if (status.status !== pki.PKIStatus.granted) return { why: 'timestamp_not_granted' };
	const unreadable = { why: 'timestamp_unreadable' };
	if (timeStampToken?.contentType !== pki.ContentInfo.SIGNED_DATA) return unreadable;
	const signed = new pki.SignedData({ schema: timeStampToken.content });
	const { eContentType, eContent } = signed.encapContentInfo;
	const [signer] = signed.signerInfos;
	if (eContentType !== pki.id_eContentType_TSTInfo || !eContent || !signer?.signedAttrs || signed.signerInfos.length !== 1)
		return unreadable;
	const content = new Uint8Array(eContent.getValue());
	const info = new pki.TSTInfo({ schema: parsed(content) });
	const { hashAlgorithm, hashedMessage } = info.messageImprint;
	const imprint = bytesToHex(hashedMessage.valueBlock.valueHexView);
	if (hashAlgorithm.algorithmId !== SHA256 || imprint !== root) return { why: 'timestamp_other_root' };

	const hash = HASHES[signer.digestAlgorithm.algorithmId];
	const attributes = new Map(signer.signedAttrs.attributes.map(({ type, values }) => [type, values] as const));
	if (hash === undefined || attributes.size !== signer.signedAttrs.attributes.length) return unreadable;
	const [type] = attributes.get(CONTENT_TYPE) ?? [];
	const [digest] = attributes.get(MESSAGE_DIGEST) ?? [];
	const broken = { why: 'timestamp_signature' };
	if (!(type instanceof asn1.ObjectIdentifier) || type.getValue() !== pki.id_eContentType_TSTInfo) return broken;
	if (!isOctets(digest) || !equal(octets(digest), await hashed(hash, content))) return broken;

	const certificates = (signed.certificates ?? []).filter((one) => one instanceof pki.Certificate).slice(0, MOST_CERTIFICATES);
	const certificate = await signingCertificate(certificates, attributes);
	if (certificate === null) return broken;
	const key = certificate.subjectPublicKeyInfo;
	const isRsa = key.algorithm.algorithmId === RSA;
	const algorithm = isRsa ? RSA : (ECDSA[hash] ?? '');
	const signature = signatureBytes(octets(signer.signature), algorithm);
	const engine = new pki.CryptoEngine({ name: 'telltale', crypto: globalThis.crypto });
	const attributeBytes = new Uint8Array(signer.signedAttrs.encodedValue);
	const holds = await engine.verifyWithPublicKey(
		attributeBytes,
		new asn1.OctetString({ valueHex: signature }),
		key,
		signer.signatureAlgorithm,
		hash,
	);
	if (!holds) return broken;
	if (!isForTimestamps(certificate)) return { why: 'timestamp_purpose' };
	const time = info.genTime.getTime();
	if (!(certificate.notBefore.value.getTime() <= time && time <= certificate.notAfter.value.getTime()))
		return { why: 'timestamp_validity' };

	const chain = await chainOf(certificate, certificates);
	const digestAlgorithm = der(0x30, oid(signer.digestAlgorithm.algorithmId));
	const signatureAlgorithm = isRsa ? der(0x30, oid(RSA), der(0x05)) : der(0x30, oid(algorithm));
	const sid = der(0x30, bytesOf(certificate.issuer.toSchema()), bytesOf(certificate.serialNumber));
	const signerInfo = der(
		0x30,
		integer(1),
		sid,
		digestAlgorithm,
		der(0xa0, contentOf(attributeBytes)),
		signatureAlgorithm,
		der(0x04, signature),
	);
	const signedData = der(
		0x30,
		integer(3),
		der(0x31, digestAlgorithm),
		der(0x30, oid(pki.id_eContentType_TSTInfo), der(0xa0, der(0x04, content))),
		der(0xa0, ...chain.map(certificateBytes)),
		der(0x31, signerInfo),
	);
	const reply = der(0x30, der(0x30, integer(0)), der(0x30, oid(pki.ContentInfo.SIGNED_DATA), der(0xa0, signedData)));
	return { time, authority: nameOf(certificate), reply };
}

/** The certificate whose hash stands among what was signed. */
async function signingCertificate(
	certificates: readonly pki.Certificate[],
	attributes: ReadonlyMap<string, readonly unknown[]>,
): Promise<pki.Certificate | null> {
	const [v2] = attributes.get(SIGNING_CERTIFICATE_V2) ?? [];
	const [v1] = attributes.get(SIGNING_CERTIFICATE) ?? [];
	const [ids] = items(v2 ?? v1);
	const [first] = items(ids);
	const parts = items(first);
	const wanted = parts.find(isOctets);
	if (wanted === undefined) return null;
	const [algorithm] = items(parts[0]);
	const named = algorithm instanceof asn1.ObjectIdentifier ? HASHES[algorithm.getValue()] : 'SHA-256';
	const hash = v2 === undefined ? 'SHA-1' : named;
	if (hash === undefined) return null;
	for (const one of certificates) if (equal(await hashed(hash, certificateBytes(one)), octets(wanted))) return one;
	return null;
}

/** The certificate and those above it, as far as each is proven by the next: all up to a root that signed itself, or none of them. */
async function chainOf(signer: pki.Certificate, certificates: readonly pki.Certificate[]): Promise<readonly pki.Certificate[]> {
	const chain = [signer];
	for (let last = signer; chain.length <= certificates.length; ) {
		const issuer = await issuerOf(last, certificates);
		if (issuer === null) break;
		if (issuer === last) return chain;
		chain.push(issuer);
		last = issuer;
	}
	return [signer];
}

async function issuerOf(one: pki.Certificate, among: readonly pki.Certificate[]): Promise<pki.Certificate | null> {
	for (const other of among) if (one.issuer.isEqual(other.subject) && (await one.verify(other).catch(() => false))) return other;
	return null;
}

function isForTimestamps({ extensions = [] }: pki.Certificate): boolean {
	const [usage, second] = extensions.filter(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
	const { critical, parsedValue } = usage ?? {};
	if (critical !== true || second !== undefined || !(parsedValue instanceof pki.ExtKeyUsage)) return false;
	return parsedValue.keyPurposes.length === 1 && parsedValue.keyPurposes[0] === TIME_STAMPING;
}

function nameOf({ subject }: pki.Certificate): string {
	const parts = subject.typesAndValues.filter(({ type }) => NAME_PARTS.includes(type));
	return parts
		.sort((a, b) => NAME_PARTS.indexOf(a.type) - NAME_PARTS.indexOf(b.type))
		.map(({ value }) => value.valueBlock.value)
		.join(', ')
		.slice(0, LONGEST_NAME);
}

/** In the only way that DER has for it. */
function certificateBytes({ tbsView, signature, signatureValue }: pki.Certificate): Uint8Array<ArrayBuffer> {
	const value = signatureBytes(signatureValue.valueBlock.valueHexView, signature.algorithmId);
	return der(0x30, tbsView, bytesOf(signature.toSchema()), der(0x03, Uint8Array.of(0), value));
}

/** ECDSA gives two numbers, which BER could write in several ways. */
function signatureBytes(signature: Uint8Array, algorithm: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(signature);
	if (!Object.values(ECDSA).includes(algorithm)) return bytes;
	const numbers = items(parsed(bytes)).map((one) => (one instanceof asn1.Integer ? one.toBigInt() : 0n));
	return der(0x30, ...numbers.map((one) => bytesOf(asn1.Integer.fromBigInt(one))));
}

function parsed(bytes: Uint8Array<ArrayBuffer>) {
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

function octets(block: asn1.OctetString): Uint8Array<ArrayBuffer> {
	return new Uint8Array(block.getValue());
}

async function hashed(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
	return bytesToHex(one) === bytesToHex(other);
}

function bytesOf(block: { readonly toBER: () => ArrayBuffer }): Uint8Array {
	return new Uint8Array(block.toBER());
}

/** What stands behind the tag and the length. */
function contentOf(bytes: Uint8Array): Uint8Array {
	const first = bytes[1] ?? 0;
	return bytes.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

function integer(value: number): Uint8Array {
	return der(0x02, Uint8Array.of(value));
}

function oid(value: string): Uint8Array {
	return bytesOf(new asn1.ObjectIdentifier({ value }));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const value = concatBytes(...parts);
	const length: number[] = [];
	for (let left = value.length; left > 0; left >>>= 8) length.unshift(left & 0xff);
	const head = value.length < 0x80 ? [tag, value.length] : [tag, 0x80 | length.length, ...length];
	return Uint8Array.from([...head, ...value]);
}
