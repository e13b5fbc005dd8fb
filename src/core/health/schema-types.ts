const MAX_SCRIPTS = 20;
const MAX_SCRIPT = 200_000;
const MAX_NODES = 2_000;
const MAX_DEPTH = 12;
const MAX_NAME = 60;

/** The distinct schema.org types that JSON-LD scripts declare, at any depth, without `https://schema.org/`. Text that is not JSON is passed over. */
export function schemaTypes(scripts: readonly string[]): readonly string[] {
	const types = new Set<string>();
	let budget = MAX_NODES;

	function visit(value: unknown, depth: number): void {
		if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || budget <= 0) return;
		budget--;
		if (Array.isArray(value)) {
			for (const item of value.slice(0, MAX_NODES)) visit(item, depth + 1);
			return;
		}
		for (const [key, inner] of Object.entries(value)) {
			if (key === '@type' || key === 'medicalSpecialty') addTypes(inner, types);
			visit(inner, depth + 1);
		}
	}

	for (const script of scripts.slice(0, MAX_SCRIPTS)) visit(parse(script), 0);
	return [...types];
}

function addTypes(value: unknown, types: Set<string>): void {
	for (const type of Array.isArray(value) ? value.slice(0, 20) : [value]) {
		if (typeof type !== 'string' || type.length > MAX_NAME) continue;
		types.add(type.slice(type.lastIndexOf('/') + 1));
	}
}

function parse(script: string): unknown {
	if (script.length > MAX_SCRIPT) return null;
	try {
		return JSON.parse(script);
	} catch {
		return null;
	}
}
