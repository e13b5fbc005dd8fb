import * as v from 'valibot';

/** What a pack holds, in the spirit of Frictionless Data and of Webrecorder's WACZ. Its SHA-256 is the root hash of the pack. */
export type Manifest = {
	readonly title: string;
	/** As ISO 8601, UTC. */
	readonly created: string;
	readonly software: string;
	/** In the order in which they stand in the zip. */
	readonly resources: readonly Resource[];
	/** All bytes of the zip that stand before the manifest. */
	readonly container: { readonly bytes: number; readonly hash: string };
};

export type Resource = { readonly path: string; readonly mediaType: string; readonly bytes: number; readonly hash: string };

/** The manifest's root hash and who signed it; in hex. */
export type Digest = { readonly root: string; readonly publicKey: string; readonly signature: string };

export const MANIFEST = 'datapackage.json';
export const DIGEST = 'datapackage-digest.json';
export const TIMESTAMP = 'timestamp.tsr';
export const README = 'README.txt';
export const ABOUT = 'about.json';
export const RECORDS = 'records.jsonl';

const SHA256 = /^sha256:([0-9a-f]{64})$/;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const hash = v.pipe(v.string(), v.regex(SHA256));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const manifestSchema = v.object({
	profile: v.literal('data-package'),
	telltale_version: v.literal(1),
	title: text(10_000),
	created: text(100),
	software: text(100),
	resources: v.pipe(
		v.array(v.object({ name: text(200), path: text(200), mediatype: text(200), bytes: size, hash })),
		v.maxLength(1_000),
		v.check((all) => new Set(all.map(({ path }) => path)).size === all.length),
	),
	container: v.object({ bytes: size, hash }),
});
const digestSchema = v.object({
	path: v.literal(MANIFEST),
	hash,
	signedData: v.object({
		hash,
		publicKey: v.pipe(v.string(), v.regex(/^ed25519:[0-9a-f]{64}$/)),
		signature: v.pipe(v.string(), v.regex(/^ed25519:[0-9a-f]{128}$/)),
	}),
});

export function manifestText({ title, created, software, resources, container }: Manifest): string {
	return written({
		profile: 'data-package',
		telltale_version: 1,
		title,
		created,
		software,
		resources: resources.map(({ path, mediaType, bytes, hash }) => ({
			name: path.toLowerCase(),
			path,
			mediatype: mediaType,
			bytes,
			hash: `sha256:${hash}`,
		})),
		container: { bytes: container.bytes, hash: `sha256:${container.hash}` },
	});
}

/** Null where it is not written exactly in our way, so that every reader reads the same in it. */
export function readManifest(text: string): Manifest | null {
	const read = parsed(manifestSchema, text);
	if (read === null) return null;
	const { title, created, software, container } = read;
	const resources = read.resources.map(({ path, mediatype, bytes, hash }) => ({
		path,
		mediaType: mediatype,
		bytes,
		hash: bare(hash),
	}));
	const manifest = { title, created, software, resources, container: { bytes: container.bytes, hash: bare(container.hash) } };
	return manifestText(manifest) === text ? manifest : null;
}

export function digestText({ root, publicKey, signature }: Digest): string {
	return written({
		path: MANIFEST,
		hash: `sha256:${root}`,
		signedData: { hash: `sha256:${root}`, publicKey: `ed25519:${publicKey}`, signature: `ed25519:${signature}` },
	});
}

export function readDigest(text: string): Digest | null {
	const read = parsed(digestSchema, text);
	if (read === null) return null;
	const { publicKey, signature } = read.signedData;
	const digest = { root: bare(read.hash), publicKey: bare(publicKey), signature: bare(signature) };
	return digestText(digest) === text ? digest : null;
}

function bare(prefixed: string): string {
	return prefixed.slice(prefixed.indexOf(':') + 1);
}

function written(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

function parsed<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
	try {
		const result = v.safeParse(schema, JSON.parse(text));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
