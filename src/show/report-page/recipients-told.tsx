import { useId } from 'preact/hooks';
import type { Fact, Report, Told } from '../../core/report.ts';
import { HostileText } from '../hostile-text.tsx';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { useReveal } from '../use-reveal.ts';
import { visibleText } from '../visible-text.ts';
import { recipientName } from './recipient-name.ts';

type Props = {
	readonly report: Report;
	/** Everything is shown: nothing can be pressed on paper. */
	readonly printed: boolean;
	readonly onOpen: (id: number) => void;
	readonly onPick: (organisation: string, service: string | null) => void;
};

const FIRST = 4;

/** Each recipient and what it was told, worst first; then what they passed on to one another. */
export function RecipientsTold({ report, printed, onOpen, onPick }: Props) {
	const title = useId();
	if (report.recipients.length === 0) return null;
	return (
		<section class="part" aria-labelledby={title} id="part-recipients" tabIndex={-1}>
			<h2 id={title}>{translate('report_recipients')}</h2>
			<div class="recipients">
				{report.recipients.map((told) => (
					<Recipient
						key={JSON.stringify([told.recipient.organisation, told.recipient.service, told.recipient.via])}
						told={told}
						printed={printed}
						onOpen={onOpen}
						onPick={onPick}
					/>
				))}
				{report.passedOn.length > 0 && (
					<section class="card">
						<header class="card-head">
							<h3>{translate('popup_passed_on')}</h3>
						</header>
						<Facts facts={report.passedOn} printed={printed} onOpen={onOpen} />
					</section>
				)}
			</div>
		</section>
	);
}

type RecipientProps = Pick<Props, 'printed' | 'onOpen' | 'onPick'> & { readonly told: Told };

function Recipient({ told: { recipient, severity, facts, requests }, printed, onOpen, onPick }: RecipientProps) {
	const { organisation, service, role, via, domain } = recipient;
	return (
		<section class="card" aria-label={visibleText(recipientName(recipient))}>
			<header class="card-head">
				<div>
					<h3>
						<HostileText text={organisation} limit={80} opens={false} />
						{service !== organisation && (
							<span class="soft">
								{' '}
								<HostileText text={service} limit={80} opens={false} />
							</span>
						)}
					</h3>
					<p class="soft small">
						{translate(`role_${role}`)}. {translateCount('recipient_requests', requests)}{' '}
						<HostileText text={domain} limit={80} opens={false} />
						{via === 'first-party-proxy' && ` ${translate('recipient_proxied')}`}
					</p>
				</div>
				<SeverityMark severity={severity} word="shown" />
			</header>
			<Facts facts={facts} printed={printed} onOpen={onOpen} />
			<p class="card-foot">
				<button type="button" class="link" onClick={() => onPick(organisation, service)}>
					{translateCount('report_recipient_findings', requests)}
				</button>
			</p>
		</section>
	);
}

type FactsProps = Pick<Props, 'printed' | 'onOpen'> & { readonly facts: readonly Fact[] };

function Facts({ facts, printed, onOpen }: FactsProps) {
	const { all, list, reveal } = useReveal(FIRST);
	const listed = all || printed ? facts : facts.slice(0, FIRST);
	return (
		<>
			<ul class="plain facts" ref={list}>
				{listed.map(({ sentence, recorded, times }) => (
					<li key={JSON.stringify(sentence)}>
						<button type="button" class="fact" onClick={() => onOpen(recorded.id)}>
							<SeverityMark severity={recorded.finding.severity} word="spoken" />
							<span class="fact-text">
								<HostileText text={translateSentence(sentence)} limit={400} opens={false} />
								{times > 1 && <span class="times"> {translateCount('fact_times', times)}</span>}
								{recorded.finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${recorded.finding.outcome}`)}</span>}
							</span>
							<svg viewBox="0 0 12 12" aria-hidden="true" class="chevron chevron-on">
								<path d="M2.5 4.5L6 8l3.5-3.5" />
							</svg>
						</button>
					</li>
				))}
			</ul>
			{listed.length < facts.length && (
				<p class="card-foot">
					<button type="button" class="link" onClick={reveal}>
						{translateCount('show_all_facts', facts.length)}
					</button>
				</p>
			)}
		</>
	);
}
