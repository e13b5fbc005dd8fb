/** What `browser.dns.resolve` answers, where the browser has it. */
export type Resolve = (host: string, flags: ['canonical_name']) => Promise<{ readonly canonicalName?: string | undefined }>;

/** What hosts are aliases of: trackers hide behind names of the site's own (CNAME). */
export type Aliases = {
	/** The name that a host is an alias of, undefined where it is none; a promise of it where it must still be looked up. */
	readonly of: (host: string) => string | undefined | Promise<string | undefined>;
};

const MOST_HOSTS = 500;
/** Milliseconds after which a request is recorded without. */
const PATIENCE = 2000;

/** `resolve` is null where the browser cannot look names up: then no alias is ever known. */
export function createAliases(resolve: Resolve | null): Aliases {
	const known = new Map<string, string | undefined | Promise<string | undefined>>();

	async function look(host: string, lookUp: Resolve): Promise<string | undefined> {
		const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined));
		const answer = await Promise.race([lookUp(host, ['canonical_name']).catch(() => undefined), late]);
		const name = answer?.canonicalName?.toLowerCase().replace(/\.$/, '');
		const alias = name === undefined || name === '' || name === host ? undefined : name;
		known.set(host, alias);
		return alias;
	}

	return {
		of(host) {
			if (resolve === null) return undefined;
			if (known.has(host)) return known.get(host);
			const looking = look(host, resolve);
			known.set(host, looking);
			const [oldest] = known.keys();
			if (known.size > MOST_HOSTS && oldest !== undefined) known.delete(oldest);
			return looking;
		},
	};
}
