import { readFileSync } from 'node:fs';

type Entity = {
	readonly name: string;
	readonly company?: string;
	readonly category: string;
	readonly domains: readonly string[];
};

/** Category → organisation → service → its domains, without `.com`; a service named as its organisation stands for it. */
type Owners = Record<string, Record<string, string | Record<string, string>>>;

/** third-party-web's domains by owner; the first entity that names a domain keeps it. */
export function owners(): Owners {
	const path = new URL('../node_modules/third-party-web/dist/entities-nostats.json', import.meta.url);
	const entities: readonly Entity[] = JSON.parse(readFileSync(path, 'utf8'));
	const taken = new Set<string>();
	const services = entities.map(({ name, company, category, domains }) => {
		const own = [...new Set(domains.map((domain) => domain.replace(/^\*\./, '')))].filter((domain) => !taken.has(domain));
		for (const domain of own) taken.add(domain);
		return { category, organisation: company ?? name, service: name, domains: own.map(short).sort().join(' ') };
	});
	const sorted = services.filter(({ domains }) => domains !== '').sort((a, b) => (key(a) < key(b) ? -1 : 1));
	const all: Owners = {};
	for (const { category, organisation, service, domains } of sorted) {
		all[category] ??= {};
		const own = all[category];
		const named = own[organisation];
		if (named === undefined && service === organisation) own[organisation] = domains;
		else own[organisation] = { ...(typeof named === 'string' ? { [organisation]: named } : named), [service]: domains };
	}
	return all;
}

/** What is right under `.com`, as most are, by its one label. */
function short(domain: string): string {
	return domain.replace(/^([^.]+)\.com$/, '$1');
}

function key({ category, organisation, service }: { category: string; organisation: string; service: string }): string {
	return [category, organisation, service].join('\0');
}

export function ownersJson(): string {
	const categories = Object.entries(owners()).map(([category, organisations]) => {
		const rows = Object.entries(organisations).map(([name, own]) => `${JSON.stringify(name)}: ${JSON.stringify(own)}`);
		return `${JSON.stringify(category)}: {\n${rows.join(',\n')}\n}`;
	});
	return `{\n${categories.join(',\n')}\n}\n`;
}
