import * as v from 'valibot';
import type { DossierHead, KeptRequest, Seal } from '../core/dossier.ts';
import { canonical, chainStart, commitmentOf, linkOf, type Sealed } from '../core/seal.ts';
import type { Body, Sentence } from '../core/types.ts';
import type { Check } from '../core/verification.ts';
import { linesOf } from './content.ts';
import { RECORDS } from './manifest.ts';
import { namesOnce, type PackRecord, readRecord } from './records.ts';

/** The files of a pack, once it is known what is in it. */
export type PackFiles = {
	readonly head: DossierHead;
	readonly paths: ReadonlySet<string>;
	/** Those that are as the manifest says. */
	readonly intact: ReadonlySet<string>;
	/** Throws where it is damaged or not there. */
	readonly read: (path: string) => AsyncIterable<Uint8Array<ArrayBuffer>>;
	/** Bytes of a picture; null where there is none. */
	readonly picture: (path: string) => Promise<Uint8Array | null>;
};

/** Whether the records are what was sealed, all of them, and the other files tell the same. */
export async function verifyRecords(files: PackFiles): Promise<readonly Check[]> {
	const { head, paths, intact } = files;
	const chain = followed(head);
	const isNew = namesOnce();
	const copies = [COPIES.har, COPIES.findings].filter(({ path }) => intact.has(path)).map((copy) => compared(copy, files));
	const shown = new Set<string>();
	let requests = 0;
	/** Every record was read until now: else nothing stands beside what it is compared with. */
	let isComparing = true;
	let notes = head.actions.length > 0;

	async function take(record: PackRecord | null): Promise<void> {
		if (record === null) {
			isComparing = false;
			return chain.break('verify_chain_unreadable');
		}
		if (record.is === 'left-out') return chain.leaveOut(record.seal);
		if (record.is === 'picture') {
			const png = shown.has(record.file) ? null : await files.picture(record.file);
			shown.add(record.file);
			if (png === null) return chain.break('verify_chain_picture');
			return chain.add(record.picture.seal, { ...record.sealed, png });
		}
		const { kept, sealed } = record;
		chain.add(kept.seal, sealed);
		if (!isNew(kept)) chain.fail('verify_chain_twice');
		if (kept.marks.length > 0) notes = true;
		if (isComparing) for (const copy of copies) await copy.take(kept, requests);
		requests++;
	}

	try {
		for await (const line of linesOf(files.read(RECORDS))) await take(readRecord(line));
		// A picture that no record speaks of proves nothing.
		for (const path of paths) if (path.startsWith('pictures/') && !shown.has(path)) chain.fail('verify_chain_no_record');
	} catch {
		isComparing = false;
		chain.fail('verify_chain_damaged');
	}
	const told: Check[] = [];
	for (const copy of copies) {
		const check = await copy.end();
		if (isComparing) told.push(check);
	}
	return [...chain.end(), ...redactionOf(head, notes || shown.size > 0), ...told];
}

/** Follows the chain of seals, one record after another. */
function followed({ arrival, redacted, sealed }: DossierHead) {
	let link = chainStart(arrival);
	let records = 0;
	/** Of those that are sealed. */
	let length = 0;
	let leftOut = 0;
	/** What is wrong first. */
	let fault: Sentence | null = null;

	function fail(key: string): void {
		fault ??= { key, args: [String(records)] };
	}
	function follow({ index, commitment, link: next }: Seal): void {
		records++;
		if (index !== length) fail('verify_chain_gap');
		else if (linkOf(link, index, commitment) !== next) fail('verify_chain_link');
		length = index + 1;
		link = next;
	}
	return {
		fail,
		/** A record that cannot stand in it. */
		break: (key: string) => {
			records++;
			fail(key);
		},
		add: (seal: Seal | null, record: Readonly<Record<string, unknown>>) => {
			if (seal === null) {
				records++;
				return;
			}
			follow(seal);
			if (seal.salt === null && redacted === null) fail('verify_chain_no_salt');
			else if (seal.salt !== null && redacted !== null) fail('verify_chain_salt');
			else if (seal.salt !== null && !isSealed(record, seal.salt, seal.commitment)) fail('verify_chain_changed');
		},
		leaveOut: (seal: Seal) => {
			follow(seal);
			leftOut++;
			if (redacted === null) fail('verify_chain_taken_out');
		},
		end: (): readonly Check[] => {
			if (fault === null && sealed !== undefined && sealed !== length)
				fault = { key: 'verify_chain_short', args: [String(length), String(sealed)] };
			if (fault !== null) return [{ what: 'chain', holds: 'no', sentence: fault }];
			const unsealed = records - length;
			const checks: Check[] = [];
			const add = (holds: Check['holds'], key: string, count: number) => checks.push(counted('chain', holds, key, count));
			if (length > 0) add('yes', redacted === null ? 'verify_chain' : 'verify_chain_links', length);
			if (length > leftOut && redacted !== null) add('cannot-say', 'verify_chain_redacted', length - leftOut);
			if (leftOut > 0) add('cannot-say', 'verify_chain_left_out', leftOut);
			if (unsealed > 0) add('cannot-say', 'verify_chain_unsealed', unsealed);
			if (length > 0 && sealed === undefined) add('cannot-say', 'verify_chain_end', length);
			if (records === 0) checks.push({ what: 'chain', holds: 'cannot-say', sentence: { key: 'verify_chain_empty', args: [] } });
			return checks;
		},
	};
}

function isSealed(record: Readonly<Record<string, unknown>>, salt: string, commitment: string): boolean {
	try {
		// As it stands there, whatever it is.
		return commitmentOf(record as unknown as Sealed, salt) === commitment;
	} catch {
		// Deeper than the stack.
		return false;
	}
}

function redactionOf({ redacted }: DossierHead, holdsMore: boolean): readonly Check[] {
	if (redacted === null) return [];
	if (!holdsMore) return [counted('redaction', 'yes', 'verify_redaction', redacted)];
	return [{ what: 'redaction', holds: 'no', sentence: { key: 'verify_redaction_kept', args: [] } }];
}

function counted(what: Check['what'], holds: Check['holds'], key: string, count: number): Check {
	return { what, holds, sentence: { key: count === 1 ? `${key}_one` : `${key}_other`, args: [String(count)] } };
}

/** A file that tells again what the records tell, a line for each. */
type Copy = {
	readonly path: string;
	/** The list's name in its JSON, and the line behind it. */
	readonly list: string;
	readonly ends: string;
	/** What both tell, of a request and its number; a line each. */
	readonly told: (kept: KeptRequest, entry: number) => readonly unknown[];
	/** The same of a line. Throws where it does not tell it. */
	readonly read: (line: unknown) => unknown;
};

const text = v.string();
const pairs = v.array(
	v.pipe(
		v.object({ name: text, value: text }),
		v.transform(({ name, value }) => [name, value]),
	),
);
const harEntry = v.object({
	pageref: text,
	request: v.object({
		method: text,
		url: text,
		headers: pairs,
		postData: v.optional(v.object({ text: v.optional(text), params: v.optional(pairs) })),
	}),
	_telltale: v.object({ time: v.number(), body: v.picklist(['none', 'text', 'bytes', 'form', 'unread']) }),
});
/** The words of the sentence are another thing, and the time is written in another way. */
const FINDING = ['method', 'url', 'page', 'site', 'recipient', 'event', 'health', 'identity', 'severity', 'disclosures'] as const;

const COPIES = {
	har: {
		path: 'requests.har',
		list: 'entries',
		ends: ']}}',
		told: ({ visit, observation: { method, url, headers, time, body } }) => [
			[visit, method, url, headers, time, body.is, sentIn(body)],
		],
		read: (line) => {
			const { pageref, request, _telltale } = v.parse(harEntry, line);
			const { method, url, headers, postData } = request;
			const { time, body } = _telltale;
			const said = { none: null, unread: null, text: postData?.text, bytes: { base64: postData?.text }, form: postData?.params };
			return [pageref, method, url, headers, time, body, said[body]];
		},
	},
	findings: {
		path: 'findings.json',
		list: 'findings',
		ends: '],',
		told: ({ findings }, entry) => findings.map(({ finding }) => [entry, ...FINDING.map((name) => finding[name])]),
		read: (line) => {
			const finding = v.parse(v.record(text, v.unknown()), line);
			return [finding['entry'], ...FINDING.map((name) => finding[name])];
		},
	},
} satisfies Readonly<Record<string, Copy>>;

function sentIn(body: Body): unknown {
	if (body.is === 'text') return body.text;
	if (body.is === 'bytes') return body.bytes;
	return body.is === 'form' ? body.fields : null;
}

/** What is read once more after each file was. */
export const READ_AGAIN: ReadonlySet<string> = new Set([RECORDS, COPIES.har.path, COPIES.findings.path]);

/** Compares a file with the records, which it is told one after another. */
function compared({ path, list, ends, told, read }: Copy, files: PackFiles) {
	const rows = rowsOf(files.read(path), list, ends);
	/** The first entry that is another, counted from 1. */
	let other: number | null = null;
	const next = async (): Promise<string | null> => {
		try {
			const { done, value } = await rows.next();
			return done ? null : canonical(read(JSON.parse(value)));
		} catch {
			return '';
		}
	};
	return {
		take: async (kept: KeptRequest, entry: number) => {
			for (const one of told(kept, entry)) if (other === null && (await next()) !== canonical(one)) other = entry + 1;
		},
		end: async (): Promise<Check> => {
			if (other === null && (await next()) === null)
				return { what: 'chain', holds: 'yes', sentence: { key: 'verify_copy', args: [path] } };
			await rows.return(undefined);
			const sentence: Sentence =
				other === null ? { key: 'verify_copy_more', args: [path] } : { key: 'verify_copy_other', args: [path, String(other)] };
			return { what: 'chain', holds: 'no', sentence };
		},
	};
}

/** The lines of a list, without the commas between them. Throws where that is not the only one of its name, or it has no end. */
async function* rowsOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>, list: string, ends: string): AsyncGenerator<string> {
	const named = `"${list}":`;
	let at: 'before' | 'inside' | 'behind' = 'before';
	for await (const line of linesOf(pieces)) {
		if (at === 'inside') {
			if (line === ends) at = 'behind';
			else if (line !== '') yield line.endsWith(',') ? line.slice(0, -1) : line;
		} else if (line.includes(named)) {
			if (at === 'behind' || line.indexOf(named) !== line.length - named.length - 1 || !line.endsWith('[')) throw new Error(list);
			at = 'inside';
		}
	}
	if (at !== 'behind') throw new Error(list);
}
