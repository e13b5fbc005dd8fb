import * as v from 'valibot';
import type { Settings } from '../core/messages.ts';
import type { HealthCategory, HealthVerdict, Sentence } from '../core/types.ts';

/** What outlives the browser's session: what the person chose, and which sites showed themselves to be health sites. */
export type Remembered = {
	readonly settings: Settings;
	/** Site → the person's choice to watch it or not. */
	readonly choices: ReadonlyMap<string, boolean>;
	/** Site → why it was found to be a health site once its page could be read. */
	readonly learned: ReadonlyMap<string, HealthVerdict>;
};

export const DEFAULT_SETTINGS: Settings = { retentionDays: 30, maxFindings: 20_000 };
export const NOTHING_REMEMBERED: Remembered = { settings: DEFAULT_SETTINGS, choices: new Map(), learned: new Map() };
/** Learned sites kept, newest last. */
const MAX_LEARNED = 2000;

/** The part of storage.local that we use. */
export type Area = {
	readonly get: (keys: string[]) => Promise<Record<string, unknown>>;
	readonly set: (items: Record<string, unknown>) => Promise<void>;
};

export const settingsSchema = v.object({
	retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
	maxFindings: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
});
const choicesSchema = v.record(v.string(), v.boolean());
const sentenceSchema: v.GenericSchema<Sentence> = v.object({
	key: v.string(),
	args: v.array(v.union([v.string(), v.lazy(() => sentenceSchema)])),
});
const learnedSchema = v.record(
	v.string(),
	v.object({
		is: v.boolean(),
		category: v.nullable(v.custom<HealthCategory>((is) => typeof is === 'string')),
		because: v.array(sentenceSchema),
	}),
);

/** Reads storage.local; what does not have our shape is as good as absent. */
export async function recall(area: Area): Promise<Remembered> {
	const stored = await area.get(['settings', 'choices', 'learned']);
	return {
		settings: parsed(settingsSchema, stored['settings']) ?? DEFAULT_SETTINGS,
		choices: new Map(Object.entries(parsed(choicesSchema, stored['choices']) ?? {})),
		learned: new Map(Object.entries(parsed(learnedSchema, stored['learned']) ?? {})),
	};
}

export async function remember(area: Area, remembered: Remembered): Promise<void> {
	await area.set({
		settings: remembered.settings,
		choices: Object.fromEntries(remembered.choices),
		learned: Object.fromEntries(remembered.learned),
	});
}

export function choose(remembered: Remembered, site: string, watch: boolean | null): Remembered {
	const choices = new Map(remembered.choices);
	const learned = new Map(remembered.learned);
	if (watch === null) {
		choices.delete(site);
		learned.delete(site);
	} else choices.set(site, watch);
	return { ...remembered, choices, learned };
}

export function learn(remembered: Remembered, site: string, health: HealthVerdict): Remembered {
	const learned = [...remembered.learned].filter(([known]) => known !== site);
	return { ...remembered, learned: new Map([...learned.slice(1 - MAX_LEARNED), [site, health]]) };
}

function parsed<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
	const result = v.safeParse(schema, value);
	return result.success ? result.output : null;
}
