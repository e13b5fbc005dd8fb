import { type PolicyOrder, type PolicyPage, type PolicyPointers, READ_POLICY } from '../core/policy/policy-answer.ts';
import { linksOf } from './policy/links-of.ts';
import { promisesOf } from './policy/promises-of.ts';
import { readPolicy } from './policy/read-policy.ts';

/** Put into a tab when the person asks for it: reads the policy that it shows, or the links and promises of a page. It changes nothing there. */
async function read(order: PolicyOrder): Promise<PolicyPage | PolicyPointers> {
	return order === 'policy' ? readPolicy() : { links: linksOf(), promises: promisesOf() };
}

// It is put there each time.
if (!Object.hasOwn(globalThis, READ_POLICY)) Object.defineProperty(globalThis, READ_POLICY, { value: read });
