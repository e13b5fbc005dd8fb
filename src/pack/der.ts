import { concatBytes } from '@noble/hashes/utils.js';
import { ObjectIdentifier } from 'asn1js';

/** A value in DER, the one way of ASN.1 to write it: tag, length, and the parts one after another. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const value = concatBytes(...parts);
	const length: number[] = [];
	for (let left = value.length; left > 0; left >>>= 8) length.unshift(left & 0xff);
	const head = value.length < 0x80 ? [tag, value.length] : [tag, 0x80 | length.length, ...length];
	return Uint8Array.from(concatBytes(Uint8Array.from(head), value));
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return der(0x30, ...parts);
}

/** `[0]` around its parts. */
export function tagged(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return der(0xa0, ...parts);
}

/** Up to 127. */
export function integer(value: number): Uint8Array<ArrayBuffer> {
	return der(0x02, Uint8Array.of(value));
}

export function oid(value: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new ObjectIdentifier({ value }).toBER());
}
