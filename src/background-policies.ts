import { type KeptPolicy, policyHash } from './core/policy/kept-policy.ts';
import type { Store } from './store/store.ts';

/** Documents of one site; a person opens each. */
const MOST = 40;

/** Keeps a document as it was read, with its hash; what was read of it before goes. @throws when there are too many, or it cannot be kept */
export async function keepPolicy(
	store: Pick<Store, 'idle' | 'policies' | 'write'>,
	policy: Omit<KeptPolicy, 'sha256'>,
): Promise<void> {
	const { site, kind, url, text } = policy;
	const key = `${site} ${kind} ${url}`;
	await store.idle();
	const others = (await store.policies(site)).filter((row) => row.key !== key);
	if (others.length >= MOST) throw new Error('There are too many documents of this site');
	if (!(await store.write([{ put: 'policy', row: { ...policy, key, sha256: policyHash(text) } }])))
		throw new Error('The policy could not be kept');
}
