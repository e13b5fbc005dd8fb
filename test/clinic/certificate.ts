import { createHash, createSign, generateKeyPairSync } from 'node:crypto';

/**
 * `spki` is the base64 SHA-256 of the public key: what Chromium's --ignore-certificate-errors-spki-list takes, so that this one key is
 * trusted for every name and nothing else is.
 */
export type Certificate = { readonly key: string; readonly cert: string; readonly spki: string };

const oid = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403', subjectAltName: '551d11' };

/**
 * A self-signed X.509 certificate that lives in memory and is never written to a file. Written out as DER here because node makes keys but
 * not certificates, and a newcomer's machine need not have openssl.
 */
export function throwawayCertificate(now = new Date()): Certificate {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const publicDer = publicKey.export({ type: 'spki', format: 'der' });
	const algorithm = sequence(objectId(oid.ecdsaWithSha256));
	const name = sequence(der(0x31, sequence(objectId(oid.commonName), der(0x0c, Buffer.from('Telltale demo clinic')))));
	const toBeSigned = sequence(
		der(0xa0, der(0x02, Buffer.of(2))),
		der(0x02, Buffer.of(1)),
		algorithm,
		name,
		sequence(utcTime(addDays(now, -1)), utcTime(addDays(now, 7))),
		name,
		publicDer,
		der(0xa3, sequence(sequence(objectId(oid.subjectAltName), der(0x04, sequence(der(0x82, Buffer.from('*.test'))))))),
	);
	const signature = createSign('sha256').update(toBeSigned).sign(privateKey);
	const certificate = sequence(toBeSigned, algorithm, der(0x03, Buffer.concat([Buffer.of(0), signature])));
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
		spki: createHash('sha256').update(publicDer).digest('base64'),
	};
}

function der(tag: number, content: Buffer): Buffer {
	const size = content.length;
	const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
	return Buffer.concat([Buffer.of(tag, ...length), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
	return der(0x30, Buffer.concat(parts));
}

function objectId(hex: string): Buffer {
	return der(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(date: Date): Buffer {
	const digits = date.toISOString().replace(/\D/g, '');
	return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function addDays(date: Date, days: number): Date {
	return new Date(date.getTime() + days * 86_400_000);
}
