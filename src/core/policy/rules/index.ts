import { consent } from './consent.ts';
import { deletion } from './deletion.ts';
import { gpc } from './gpc.ts';
import { hipaa } from './hipaa.ts';
import { keptPrivate } from './kept-private.ts';
import { namedRecipient } from './named-recipient.ts';
import { retention } from './retention.ts';
import type { Rule } from './rule.ts';
import { sale } from './sale.ts';
import { security } from './security.ts';
import { sharing } from './sharing.ts';

/** Every rule, in the order in which their claims stand beside one sentence. */
export const rules: readonly Rule[] = [
	sharing,
	keptPrivate,
	sale,
	consent,
	namedRecipient,
	retention,
	deletion,
	security,
	hipaa,
	gpc,
];
