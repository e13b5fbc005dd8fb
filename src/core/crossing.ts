import type { Recorded } from './report.ts';
import type { Action, Disclosure, Entered, Finding, Form, Recipient, Stage } from './types.ts';

/** What became of one field of a made-up person. */
export type CrossedField = {
	readonly question: string;
	readonly name: string;
	readonly values: readonly string[];
	/** One entry a recipient; empty where nobody was seen to receive it. */
	readonly received: readonly Received[];
};

/** That a recipient received a field, with the finding that proves it. */
export type Received = {
	readonly recipient: Recipient;
	readonly form: Form;
	readonly certainty: Disclosure['certainty'];
	/** It left after the field was filled in and before anything was pressed or sent off. */
	readonly unsubmitted: boolean;
	readonly stage: Stage | null;
	readonly outcome: 'sent' | 'unknown';
	/** As in {@link Finding}. */
	readonly witness?: 'page';
	readonly id: number;
};

/** The fields of a made-up person in the order in which they were filled in. */
export type Crossing = readonly CrossedField[];

const MAX_FIELDS = 300;
const MAX_VALUES = 5;

/** The made-up among what was done × what was found → who received which field. Pure. */
export function crossing(actions: readonly Action[], recorded: readonly Recorded[]): Crossing {
	const fields = new Map<string, { question: string; name: string; values: string[]; received: Map<string, Received> }>();
	for (const action of actions) {
		if (action.made !== true || action.value === '') continue;
		const key = keyOf(action);
		const known = fields.get(key);
		if (known === undefined) {
			const { question, name, value } = action;
			if (fields.size < MAX_FIELDS) fields.set(key, { question, name, values: [value], received: new Map() });
		} else if (!known.values.includes(action.value) && known.values.length < MAX_VALUES) known.values.push(action.value);
	}
	for (const { id, finding } of recorded) {
		for (const disclosure of finding.disclosures) {
			const { entered } = disclosure;
			if (entered?.made !== true) continue;
			const field = fields.get(keyOf(entered));
			const received = field === undefined ? null : receivedIn(id, finding, disclosure, entered);
			if (field === undefined || received === null) continue;
			const to = recipientKey(received.recipient);
			const known = field.received.get(to);
			if (known === undefined || tellsMore(received, known)) field.received.set(to, received);
		}
	}
	return [...fields.values()].map(({ received, ...field }) => ({ ...field, received: [...received.values()] }));
}

function keyOf({ did, question, name }: Pick<Entered | Action, 'did' | 'question' | 'name'>): string {
	return JSON.stringify([did, question, name]);
}

function recipientKey({ organisation, service, via }: Recipient): string {
	return JSON.stringify([organisation, service, via]);
}

/** Null for what was blocked or failed: nobody received it. */
function receivedIn(id: number, finding: Finding, { form, certainty }: Disclosure, { unsubmitted }: Entered): Received | null {
	const { recipient, outcome, stage = null, witness } = finding;
	if (outcome !== 'sent' && outcome !== 'unknown') return null;
	return { recipient, form, certainty, unsubmitted, stage, outcome, id, ...(witness === undefined ? {} : { witness }) };
}

/** What is surer comes first, then what is readable, then what left before the form was sent off. The earliest of its like stays. */
function tellsMore(a: Received, b: Received): boolean {
	return rank(a) < rank(b);
}

function rank({ outcome, witness, certainty, form, unsubmitted }: Received): number {
	const doubts = [outcome === 'unknown', witness !== undefined, certainty !== 'proven', form !== 'plain', !unsubmitted];
	return doubts.reduce((sum, doubt) => sum * 2 + Number(doubt), 0);
}
