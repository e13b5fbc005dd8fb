import { type DBSchema, deleteDB, openDB } from 'idb';
import { failureOf } from './failure.ts';

interface Schema extends DBSchema {
	keys: { key: string; value: CryptoKeyPair };
}

/** A database of its own: the key outlives a database that cannot be read. */
const NAME = 'telltale-key';
const ONLY = 'signing';

/** `publicKey`: the 32 bytes of it. */
export type Signer = { readonly publicKey: Uint8Array; readonly sign: (bytes: Uint8Array) => Promise<Uint8Array> };

/** Signs with a key that never leaves the browser; it is made when it is first asked for. */
export async function signer(): Promise<Signer> {
	const { publicKey, privateKey } = await keyPair();
	return {
		publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
		sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes))),
	};
}

export async function forgetSigningKey(): Promise<void> {
	await deleteDB(NAME);
}

/** For as long as the page is open, where there is no room to keep one. */
let passing: Promise<CryptoKeyPair> | null = null;

function newKeyPair(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']) as Promise<CryptoKeyPair>;
}

async function keyPair(): Promise<CryptoKeyPair> {
	try {
		return await keptKeyPair();
	} catch (error) {
		if (failureOf(error) !== 'error_store_full') throw error;
		passing ??= newKeyPair();
		return passing;
	}
}

async function keptKeyPair(): Promise<CryptoKeyPair> {
	const database = await openDB<Schema>(NAME, 1, {
		upgrade: (made) => void made.createObjectStore('keys'),
		blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
	});
	try {
		const known = await database.get('keys', ONLY);
		if (known !== undefined) return known;
		const made = await newKeyPair();
		// Two pages may have made one at once: the first that is kept is the key.
		const { store, done } = database.transaction('keys', 'readwrite');
		const first = (await store.get(ONLY)) ?? made;
		if (first === made) await store.put(made, ONLY);
		await done;
		return first;
	} finally {
		database.close();
	}
}
