import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An Ed25519 key that signs; where it is kept is the caller's. */
export type Signer = {
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
	readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
};

/** What is signed: the root hash, with words that keep the signature from being passed off as one of anything else. */
export function signedText(root: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(utf8ToBytes(`telltale evidence pack 1\n${root}`));
}

/** What a key is called by: SHA-256 of its 32 bytes, in hex. */
export function fingerprintOf(publicKey: Uint8Array): string {
	return bytesToHex(sha256(publicKey));
}

/** By RFC 8032 to the letter, so that no second signature can be made from one. */
export function isSignedBy(publicKey: Uint8Array, root: string, signature: Uint8Array): boolean {
	try {
		return ed25519.verify(signature, signedText(root), publicKey, { zip215: false });
	} catch {
		return false;
	}
}
