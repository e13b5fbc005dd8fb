import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import texts from '../data/placeholders.json' with { type: 'json' };
import { base64Bytes } from '../decode/base64.ts';

let plainByHash: ReadonlyMap<string, string> | undefined;

/** The hashes of what templates leave in place, each with what was hashed. */
function hashesOf(plains: readonly string[]): ReadonlyMap<string, string> {
	return new Map(plains.flatMap((plain) => [md5, sha1, sha256].map((hash) => [bytesToHex(hash(utf8ToBytes(plain))), plain])));
}

/** What a template leaves in place when nobody filled it in: `undefined`, `{{email}}`, `<user_email_address>`, `%EMAIL%`, `[OrderId]`, … */
const UNFILLED =
	/^(?:undefined|null|none|nan|false|true|unknown|empty|not[ _-]?set|\(not set\)|n\/a|na|-+|0|anonymous|guest|test|\[object object\]|\{\{.*\}\}|\$\{.*\}|<.*>|%[a-z_]+%|__.*__|\[[a-z_ ]+\]|(?:insert_)?user_email(?:_address)?|test@(?:test|example|gmail)\.com|user@example\.com)$/i;

/** The text that a value stands for when it is a template's placeholder, plain or hashed; null when it may be real. */
export function placeholder(value: string): string | null {
	const text = value.trim();
	if (text === '') return '';
	plainByHash ??= hashesOf(texts);
	return plainByHash.get(hexOf(text)) ?? (UNFILLED.test(text.slice(0, 200)) ? text : null);
}

/** A hash in the one spelling of the table: hexadecimal without Snapchat's prefix, or base64 as Google writes it. */
function hexOf(text: string): string {
	const hex = /^(?:FFF)?([0-9a-f]{32,64})$/i.exec(text)?.[1];
	if (hex !== undefined) return hex.toLowerCase();
	const bytes = text.length >= 22 && text.length <= 44 ? base64Bytes(text) : null;
	return bytes ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') : '';
}
