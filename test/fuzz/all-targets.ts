import { decodingTargets } from './decoding-targets.ts';
import { engineTargets } from './engine-targets.ts';
import { fileTargets } from './file-targets.ts';
import { messageTargets } from './message-targets.ts';
import { policyTargets } from './policy-targets.ts';
import type { Target } from './target.ts';
import { writingTargets } from './writing-targets.ts';

/** All that reads what an attacker can write. */
export const allTargets: readonly Target[] = [
	...decodingTargets,
	...engineTargets,
	...messageTargets,
	...fileTargets,
	...policyTargets,
	...writingTargets,
];

/** How many of so many inputs are for this target. */
export function runsOf({ share }: Target, total: number): number {
	return Math.ceil((total * share) / allTargets.reduce((sum, one) => sum + one.share, 0));
}
