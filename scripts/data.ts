/** Writes src/core/data/owners.json from third-party-web (MIT): `npm run data`. A law test checks that the file is what this prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

type Entity = {
	readonly name: string;
	readonly company?: string;
	readonly category: string;
	readonly domains: readonly string[];
};
type Row = readonly [domain: string, organisation: string, service: string, category: string];

/** Owner rows sorted by domain; the first entity that names a domain keeps it. */
export function ownerRows(): Row[] {
	const path = new URL('../node_modules/third-party-web/dist/entities-nostats.json', import.meta.url);
	const entities: readonly Entity[] = JSON.parse(readFileSync(path, 'utf8'));
	const rows = new Map<string, Row>();
	for (const { name, company, category, domains } of entities) {
		for (const pattern of domains) {
			const domain = pattern.replace(/^\*\./, '');
			if (!rows.has(domain)) rows.set(domain, [domain, company ?? name, name, category]);
		}
	}
	return [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function ownersJson(): string {
	return `[\n${ownerRows()
		.map((row) => JSON.stringify(row))
		.join(',\n')}\n]\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(new URL('../src/core/data/owners.json', import.meta.url), ownersJson());
}
