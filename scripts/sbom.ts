import { readFileSync } from 'node:fs';
import type { ThirdParty } from './third-party.ts';

/** A file of the release, and what others wrote of it. */
export type Product = { readonly name: string; readonly sha256: string; readonly holds: readonly ThirdParty[] };

type Locked = { readonly integrity?: string; readonly dependencies?: Readonly<Record<string, string>> };

/**
 * The bill of materials, as CycloneDX 1.6 JSON: what stands in the files of a release, not what they were built with. No time and no serial number, so
 * that the same release has the same one. https://cyclonedx.org/docs/1.6/json/
 */
export function sbom(version: string, products: readonly Product[]): object {
	const parts = [...new Map(products.flatMap(({ holds }) => holds).map((part) => [refOf(part), part])).values()];
	const locked: Readonly<Record<string, Locked>> = JSON.parse(
		readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
	).packages;
	const refs = new Map(parts.map((part) => [part.name, refOf(part)]));
	const dependsOn = (dependencies: Iterable<string>) => [...dependencies].flatMap((name) => refs.get(name) ?? []).sort();
	const own = new Set(Object.keys(locked['']?.dependencies ?? {}));
	return {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			component: {
				type: 'application',
				'bom-ref': 'telltale',
				name: 'telltale',
				version,
				licenses: [{ license: { id: 'Apache-2.0' } }],
				components: products.map(({ name, sha256 }) => ({
					type: 'file',
					'bom-ref': name,
					name,
					hashes: [{ alg: 'SHA-256', content: sha256 }],
				})),
			},
		},
		components: parts.map((part) => ({
			type: part.is,
			'bom-ref': refOf(part),
			name: part.name,
			...(part.version === null ? {} : { version: part.version }),
			licenses: [{ license: { id: part.licence } }],
			...(part.folder === null ? {} : { purl: refOf(part), hashes: hashesOf(locked[part.folder]) }),
			externalReferences: [{ type: part.is === 'library' ? 'vcs' : 'distribution', url: part.source }],
		})),
		dependencies: [
			{
				ref: 'telltale',
				dependsOn: dependsOn(parts.filter(({ name, is }) => own.has(name) || is === 'data').map(({ name }) => name)),
			},
			...products.map(({ name, holds }) => ({ ref: name, dependsOn: holds.map(refOf).sort() })),
			...parts.map((part) => ({
				ref: refOf(part),
				dependsOn: dependsOn(Object.keys(locked[part.folder ?? 'none']?.dependencies ?? {})),
			})),
		],
	};
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md; a list that is no package goes by its name. */
function refOf({ name, version, folder }: ThirdParty): string {
	return folder === null ? name : `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** What npm compared the package with when it was installed. */
function hashesOf(locked: Locked | undefined): readonly object[] {
	const [, base64] = /^sha512-(.+)$/.exec(locked?.integrity ?? '') ?? [];
	return base64 === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}
