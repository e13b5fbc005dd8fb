import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const normalEmail = (email: string) => email.trim().toLowerCase();
export const digitsOf = (phone: string) => phone.replace(/\D/g, '');

export const sha256Hex = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));
export const md5Hex = (text: string) => bytesToHex(md5(utf8ToBytes(text)));

/** Google's writing of a hash: base64url without padding, 43 characters. */
export function sha256Base64Url(text: string): string {
	return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))
		.replace(/\+/g, '-')
		.replace(/\//g, '_')
		.replace(/=+$/, '');
}
