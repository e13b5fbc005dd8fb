import fc from 'fast-check';
import { chains } from '../../src/core/chains.ts';
import type { KeptRequest } from '../../src/core/dossier.ts';
import { type Examination, examine } from '../../src/core/examine.ts';
import { flow } from '../../src/core/flow.ts';
import { classify } from '../../src/core/health/classify.ts';
import { signalsFromHtml } from '../../src/core/health/page-signals.ts';
import { matchTerms } from '../../src/core/health/vocabulary.ts';
import { formsOf } from '../../src/core/identity/forms.ts';
import { memoryDossier } from '../../src/core/memory-dossier.ts';
import { paragraph } from '../../src/core/paragraph.ts';
import { marksOf } from '../../src/core/redact/marks.ts';
import { redacted } from '../../src/core/redact/redact.ts';
import { type Recorded, report } from '../../src/core/report.ts';
import { canonical } from '../../src/core/seal.ts';
import type { Action, HealthVerdict, Observation } from '../../src/core/types.ts';
import { actions, address, hostile, observation, wellFormed, wrapped } from './shapes.ts';
import { type Target, target } from './target.ts';

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };
const COUNTS = { requests: 1, thirdParty: 1, findings: 1, unread: 0, unattributed: 0, unconfirmed: 0, unfollowed: 0 };

export function examined(given: Observation, done: readonly Action[]): Examination {
	const found = examine(given, { health: HEALTH, actions: done, followed: done.length > 0 });
	if (found.findings.length > 6_000) throw new Error(`${found.findings.length} findings of one request`);
	if (found.unread.length > 21) throw new Error(`${found.unread.length} unread`);
	return found;
}

/** Typed by a person whom no generated request knows but by `typed`. */
const TYPED: readonly Action[] = [
	{
		did: 'typed',
		time: 1_699_999_999_000,
		question: 'Email address',
		name: 'email',
		value: 'robin.quill@mail.example',
		purpose: 'email',
	},
	{ did: 'typed', time: 1_699_999_999_500, question: 'What brings you here?', name: 'why', value: 'Zanzibar panic attacks' },
];

/** A request with what was typed in it, in one of the ways that values are sent in. */
const withTyped = fc
	.tuple(
		observation,
		fc.constantFrom(...TYPED.map(({ value }) => value)),
		fc.constantFrom<(value: string) => string>(
			encodeURIComponent,
			(value) => encodeURIComponent(JSON.stringify({ answer: value })),
			(value) => encodeURIComponent(btoa(value)),
			(value) => encodeURIComponent(encodeURIComponent(value)),
			(value) => encodeURIComponent(`https://clinic.example/?q=${encodeURIComponent(value)}`),
		),
		wrapped,
	)
	.map(([given, value, write, noise]): Observation => {
		const text = `answer=${write(value)}&n=${encodeURIComponent(wellFormed(noise.slice(0, 500)))}`;
		return { ...given, url: `https://www.facebook.com/tr/?id=1&ev=a&${text}`, outcome: 'sent' };
	});

export const engineTargets: readonly Target[] = [
	target({
		name: 'examine',
		share: 12,
		inputs: fc.tuple(observation, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: actions })),
		holds: ([given, done]) => void examined(given, done),
	}),
	target({
		name: 'what the person did, in every form',
		share: 1,
		inputs: fc.tuple(observation, actions),
		holds: ([given, done]) => {
			formsOf(done);
			const marks = marksOf(given, done, (action) => done.indexOf(action));
			if (marks.length > 500) throw new Error(`${marks.length} marks`);
		},
	}),
	target({
		name: "health words, a page's own words, its name",
		share: 15,
		inputs: fc.tuple(hostile, hostile, address),
		holds: ([text, title, url]) => {
			matchTerms(text);
			const signals = signalsFromHtml(
				`<title>${title}</title><script type="application/ld+json">${text}</script><h1>${text}</h1>`,
			);
			const verdict = classify({ url, title, signals });
			if (verdict.because.length > 50) throw new Error(`${verdict.because.length} reasons`);
		},
	}),
	target({
		name: 'report, flow, chains, paragraph of what was found',
		share: 0.6,
		inputs: fc.array(observation, { minLength: 1, maxLength: 4 }),
		holds: (given) => {
			const findings = given.flatMap((one) => examined(one, []).findings);
			const recorded: readonly Recorded[] = findings.map((finding, id) => ({ id, finding }));
			const made = report({ site: 'clinic.example', health: HEALTH, recorded, counts: COUNTS });
			flow(recorded, 8);
			chains(recorded);
			paragraph({ report: made, recorded, when: null, fromFile: false });
			if (made.recipients.length > findings.length) throw new Error('more recipients than findings');
		},
	}),
	target({
		name: 'redaction: what was typed is gone, whatever stands around it',
		share: 0.4,
		inputs: fc.array(withTyped, { minLength: 1, maxLength: 3 }),
		holds: async (given) => {
			const kept = given.map((one, index): KeptRequest => {
				const recorded = examined(one, TYPED).findings.map((finding, id) => ({ id: index * 10_000 + id, finding }));
				const marks = marksOf(one, TYPED, (action) => TYPED.indexOf(action) + 1);
				return { key: `request-${index}`, visit: 'visit-1', observation: one, findings: recorded, marks, seal: null };
			});
			const { dossier } = await redacted(dossierOf(kept, TYPED));
			for await (const batch of dossier.requests())
				for (const one of batch) {
					const text = spelled(canonical(one));
					for (const { value } of TYPED) if (text.includes(value)) throw new Error(`still there: ${value}`);
				}
		},
	}),
	target({
		name: 'redaction of whatever was done',
		share: 0.5,
		inputs: fc.tuple(observation, actions),
		holds: async ([given, done]) => {
			const recorded = examined(given, done).findings.map((finding, id) => ({ id, finding }));
			const kept = { key: 'request-0', visit: 'visit-1', observation: given, findings: recorded, marks: [], seal: null };
			const { dossier } = await redacted(dossierOf([kept], done));
			for await (const batch of dossier.requests()) for (const one of batch) canonical(one);
		},
	}),
];

/** A text with what a reader would undo at a glance. */
function spelled(text: string): string {
	const undone = (escaped: string) =>
		escaped.replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
	return [text, undone(text), undone(undone(text)), undone(undone(undone(text)))].join('\n');
}

export function dossierOf(requests: readonly KeptRequest[], done: readonly Action[]) {
	return memoryDossier(
		{
			version: '0.5.0',
			origin: { is: 'har', files: [] },
			made: 1_700_000_000_000,
			zone: 'UTC',
			arrival: '',
			sites: [{ site: 'clinic.example', page: 'https://www.clinic.example/', health: HEALTH, counts: COUNTS }],
			visits: [],
			deeds: [],
			actions: done,
			followed: false,
			unread: [],
			note: '',
			redacted: null,
		},
		requests,
		[],
	);
}
