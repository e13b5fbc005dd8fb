import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integer, sequence } from '../src/pack/der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type AuthorityWish = {
	readonly key?: 'rsa' | 'P-256' | 'P-384';
	/** Of the signature. */
	readonly digest?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
	/** Of the certificate's hash among the signed attributes. */
	readonly certificateDigest?: 'sha1' | 'sha256' | 'sha512';
	/** The extension extendedKeyUsage, in OpenSSL's words. */
	readonly usage?: string;
	readonly days?: number;
	/** Of the certificate that signs. */
	readonly issuer?: 'root' | 'middle';
	/** Certificates that stand in a reply besides that which signs. */
	readonly sends?: readonly ('root' | 'middle' | 'other')[];
	readonly name?: string;
};

/** A time-stamping authority made with OpenSSL: a root, one in the middle, one of either that signs, and one that has nothing to do with them. */
export type Authority = {
	readonly folder: string;
	/** The root's certificate. */
	readonly root: string;
	/** A TimeStampResp to a TimeStampReq. */
	readonly reply: (request: Uint8Array) => Bytes;
	/** The TSTInfo of a reply, signed anew by `openssl cms` with these options. */
	readonly signedAnew: (reply: Uint8Array, options: readonly string[]) => Bytes;
	readonly openssl: (...args: readonly string[]) => string;
};

export function opensslInstalled(): boolean {
	try {
		execFileSync('openssl', ['version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** In a folder below `parent`, which the caller removes. */
export function timeAuthority(parent: string, wish: AuthorityWish = {}): Authority {
	const { key = 'P-256', digest = 'sha256', certificateDigest = 'sha256', days = 20, name = 'Test Authority' } = wish;
	const { usage = 'critical,timeStamping', issuer = 'root', sends = ['root'] } = wish;
	const folder = mkdtempSync(join(parent, 'authority-'));
	const openssl = (...args: readonly string[]) =>
		execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
	const put = (file: string, bytes: Uint8Array | string) => writeFileSync(join(folder, file), bytes);
	const get = (file: string): Bytes => new Uint8Array(readFileSync(join(folder, file)));

	put(
		'openssl.cnf',
		[
			'[ req ]\ndistinguished_name = subject\nprompt = no\n[ subject ]\nCN = nobody',
			'[ root ]\nbasicConstraints = critical,CA:true\nsubjectKeyIdentifier = hash',
			`[ signer ]\nbasicConstraints = CA:false\n${usage === '' ? '' : `extendedKeyUsage = ${usage}`}`,
			`[ authority ]\nserial = ./serial\nsigner_cert = ./signer.pem\nsigner_key = ./signer.key\ncerts = ./sent.pem`,
			`signer_digest = ${digest}\ness_cert_id_alg = ${certificateDigest}`,
			'default_policy = 1.2.3.4.1\nother_policies = 1.2.3.4.5\ndigests = sha256\naccuracy = secs:1\nordering = yes\ntsa_name = yes\n',
		].join('\n'),
	);
	put('serial', '01\n');
	const newKey = key === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${key}`];
	const request = (of: string) => [
		'req',
		...newKey,
		'-nodes',
		'-keyout',
		`${of}.key`,
		'-config',
		'openssl.cnf',
		'-utf8',
		'-subj',
	];
	for (const of of ['root', 'other'])
		openssl(...request(of), `/O=Test/CN=Test ${of}`, '-x509', '-days', '30', '-extensions', 'root', '-out', `${of}.pem`);
	const issue = (of: string, subject: string, by: string, extensions: string, valid: number) => {
		openssl(...request(of), subject, '-out', `${of}.csr`);
		const issued = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-extfile', 'openssl.cnf'];
		const validity = ['-extensions', extensions, '-days', String(valid)];
		openssl('x509', '-req', '-in', `${of}.csr`, ...issued, ...validity, '-out', `${of}.pem`);
	};
	if (issuer === 'middle') issue('middle', '/O=Test/CN=Test middle', 'root', 'root', 30);
	issue('signer', `/O=Test/CN=${name}`, issuer, 'signer', days);
	put('sent.pem', Buffer.concat(sends.map((of) => get(`${of}.pem`))));

	return {
		folder,
		root: join(folder, 'root.pem'),
		openssl,
		reply: (bytes) => {
			put('request.tsq', bytes);
			const query = ['-queryfile', 'request.tsq', '-out', 'reply.tsr'];
			openssl('ts', '-reply', '-config', 'openssl.cnf', '-section', 'authority', ...query);
			return get('reply.tsr');
		},
		signedAnew: (reply, options) => {
			put('reply.tsr', reply);
			openssl('ts', '-reply', '-in', 'reply.tsr', '-token_out', '-out', 'token.der');
			openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token.der', '-out', 'info.der');
			const type = options.includes('-econtent_type') ? [] : ['-econtent_type', '1.2.840.113549.1.9.16.1.4'];
			const content = [...type, '-nodetach', '-binary', '-in', 'info.der', '-outform', 'DER', '-out', 'token.der'];
			const certificates = sends.length > 0 ? ['-certfile', 'sent.pem'] : [];
			openssl('cms', '-sign', ...content, '-signer', 'signer.pem', '-inkey', 'signer.key', ...certificates, ...options);
			return sequence(sequence(integer(0)), get('token.der'));
		},
	};
}
