import * as v from 'valibot';
import type { VisitConsent } from '../core/consent/visit-consent.ts';
import type { Action, HealthVerdict, Observation, UnreadReason } from '../core/types.ts';
import { type Fields, webAddress } from './har-fields.ts';

/** What an export of ours says of an entry beyond HAR 1.2. */
export type RecordedEntry = v.InferOutput<typeof ENTRY>;
export type RecordedPage = { readonly health: HealthVerdict; readonly late: boolean; readonly chosen: boolean };
/** `on`: the page view that was left, since leaving counts for that one only. */
export type RecordedLog = {
	readonly actions: readonly (Action & { readonly on?: string })[];
	readonly consents?: readonly VisitConsent[];
	readonly followed: boolean;
	readonly redacted: number | null;
};

const REASONS: readonly UnreadReason[] = [
	'address',
	'body-hidden',
	'too-large',
	'too-deep',
	'too-many',
	'compressed',
	'malformed',
	'binary',
	'entry',
	'interrupted',
];
const CATEGORIES = [
	'therapy',
	'psychiatry',
	'telehealth',
	'pharmacy',
	'reproductive',
	'addiction',
	'sexual-health',
	'weight',
	'crisis',
	'hospital',
	'insurance',
	'information',
	'other',
] as const;

const SHORT = v.pipe(v.string(), v.maxLength(1_000));
const LONG = v.pipe(v.string(), v.maxLength(100_000));
const SCRIPTS = v.pipe(v.array(LONG), v.maxLength(20));
const TIME = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const ENTRY = v.object({
	time: TIME,
	page: v.object({
		url: v.nullable(
			v.pipe(
				LONG,
				v.check((url) => webAddress(url) !== null),
			),
		),
		title: v.nullable(LONG),
	}),
	type: SHORT,
	outcome: v.picklist(['sent', 'blocked', 'failed', 'unknown']),
	frame: v.nullable(LONG),
	redirectedFrom: v.nullable(LONG),
	body: v.picklist(['none', 'text', 'bytes', 'form', 'unread']),
	reason: v.exactOptional(v.picklist(REASONS)),
	undone: v.exactOptional(v.picklist(['brotli', 'zstd'])),
	alias: v.exactOptional(SHORT),
	stack: v.exactOptional(SCRIPTS),
	loaders: v.exactOptional(SCRIPTS),
	witness: v.exactOptional(v.literal('page')),
});
const PAGE = v.object({
	health: v.object({ is: v.boolean(), category: v.nullable(v.picklist(CATEGORIES)) }),
	late: v.boolean(),
	chosen: v.boolean(),
});
const ACTION = v.object({
	did: v.picklist(['typed', 'chose', 'pressed', 'submitted', 'left']),
	time: v.nullable(TIME),
	question: LONG,
	name: LONG,
	value: LONG,
	code: v.exactOptional(LONG),
	index: v.exactOptional(v.pipe(v.number(), v.integer())),
	purpose: v.exactOptional(SHORT),
	made: v.exactOptional(v.literal(true)),
	on: v.exactOptional(SHORT),
});
const PURPOSE = v.nullable(v.boolean());
const CONSENT = v.object({
	visit: SHORT,
	time: TIME,
	source: SHORT,
	kind: v.picklist(['banner-shown', 'banner-hidden', 'state']),
	purposes: v.exactOptional(v.object({ advertising: PURPOSE, analytics: PURPOSE, sale: v.exactOptional(PURPOSE) })),
	action: v.exactOptional(v.picklist(['accept', 'refuse', 'partly'])),
	by: v.picklist(['default', 'stored', 'press']),
	within: v.exactOptional(LONG),
});
const LOG = v.object({
	consents: v.exactOptional(v.pipe(v.array(CONSENT), v.maxLength(40_000))),
	actions: v.exactOptional(v.pipe(v.array(ACTION), v.maxLength(10_000)), []),
	followed: v.exactOptional(v.boolean(), false),
	redacted: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** Null where the entry is not of ours, or is not as ours are. */
export function recordedEntry(entry: Fields): RecordedEntry | null {
	return checked(ENTRY, entry);
}

/** The verdict is the recorder's; on what it rested is not in the file. */
export function recordedPage(page: Fields): RecordedPage | null {
	const found = checked(PAGE, page);
	if (found === null) return null;
	const key = found.health.is ? 'because_recorded' : 'because_recorded_not';
	return { ...found, health: { ...found.health, because: [{ key, args: [] }] } };
}

export function recordedLog(telltale: unknown): RecordedLog | null {
	return checked(LOG, { _telltale: telltale });
}

/** What stands in the observation that HAR 1.2 has no place for. */
export function recordedObservation(recorded: RecordedEntry): Omit<Observation, 'method' | 'url' | 'headers' | 'body'> {
	const { body: _body, reason: _reason, undone: _undone, ...rest } = recorded;
	return rest;
}

function checked<T extends v.GenericSchema>(schema: T, { _telltale }: Fields): v.InferOutput<T> | null {
	if (_telltale === undefined) return null;
	const found = v.safeParse(schema, _telltale);
	return found.success ? found.output : null;
}
