import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Dossier, KeptRequest, Seal } from '../../core/dossier.ts';
import type { Finding } from '../../core/types.ts';
import { CopyButton } from '../copy-button.tsx';
import { DisclosureList } from '../disclosure-list.tsx';
import { HostileText } from '../hostile-text.tsx';
import { RawRequest } from '../raw-request.tsx';
import { sentByWords } from '../sent-by-words.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { translate, translateSentence } from '../translate.ts';
import { ConsentDetail } from './consent-detail.tsx';
import { DecodingSteps } from './decoding-steps.tsx';
import type { FindingRow } from './finding-row.ts';
import { nearestPicture, PagePicture } from './nearest-picture.tsx';
import { recipientName } from './recipient-name.ts';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';
import type { PictureHead } from './use-loaded.ts';

type Props = {
	readonly dossier: Dossier;
	readonly row: FindingRow;
	readonly pictures: readonly PictureHead[];
	readonly clock: Clock;
	/** Address of the finding; null where it has none, as in the visit that is compared. */
	readonly link: string | null;
	readonly onClose: () => void;
};

/** The same each time, so that it is read once. */
const NO_SIGNALS: NonNullable<Finding['signals']> = [];

type Found = KeptRequest | null | 'asking' | 'failed';

/** All that one finding rests on. */
export function FindingDetail({ dossier, row, pictures, clock, link, onClose }: Props) {
	const [found, setFound] = useState<Found>('asking');
	const [attempt, setAttempt] = useState(0);
	const heading = useRef<HTMLHeadingElement>(null);
	const title = useId();
	const { finding, id } = row.recorded;

	useEffect(() => {
		let gone = false;
		setFound('asking');
		dossier.request(row.key).then(
			(kept) => !gone && setFound(kept),
			() => !gone && setFound('failed'),
		);
		return () => {
			gone = true;
		};
	}, [dossier, row.key, attempt]);
	useEffect(() => {
		heading.current?.focus({ preventScroll: true });
		heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
	}, [row]);

	function onKeyDown(event: KeyboardEvent) {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		onClose();
	}

	return (
		<section class="detail card" aria-labelledby={title} onKeyDown={onKeyDown}>
			<header class="detail-head">
				<div>
					<p class="soft small">{translate('finding_title', String(id))}</p>
					<h3 id={title} ref={heading} tabIndex={-1}>
						<HostileText text={row.sentence} limit={500} />
					</h3>
				</div>
				<button type="button" onClick={onClose}>
					{translate('finding_close')}
				</button>
			</header>
			<Facts finding={finding} clock={clock} />
			{finding.witness === 'page' && <p class="soft small">{translate('evidence_witness_page')}</p>}
			<DisclosureList disclosures={finding.disclosures} />
			<ConsentDetail consent={row.consent} signals={finding.signals ?? NO_SIGNALS} />
			{found === 'asking' && (
				<p class="soft" aria-busy="true">
					{translate('evidence_asking')}
				</p>
			)}
			{found === 'failed' && (
				<p>
					{translate('finding_failed')}{' '}
					<button type="button" class="link" onClick={() => setAttempt(attempt + 1)}>
						{translate('try_again')}
					</button>
				</p>
			)}
			{found === null && <p class="soft">{translate('finding_gone')}</p>}
			{typeof found === 'object' && found && (
				<>
					<DecodingSteps
						observation={found.observation}
						disclosures={finding.disclosures}
						redacted={dossier.head.redacted !== null}
					/>
					<RawRequest observation={found.observation} />
				</>
			)}
			{dossier.head.origin.is === 'extension' && (
				<section class="about">
					<h3>{translate('picture_title')}</h3>
					<PagePicture dossier={dossier} picture={nearestPicture(pictures, row.visit, finding.time)} clock={clock} />
				</section>
			)}
			{typeof found === 'object' && found && <SealPart seal={found.seal} />}
			{link !== null && <CopyButton words={translate('finding_link')} text={link} />}
		</section>
	);
}

function Facts({ finding, clock }: { readonly finding: Finding; readonly clock: Clock }) {
	const sentBy = sentByWords(finding);
	const facts: readonly (readonly [key: string, text: string])[] = [
		['finding_to', `${recipientName(finding.recipient)} (${finding.recipient.domain})`],
		['evidence_time', translate('finding_zone', timeOrNot(finding.time, clock), clock.zone)],
		['evidence_event', finding.event],
		['evidence_page', finding.page],
		['evidence_stage', finding.stage === undefined ? '' : translate(`stage_${finding.stage}`)],
		['evidence_sent_by', sentBy === null ? '' : translateSentence(sentBy)],
		['evidence_outcome', translate(`outcome_${finding.outcome}`)],
	];
	return (
		<>
			<p>
				<SeverityMark severity={finding.severity} word="shown" />
			</p>
			<dl class="facts-of">
				{facts.flatMap(([key, text]) =>
					text === ''
						? []
						: [
								<dt key={key}>{translate(key)}</dt>,
								<dd key={`${key} so`}>
									<HostileText text={text} limit={300} />
								</dd>,
							],
				)}
			</dl>
		</>
	);
}

function SealPart({ seal }: { readonly seal: Seal | null }) {
	return (
		<section class="about">
			<h3>{translate('seal_title')}</h3>
			{seal === null ? (
				<p class="small">{translate('seal_none')}</p>
			) : (
				<>
					<p class="small">{translate('seal_index', (seal.index + 1).toLocaleString())}</p>
					<pre class="code">
						<HostileText text={seal.commitment} limit={64} />
					</pre>
					<p class="soft small">{translate('seal_so')}</p>
				</>
			)}
		</section>
	);
}
