import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ConsentNow } from '../core/consent/consent-now.ts';
import type { Report, Told } from '../core/report.ts';
import { coverageLine } from './coverage-line.ts';
import { Glance } from './glance.tsx';
import { HostileText } from './hostile-text.tsx';
import { LimitList } from './limit-list.tsx';
import { PassedOn } from './passed-on.tsx';
import { PopupConsent } from './popup-consent.tsx';
import { ReasonList } from './reason-list.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { steadyOrder } from './steady-order.ts';
import { translate, translateCount, translateSentence } from './translate.ts';
import { verdictIsUnsure } from './verdict-is-unsure.ts';

type Props = {
	readonly report: Report;
	/** Null where nothing is known of it. */
	readonly consent: ConsentNow | null;
	readonly late: boolean;
	readonly onReload: () => void;
	/** What can be done with the visit, and "Check before you sign up". */
	readonly children: ComponentChildren;
};

/** What was found on a watched site: the verdict, then each recipient, worst first. */
export function ReportView({ report, consent, late, onReload, children }: Props) {
	const [opened, setOpened] = useState(0);
	const shown = useRef<readonly string[]>([]);

	const recipients = new Map(report.recipients.map((told) => [keyOf(told), told]));
	const keys = [...recipients.keys()];
	shown.current = opened > 0 ? steadyOrder(shown.current, keys) : keys;
	const cards = shown.current.flatMap((key) => recipients.get(key) ?? []);

	return (
		<>
			<div class={`verdict verdict-${report.severity ?? 'none'}`}>
				{report.severity !== null && <SeverityMark severity={report.severity} word="shown" />}
				<h1 tabIndex={-1}>
					<HostileText text={translateSentence(report.verdict)} limit={500} />
				</h1>
				{consent && <PopupConsent consent={consent} />}
				{verdictIsUnsure(report) && <p>{translate('popup_verdict_unknown')}</p>}
			</div>
			{children}
			{cards.length > 1 && <Glance recipients={cards} idOf={idOf} />}
			{late && (
				<div class="note">
					<p>{translate('popup_late')}</p>
					<button type="button" onClick={onReload}>
						{translate('popup_reload')}
					</button>
				</div>
			)}
			{cards.map((told) => (
				<RecipientCard
					key={keyOf(told)}
					id={idOf(told)}
					told={told}
					onToggle={(change) => setOpened((before) => before + change)}
				/>
			))}
			<PassedOn facts={report.passedOn} />
			<LimitList limits={report.limits} folded={cards.length > 0} />
			<ReasonList health={report.health} />
			<Counts counts={report.counts} />
		</>
	);
}

function Counts({ counts }: { readonly counts: Report['counts'] }) {
	const rows = [coverageLine(counts), translateCount('popup_third_party', counts.thirdParty)];
	return (
		<ul class="plain counts small soft">
			{rows.map((row) => (
				<li key={row}>{row}</li>
			))}
		</ul>
	);
}

function keyOf({ recipient }: Told): string {
	return JSON.stringify([recipient.organisation, recipient.service, recipient.via]);
}

/** An id without spaces, for links within the page. */
function idOf(told: Told): string {
	return `to-${encodeURIComponent(keyOf(told))}`;
}
