import { useEffect, useState } from 'preact/hooks';
import type { Checklist } from '../core/policy/checklist.ts';
import { policyChecklist, understood } from '../core/policy/site-policies.ts';
import { askWorker } from './ask-worker.ts';
import { translate, translateSentence } from './translate.ts';

type Props = { readonly site: string; readonly arrival: string };

/** Characters that are read in a popup: what is longer takes too long for one. */
const MOST_TEXT = 400_000;

/** How much of the checklist the site's policies answer, or the way to find them. */
export function PolicyLine({ site, arrival }: Props) {
	const [line, setLine] = useState<Checklist['line'] | 'long' | null>(null);

	useEffect(() => {
		let gone = false;
		askWorker({ ask: 'policies', site })
			.then((kept) => {
				const policies = kept.filter(({ kind }) => kind !== 'page');
				const length = policies.reduce(
					(sum, { text: { blocks } }) => sum + blocks.reduce((all, { text }) => all + text.length, 0),
					0,
				);
				if (gone || policies.length === 0) return;
				setLine(length > MOST_TEXT ? 'long' : policyChecklist(policies.map(understood)).line);
			})
			// The way to them is there all the same.
			.catch(() => undefined);
		return () => {
			gone = true;
		};
	}, [site]);

	return (
		<p class="policy-line">
			<span>
				{line === null && translate('popup_policies_none')}
				{line === 'long' && translate('popup_policies_long')}
				{line !== null && line !== 'long' && translate('popup_policies_line', translateSentence(line))}
			</span>
			<a href={`report.html?${new URLSearchParams({ arrival, part: 'policies' })}`} target="_blank" rel="noopener">
				{translate(line ? 'popup_policies_read' : 'popup_policies_find')}
			</a>
		</p>
	);
}
