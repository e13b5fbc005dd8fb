/**
 * True where a text names a site by its registrable domain, by itself or as the end of a host: `ro.co` is named in `https://www.ro.co/x` and in `topUrl=ro.co`, not in
 * `euro.com` or `ro.co.example`.
 */
export function namesSite(text: string, site: string): boolean {
	const lower = text.slice(0, LONGEST).toLowerCase();
	for (let at = lower.indexOf(site); at >= 0; at = lower.indexOf(site, at + 1)) {
		const before = lower[at - 1] ?? '';
		const after = lower.slice(at + site.length, at + site.length + 2);
		if (!/[a-z0-9-]/.test(before) && !/^[a-z0-9-]|^\.[a-z0-9]/.test(after)) return true;
	}
	return false;
}

/** Longer texts are searched up to here. */
const LONGEST = 100_000;
