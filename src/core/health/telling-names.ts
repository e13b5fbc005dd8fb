import type { HealthKind } from '../types.ts';

/** A name that says what its value is, and what that value must look like: `provider` may also name a sign-in service, `condition` a used car. */
type Telling = { readonly kind: HealthKind; readonly holds: RegExp };

const WORDS = /\p{L}{2}/u;
const DOCTOR = /\b(?:dr|md|do|np|pa-c|phd|psyd|lcsw|lmft|rn)\b\.?/i;
const DATE = /\d/;
const DATE_AND_TIME = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;

const NAMES: Readonly<Record<string, Telling>> = {
	answer: { kind: 'answer', holds: WORDS },
	answers: { kind: 'answer', holds: WORDS },
	answertext: { kind: 'answer', holds: WORDS },
	answervalue: { kind: 'answer', holds: WORDS },
	quizanswer: { kind: 'answer', holds: WORDS },
	selectedanswer: { kind: 'answer', holds: WORDS },
	provider: { kind: 'provider', holds: DOCTOR },
	providername: { kind: 'provider', holds: WORDS },
	doctor: { kind: 'provider', holds: WORDS },
	doctorname: { kind: 'provider', holds: WORDS },
	physician: { kind: 'provider', holds: WORDS },
	physicianname: { kind: 'provider', holds: WORDS },
	therapist: { kind: 'provider', holds: WORDS },
	therapistname: { kind: 'provider', holds: WORDS },
	appointmentdate: { kind: 'appointment', holds: DATE },
	appointmenttime: { kind: 'appointment', holds: DATE },
	appointmenttype: { kind: 'appointment', holds: WORDS },
	slot: { kind: 'appointment', holds: DATE_AND_TIME },
	timeslot: { kind: 'appointment', holds: DATE_AND_TIME },
	servicedate: { kind: 'appointment', holds: DATE },
	visitreason: { kind: 'appointment', holds: WORDS },
	reasonforvisit: { kind: 'appointment', holds: WORDS },
	drug: { kind: 'medication', holds: WORDS },
	drugname: { kind: 'medication', holds: WORDS },
	medication: { kind: 'medication', holds: WORDS },
	medicationname: { kind: 'medication', holds: WORDS },
	diagnosis: { kind: 'condition', holds: WORDS },
	symptom: { kind: 'condition', holds: WORDS },
	symptoms: { kind: 'condition', holds: WORDS },
};

/** What the value of a parameter is by the parameter's own name, on a health site; null where the name does not tell or the value does not fit. */
export function tellingName(key: string, value: string): { readonly kind: HealthKind } | null {
	const name = key
		.slice(0, 60)
		.replace(/^(?:ep|epn|up|upn|cd|properties)[.[]/, '')
		.replace(/[^a-z0-9]/gi, '')
		.toLowerCase();
	const telling = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
	return telling?.holds.test(value) ? { kind: telling.kind } : null;
}
