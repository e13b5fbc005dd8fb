import { useEffect, useState } from 'preact/hooks';
import type { Evidence } from '../core/messages.ts';
import { askWorker } from './ask-worker.ts';
import { DisclosureList } from './disclosure-list.tsx';
import { HostileText } from './hostile-text.tsx';
import { RawRequest } from './raw-request.tsx';
import { sentByWords } from './sent-by-words.ts';
import { translate, translateSentence } from './translate.ts';

type Found = Evidence | null | 'asking' | 'failed';

/** What a fact rests on, asked of the worker when it is opened. The id it was opened with stays, whatever is found meanwhile. */
export function EvidenceView({ id }: { readonly id: number }) {
	const [found, setFound] = useState<Found>('asking');
	const [attempt, setAttempt] = useState(0);

	useEffect(() => {
		let gone = false;
		setFound('asking');
		askWorker({ ask: 'evidence', id }).then(
			(evidence) => !gone && setFound(evidence),
			() => !gone && setFound('failed'),
		);
		return () => {
			gone = true;
		};
	}, [id, attempt]);

	if (found === 'asking')
		return (
			<p class="soft" aria-busy="true">
				{translate('evidence_asking')}
			</p>
		);
	if (found === 'failed')
		return (
			<p>
				{translate('evidence_failed')}{' '}
				<button type="button" class="link" onClick={() => setAttempt(attempt + 1)}>
					{translate('try_again')}
				</button>
			</p>
		);
	if (found === null) return <p class="soft">{translate('evidence_gone')}</p>;
	return <Shown evidence={found} />;
}

function Shown({ evidence: { finding, observation } }: { readonly evidence: Evidence }) {
	const sentBy = sentByWords(finding);
	return (
		<>
			<dl class="facts-of">
				<dt>{translate('evidence_time')}</dt>
				<dd>
					<Time milliseconds={finding.time} />
				</dd>
				{finding.event !== '' && (
					<>
						<dt>{translate('evidence_event')}</dt>
						<dd>
							<HostileText text={finding.event} limit={200} />
						</dd>
					</>
				)}
				<dt>{translate('evidence_page')}</dt>
				<dd>
					<HostileText text={finding.page} limit={200} />
				</dd>
				{finding.stage !== undefined && (
					<>
						<dt>{translate('evidence_stage')}</dt>
						<dd>{translate(`stage_${finding.stage}`)}</dd>
					</>
				)}
				{sentBy !== null && (
					<>
						<dt>{translate('evidence_sent_by')}</dt>
						<dd>
							<HostileText text={translateSentence(sentBy)} limit={300} />
						</dd>
					</>
				)}
				<dt>{translate('evidence_outcome')}</dt>
				<dd>{translate(`outcome_${finding.outcome}`)}</dd>
			</dl>
			{finding.witness === 'page' && <p class="soft small">{translate('evidence_witness_page')}</p>}
			<DisclosureList disclosures={finding.disclosures} />
			<RawRequest observation={observation} />
		</>
	);
}

function Time({ milliseconds }: { readonly milliseconds: number }) {
	const date = new Date(milliseconds);
	if (Number.isNaN(date.getTime())) return <>{translate('evidence_time_unknown')}</>;
	const words = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(date);
	return <time dateTime={date.toISOString()}>{words}</time>;
}
