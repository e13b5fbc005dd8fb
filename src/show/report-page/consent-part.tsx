import { useId, useState } from 'preact/hooks';
import type { ConsentState } from '../../core/consent/consent-state.ts';
import { consentSummary } from '../../core/consent/consent-summary.ts';
import { consentWords } from '../consent-words.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import type { FindingRow } from './finding-row.ts';

type Props = {
	readonly rows: readonly FindingRow[];
	/** At the end of the last page view; null where nobody looked. */
	readonly last: ConsentState | null;
	/** Everything is shown: nothing can be pressed on paper. */
	readonly printed: boolean;
	readonly onOpen: (id: number) => void;
};

const FIRST = 5;

/** What the site asked, what was answered, and whom data went to all the same. */
export function ConsentPart({ rows, last, printed, onOpen }: Props) {
	const [all, setAll] = useState(false);
	const title = useId();
	const summary = consentSummary(
		rows.map(({ recorded: { id, finding }, consent }) => ({ recipient: finding.recipient, consent, of: id })),
	);
	if (last === null && summary.facts.length === 0) return null;
	const words = consentWords(summary);
	const shown = all || printed ? summary.facts : summary.facts.slice(0, FIRST);
	const more = summary.facts.length - shown.length;
	return (
		<section class="part" aria-labelledby={title} id="part-consent">
			<h2 id={title}>{translate('consent_title')}</h2>
			<div class="card consent-part">
				{words !== null && (
					<p>
						<strong>{words}</strong>
					</p>
				)}
				{last !== null && (
					<p class={words === null ? '' : 'soft'}>{translate('consent_last', translateSentence(last.because))}</p>
				)}
				{shown.length > 0 && (
					<ul class="plain facts">
						{shown.map(({ kind, sentence, of, times }) => (
							<li key={`${kind} ${of}`}>
								{printed ? (
									<HostileText text={translateSentence(sentence)} limit={500} />
								) : (
									<button type="button" class="link fact-open" onClick={() => onOpen(of)}>
										<HostileText text={translateSentence(sentence)} limit={500} opens={false} />
									</button>
								)}
								{times > 1 && <span class="soft small"> {translateCount('consent_times', times)}</span>}
							</li>
						))}
					</ul>
				)}
				{more > 0 && (
					<button type="button" class="link" onClick={() => setAll(true)}>
						{translateCount('consent_more', more)}
					</button>
				)}
			</div>
		</section>
	);
}
