import type { Settings } from '../core/messages.ts';

/** What a person may set: the number's bounds, both included. */
export const SETTINGS_FIELDS: Readonly<Record<keyof Settings, { readonly least: number; readonly most: number }>> = {
	retentionDays: { least: 1, most: 3_650 },
	maxFindings: { least: 100, most: 1_000_000 },
};

/** A typed number, or null where it is not a whole number within the bounds. Nothing is rounded or cut in silence. */
export function settingFrom(field: keyof Settings, typed: string): number | null {
	const text = typed.trim();
	if (!/^\d{1,9}$/.test(text)) return null;
	const number = Number(text);
	const { least, most } = SETTINGS_FIELDS[field];
	return number >= least && number <= most ? number : null;
}
