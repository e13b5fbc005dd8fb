import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import texts from '../data/placeholders.json' with { type: 'json' };
import { base64Bytes } from '../decode/base64.ts';

let plainByHash: ReadonlyMap<string, string> | undefined;

/** The slots that scripts are pasted with. */
const NAMES = ['email', 'email address', 'user email', 'user email address', 'customer email', 'insert user email', 'phone'];
const MARKS = ['', '< >', '{ }', '{{ }}', '$\x7b }', '[ ]', '% %', '%% %%', '__ __'];

/** Each in every spelling: `<user-email>`, `{{user_email}}`, `[customer email]`, … */
function templates(): readonly string[] {
	const spelled = new Set(NAMES.flatMap((name) => ['_', '-', ' ', '.'].map((by) => name.replaceAll(' ', by))));
	return [...spelled].flatMap((name) => MARKS.map((marks) => marks.replace(/ |^$/, () => name)));
}

/** The hashes of what templates leave in place, each with what was hashed. */
function hashesOf(plains: readonly string[], hashes: readonly ((bytes: Uint8Array) => Uint8Array)[]): [string, string][] {
	return plains.flatMap((plain) => hashes.map((hash): [string, string] => [bytesToHex(hash(utf8ToBytes(plain))), plain]));
}

/** What stands in an identity slot and names nobody: `undefined`, `guest`, `test@test.com`, … */
const NOBODY =
	/^(?:undefined|null|none|nan|false|true|unknown|empty|not[ _-]?set|\(not set\)|n\/a|na|-+|0|anonymous|guest|test|\[object object\]|test@(?:test|example|gmail)\.com|user@example\.com|[^@\s]{1,40}undefined)$/i;
/** A slot's own name, as templates and manuals write it, and as it is left when its brackets were taken off: `user_email`, `USER_ID`, `INSERT EMAIL HERE`. */
const SLOT =
	/^(?:(?:insert|enter|your)[ _-].{1,40}|(?:insert[ _-])?(?:hashed[ _-]?)?(?:user|customer|custom|cust|client|member|visitor|contact)[ _-]?(?:id|e-?mail(?:[ _-]?address)?|phone(?:[ _-]?number)?))$/i;
/** The marks around it, by the language of the template: `{{email}}`, `{custID}`, `${x}`, `<user-email>`, `%EMAIL%`, `[OrderId]`, `__UID__`, `$UID`, `##UID##`. */
const MARKED =
	/^(?:\{\{.*\}\}|\{[^{}":]*\}|\$\{.*\}|<.*>|%+[a-z]\w*%+|__.*__|\[+[a-z_ %.-]+\]+|\$[a-z_]+|@@\w+@@|##\w+(?:##)?)$/i;

function isUnfilled(text: string): boolean {
	return [NOBODY, SLOT, MARKED].some((pattern) => pattern.test(text));
}

/** The text that a value stands for when it is a template's placeholder, plain or hashed; null when it may be real. */
export function placeholder(value: string): string | null {
	const text = value.trim();
	if (text === '') return '';
	plainByHash ??= new Map([...hashesOf(templates(), [sha256]), ...hashesOf(texts, [md5, sha1, sha224, sha256, sha384, sha512])]);
	return plainByHash.get(hexOf(text)) ?? (isUnfilled(text.slice(0, 200)) ? text : null);
}

/** A hash in the one spelling of the table: hexadecimal without Snapchat's prefix, or base64 as Google writes it. */
function hexOf(text: string): string {
	const hex = /^(?:FFF)?([0-9a-f]{32,128})$/i.exec(text)?.[1];
	if (hex !== undefined) return hex.toLowerCase();
	const bytes = text.length >= 22 && text.length <= 88 ? base64Bytes(text) : null;
	return bytes ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') : '';
}
