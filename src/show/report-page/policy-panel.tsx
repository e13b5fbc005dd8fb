import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ConsentAnswer } from '../../core/consent/consent-state.ts';
import type { DossierHead } from '../../core/dossier.ts';
import type { KeptPolicy } from '../../core/policy/kept-policy.ts';
import type { PolicyKind } from '../../core/policy/policy-links.ts';
import { practices } from '../../core/policy/practices.ts';
import { sitePolicies, type UnderstoodPolicy, understood } from '../../core/policy/site-policies.ts';
import type { Recorded, Report } from '../../core/report.ts';
import { translate } from '../translate.ts';
import { OrderRows } from './order-rows.tsx';
import { PolicyChecklist } from './policy-checklist.tsx';
import type { PoliciesFound, PolicyDesk, WhyUnread } from './policy-desk.ts';
import { PolicyDocuments } from './policy-documents.tsx';
import { PromiseList } from './promise-list.tsx';
import type { Clock } from './timeline-clock.ts';

type Props = {
	readonly head: DossierHead;
	/** Of the site that is shown, with its findings. */
	readonly report: Report;
	readonly recorded: readonly Recorded[];
	/** What became of the question for consent, by finding. */
	readonly choiceOf: (finding: number) => ConsentAnswer;
	/** Null where nothing can be looked for: the report is a file. */
	readonly desk: PolicyDesk | null;
	readonly clock: Clock;
	readonly printed: boolean;
	readonly onOpen: (finding: number) => void;
};

/** What is done about one address. */
export type Reading = { readonly url: string; readonly is: 'reading' | 'kept-not' | WhyUnread };

/** What the site says of what it shares, beside what it was seen to send. */
export function PolicyPanel({ head, report, recorded, choiceOf, desk, clock, printed, onOpen }: Props) {
	const title = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const [kept, setKept] = useState<readonly KeptPolicy[]>(() => (head.policies ?? []).filter(({ site }) => site === report.site));
	const [found, setFound] = useState<Pick<PoliciesFound, 'open' | 'candidates'> | 'looking' | null>(desk ? 'looking' : null);
	const [reading, setReading] = useState<Reading | null>(null);
	const documents = useUnderstood(kept);

	useEffect(() => {
		let gone = false;
		if (desk)
			desk.find().then(
				({ kept, ...rest }) => {
					if (gone) return;
					setFound(rest);
					setKept(kept);
				},
				() => !gone && setFound({ open: false, candidates: [] }),
			);
		return () => {
			gone = true;
		};
	}, [desk]);
	useEffect(() => {
		if (new URLSearchParams(location.search).get('part') !== 'policies') return;
		heading.current?.focus({ preventScroll: true });
		heading.current?.scrollIntoView();
	}, []);

	async function read(kind: PolicyKind, url: string) {
		if (!desk || reading?.is === 'reading') return;
		setReading({ url, is: 'reading' });
		try {
			const outcome = await desk.read(kind, url);
			if (outcome.is === 'read') setKept(outcome.kept);
			setReading(outcome.is === 'read' ? null : { url, is: outcome.why });
		} catch {
			setReading({ url, is: 'kept-not' });
		}
	}

	const said = useMemo(() => {
		const pages = kept.filter(({ kind }) => kind === 'page').map(({ text }) => text.url);
		return (
			documents &&
			sitePolicies(
				documents,
				practices(recorded, pages, ({ id }) => choiceOf(id)),
			)
		);
	}, [documents, kept, recorded, choiceOf]);

	if (!desk && kept.length === 0) return null;
	return (
		<section class="part policies" aria-labelledby={title} id="part-policies">
			<h2 id={title} ref={heading} tabIndex={-1}>
				{translate('policies_title')}
			</h2>
			<p class="policies-about">{translate('policies_about')}</p>
			<PolicyDocuments
				kept={kept}
				documents={documents ?? []}
				found={found}
				reading={reading}
				clock={clock}
				onRead={desk && !printed ? read : null}
			/>
			{said === null && <p aria-busy="true">{translate('policies_understanding')}</p>}
			{said !== null && kept.length > 0 && (
				<>
					<PromiseList compared={said.compared} report={report} printed={printed} onOpen={onOpen} />
					<PolicyChecklist checklist={said.checklist} printed={printed} />
					<OrderRows order={said.order} />
				</>
			)}
		</section>
	);
}

/** Each document is understood once, and the page may breathe in between; null until all are. */
function useUnderstood(kept: readonly KeptPolicy[]): readonly UnderstoodPolicy[] | null {
	const known = useRef(new Map<string, UnderstoodPolicy>());
	const [documents, setDocuments] = useState<readonly UnderstoodPolicy[] | null>(kept.length === 0 ? [] : null);
	useEffect(() => {
		let gone = false;
		const next = async () => {
			for (const one of kept) {
				if (known.current.has(one.sha256)) continue;
				await new Promise((resolve) => setTimeout(resolve));
				if (gone) return;
				known.current.set(one.sha256, understood(one));
			}
			setDocuments(
				kept.flatMap((one) => {
					const { read } = known.current.get(one.sha256) ?? {};
					return read ? [{ kept: one, read }] : [];
				}),
			);
		};
		void next();
		return () => {
			gone = true;
		};
	}, [kept]);
	return documents;
}
