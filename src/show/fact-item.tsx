import { useId, useState } from 'preact/hooks';
import type { Told } from '../core/report.ts';
import { EvidenceView } from './evidence-view.tsx';
import { HostileText } from './hostile-text.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { translate, translateCount, translateSentence } from './translate.ts';

type Props = {
	readonly fact: Told['facts'][number];
	readonly onToggle: (open: boolean) => void;
};

/** One thing that a recipient was told; opens to its evidence. */
export function FactItem({ fact, onToggle }: Props) {
	// The finding it was opened with: a later one that proves the same must not replace what is being read.
	const [opened, setOpened] = useState<number | null>(null);
	const region = useId();
	const { finding, id } = fact.recorded;
	const open = opened !== null;

	function toggle() {
		setOpened(open ? null : id);
		onToggle(!open);
	}

	return (
		<>
			<button type="button" class="fact" aria-expanded={open} aria-controls={open ? region : undefined} onClick={toggle}>
				<SeverityMark severity={finding.severity} word="spoken" />
				<span class="fact-text">
					<HostileText text={translateSentence(fact.sentence)} limit={300} opens={false} />
					{fact.times > 1 && <span class="times"> {translateCount('fact_times', fact.times)}</span>}
					{finding.outcome !== 'sent' && <span class="tag">{translate(`fact_${finding.outcome}`)}</span>}
				</span>
				<svg viewBox="0 0 12 12" aria-hidden="true" class="chevron">
					<path d="M2.5 4.5L6 8l3.5-3.5" />
				</svg>
			</button>
			{open && (
				<div class="evidence" id={region}>
					<EvidenceView id={opened} />
				</div>
			)}
		</>
	);
}
