import * as v from 'valibot';
import type { DossierHead, KeptRequest, Picture, Seal } from '../core/dossier.ts';
import { canonical } from '../core/seal.ts';
import { keptSchema, markSchema, pictureSchema, sealSchema } from './shapes.ts';

/** A line of `records.jsonl`. `sealed` is what the seal is about, as it stands there; a picture's bytes stand in a file. */
export type PackRecord =
	| { readonly is: 'request'; readonly kept: KeptRequest; readonly sealed: Readonly<Record<string, unknown>> }
	/** `file`: path of its bytes in the pack. */
	| {
			readonly is: 'picture';
			readonly picture: Omit<Picture, 'png'>;
			readonly file: string;
			readonly sealed: Readonly<Record<string, unknown>>;
	  }
	| { readonly is: 'left-out'; readonly seal: Seal };

/** What the person entered, and the salt that lets it be guessed, stand in no redacted pack, whatever the dossier holds. */
export function requestLine({ seal, marks, key, visit, observation, findings }: KeptRequest, head: DossierHead): string {
	const record = { key, visit, observation, findings };
	if (head.redacted !== null) return line({ is: 'request', seal: seal && saltless(seal), record });
	return line({ is: 'request', seal, record, ...(marks.length > 0 && { marks }) });
}

export function pictureLine({ seal, id, visit, time, page }: Omit<Picture, 'png'>, file: string): string {
	return line({ is: 'picture', seal, record: { id, visit, time, page }, file });
}

export function leftOutLine(seal: Seal): string {
	return line({ is: 'left-out', seal: saltless(seal) });
}

function saltless(seal: Seal): Seal {
	return { ...seal, salt: null };
}

const lineSchema = v.variant('is', [
	v.object({
		is: v.literal('request'),
		seal: v.nullable(sealSchema),
		record: keptSchema,
		marks: v.optional(v.array(markSchema), []),
	}),
	v.object({
		is: v.literal('picture'),
		seal: v.nullable(sealSchema),
		record: pictureSchema,
		file: v.pipe(v.string(), v.maxLength(200)),
	}),
	v.object({ is: v.literal('left-out'), seal: sealSchema }),
]);

/** Null where it is none: a pack may come from anybody. */
export function readRecord(text: string): PackRecord | null {
	try {
		const json: unknown = JSON.parse(text);
		const read = v.safeParse(lineSchema, json);
		if (!read.success) return null;
		const { output } = read;
		if (output.is === 'left-out') return output;
		const { record: sealed } = json as { readonly record: Readonly<Record<string, unknown>> };
		const { seal } = output;
		if (output.is === 'picture') return { is: 'picture', picture: { ...output.record, seal }, file: output.file, sealed };
		return { is: 'request', kept: { ...output.record, marks: output.marks, seal }, sealed };
	} catch {
		// Not JSON, or deeper than the stack.
		return null;
	}
}

/** Requests and findings that are told apart. */
const MOST_NAMES = 5_000_000;

/** Tells of one request after another whether it and its findings are named like none before. */
export function namesOnce(): (kept: KeptRequest) => boolean {
	const names = new Set<string | number>();
	return ({ key, findings }) => {
		const own = new Set([key, ...findings.map(({ id }) => id)]);
		if (own.size <= findings.length || names.size + own.size > MOST_NAMES) return false;
		for (const name of own) if (names.has(name)) return false;
		for (const name of own) names.add(name);
		return true;
	};
}

function line(value: unknown): string {
	return `${canonical(value)}\n`;
}
