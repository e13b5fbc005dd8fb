/** `a,b` → each of its values under the same name; null where there is only one. */
export function splitList(name: string, value: string, by = ','): readonly (readonly [name: string, value: string])[] | null {
	const items = value.split(by, 50);
	return items.length > 1 ? items.map((item) => [name, item] as const) : null;
}
