import type { HealthKind } from '../types.ts';

/** A name that says what its value is, and what that value must look like: `provider` may also name a sign-in service, `condition` a used car. */
type Telling = { readonly kind: HealthKind; readonly holds: RegExp };

const WORDS = /\p{L}{2}/u;
/** A name of something, and no switch, no "all" of a filter and no "none". */
const NAMED =
	/^(?!\W*(?:true|false|yes|no|s[ií]|none|null|undefined|unknown|default|all|any|other|select\b.*|todos?|todas?|otros?|otras?|ningun[oa]|cualquiera|desconocido)\W*$).*\p{L}{2}/isu;
/** "respuesta" is also what a server gives back. */
const REPLY =
	/^(?!\W*(?:ok|error|success|[eé]xito|exitos[oa]|correct[oa]|enviad[oa]|true|false|null|undefined)\W*$).*\p{L}{2}/isu;
/** "seguro" is also safe, and the insurance of what is not a person. */
const INSURER =
	/^(?!.*\b(?:coche|auto|moto|hogar|casa|viaje|vida|mascotas?|https?|ssl)\b)(?!\W*(?:true|false|yes|no|s[ií]|none|null|undefined|ningun[oa])\W*$).*\p{L}{2}/isu;
const DOCTOR = /\b(?:dr|dra|md|do|np|pa-c|phd|psyd|lcsw|lmft|rn)\b\.?/i;
const DIGIT = /\d/;
const DATE = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;
const DATE_AND_TIME = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/;

const ROWS: readonly (readonly [kind: HealthKind, holds: RegExp, names: string])[] = [
	['answer', WORDS, 'answer answers answertext answervalue quizanswer selectedanswer'],
	['answer', REPLY, 'respuesta respuestas respuestatexto respuestaseleccionada respuestacuestionario'],
	['provider', DOCTOR, 'provider profesional especialista'],
	['provider', NAMED, 'providername doctor doctorname physician physicianname therapist therapistname'],
	['provider', NAMED, 'medico medica nombremedico nombredelmedico doctora terapeuta psicologo psicologa psiquiatra'],
	['appointment', DATE, 'appointment cita'],
	[
		'appointment',
		DIGIT,
		'appointmentdate appointmenttime servicedate fechacita fechadecita fechadelacita horacita horadelacita fechaconsulta',
	],
	['appointment', DATE_AND_TIME, 'slot timeslot'],
	[
		'appointment',
		NAMED,
		'appointmenttype visitreason reasonforvisit tipocita tipodecita motivocita motivodelacita motivoconsulta motivodeconsulta',
	],
	[
		'medication',
		NAMED,
		'drug drugname medication medicationname medicamento medicamentos nombremedicamento nombredelmedicamento farmaco',
	],
	['condition', NAMED, 'diagnosis symptom symptoms diagnostico diagnosticos sintoma sintomas enfermedad'],
	[
		'insurance',
		INSURER,
		'insuranceprovider insurancecompany insurancecarrier seguro seguromedico segurodesalud aseguradora obrasocial',
	],
];

const byName: ReadonlyMap<string, Telling> = new Map(
	ROWS.flatMap(([kind, holds, names]) => names.split(' ').map((name) => [name, { kind, holds }] as const)),
);

/** What the value of a parameter is by the parameter's own name, on a health site; null where the name does not tell or the value does not fit. */
export function tellingName(key: string, value: string): { readonly kind: HealthKind } | null {
	const name = key
		.slice(0, 60)
		.replace(/^(?:ep|epn|up|upn|cd|properties)[.[]/, '')
		.normalize('NFKD')
		.replace(/[^a-z0-9]/gi, '')
		.toLowerCase();
	const telling = byName.get(name);
	return telling?.holds.test(value) ? { kind: telling.kind } : null;
}
