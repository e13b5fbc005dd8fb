import { GppModel } from '@iabgpp/cmpapi';
import { type Said, type SignalRead, word } from './consent-signal.ts';
import { LONGEST_STRING, readTcf, type TcfString, tcfSays } from './tcf-string.ts';
import { usPrivacy } from './us-privacy.ts';

/** One section of a string of the IAB's Global Privacy Platform: `usnat`, `usca`, …; for each opt-out whether the person made use of it. */
export type GppSection = {
	readonly name: string;
	readonly sale: Said;
	readonly sharing: Said;
	readonly advertising: Said;
	/** Use of data on health, in the national section alone. */
	readonly health: Said;
	/** The browser's own signal, as the site noted it; null where it did not. */
	readonly gpc: boolean | null;
};
export type GppString = {
	readonly sections: readonly GppSection[];
	readonly tcf: TcfString | null;
	readonly names: readonly string[];
};

/** https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/tree/main/Sections; null where it cannot be read. */
export function readGpp(raw: string): GppString | null {
	if (raw.length > LONGEST_STRING || !/^DB[\w-]{2,60}(?:~[\w.-]+){0,30}$/.test(raw)) return null;
	try {
		const model = new GppModel(raw);
		const ids: readonly number[] = model.getSectionIds();
		const written = raw.split('~');
		// The library decodes a section when it is asked for: those with lists of companies it is not asked for.
		const sections = ids.flatMap((id, index) => {
			const name = NAMES[id];
			return name === undefined ? [] : [sectionOf(name, model.getSection(name), written[1 + index] ?? '')];
		});
		// Sections stand in the order of their numbers, in the string as in the list.
		const usp = ids.includes(USP) ? usPrivacy(written[1 + ids.indexOf(USP)] ?? '') : null;
		const ofUsp: GppSection[] = usp
			? [{ name: 'uspv1', sale: usp.says.sale, sharing: 'unknown', advertising: 'unknown', health: 'unknown', gpc: null }]
			: [];
		return {
			sections: [...ofUsp, ...sections],
			tcf: ids.includes(TCF_EU) ? readTcf(written[1 + ids.indexOf(TCF_EU)] ?? '') : null,
			names: ids.map((id) => NAMES[id] ?? OTHERS[id] ?? String(id)),
		};
	} catch {
		return null;
	}
}

const TCF_EU = 2;
const USP = 6;
const OTHERS: Readonly<Record<number, string>> = { [TCF_EU]: 'tcfeuv2', 5: 'tcfcav1', [USP]: 'uspv1' };
/** Sections on US laws by their number. */
const NAMES: Readonly<Record<number, string>> = Object.fromEntries(
	[
		'nat',
		'ca',
		'va',
		'co',
		'ut',
		'ct',
		'fl',
		'mt',
		'or',
		'tx',
		'de',
		'ia',
		'ne',
		'nh',
		'nj',
		'tn',
		'mn',
		'md',
		'in',
		'ky',
		'ri',
	].map((state, index) => [7 + index, `us${state}`]),
);

/** Sensitive data in the order of the national section: race, belief, health, … */
const HEALTH = 2;

function sectionOf(name: string, fields: unknown, written: string): GppSection {
	const field = (key: string): unknown => (isRecord(fields) ? fields[key] : undefined);
	const sensitive = field('SensitiveDataProcessing');
	// It stands in a part of its own, and without one the library says false.
	const gpc = written.includes('.') ? field('Gpc') : null;
	return {
		name,
		sale: optOut(field('SaleOptOut')),
		sharing: optOut(field('SharingOptOut')),
		advertising: optOut(field('TargetedAdvertisingOptOut')),
		health: name === 'usnat' && Array.isArray(sensitive) ? optOut(sensitive[HEALTH]) : 'unknown',
		gpc: typeof gpc === 'boolean' ? gpc : null,
	};
}

/** 0 does not apply, 1 opted out, 2 did not. */
function optOut(value: unknown): Said {
	return value === 1 ? 'denied' : value === 2 ? 'granted' : 'unknown';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** An opt-out in any section counts: which of them applies, the string does not tell. */
export function gppSays({ sections, tcf }: GppString): SignalRead {
	const ofTcf = tcf && tcfSays(tcf).says;
	const sale = worst(sections.flatMap((one) => [one.sale, one.sharing, one.gpc === true ? 'denied' : 'unknown']));
	const advertising = worst([...sections.map((one) => one.advertising), ofTcf?.advertising ?? 'unknown']);
	return {
		says: { advertising, analytics: ofTcf?.analytics ?? 'unknown', sale },
		sentence: { key: 'signal_gpp_read', args: [word(sale), word(advertising)] },
	};
}

function worst(all: readonly Said[]): Said {
	return all.includes('denied') ? 'denied' : all.includes('granted') ? 'granted' : 'unknown';
}
