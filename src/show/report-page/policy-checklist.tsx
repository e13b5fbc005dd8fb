import { useId } from 'preact/hooks';
import type { Checklist } from '../../core/policy/checklist.ts';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { PolicyQuote } from './policy-quote.tsx';

type Props = { readonly checklist: Checklist; readonly printed: boolean };

/** What people are told to look for in a policy, with its own words. */
export function PolicyChecklist({ checklist: { items, line }, printed }: Props) {
	const title = useId();
	return (
		<section class="policy-part" aria-labelledby={title}>
			<h3 id={title}>
				{translate('checklist_title')} <span class="soft">{translateSentence(line)}</span>
			</h3>
			<ol class="plain card policy-checks">
				{items.map(({ item, answer, sentence, quotes }) => (
					<li key={item} class={`policy-check policy-check-${answer}`}>
						<Mark answer={answer} />
						<div>
							<p class="policy-question">{translate(`checklist_${item}`)}</p>
							<p>{translateSentence(sentence)}</p>
							{quotes.length > 0 && item !== 'policy' && (
								<details class="fold" open={printed || undefined}>
									<summary>
										{translateCount('checklist_quotes', quotes.length)}
										<span class="spoken"> {translate(`checklist_${item}`)}</span>
									</summary>
									{quotes.map(({ text, heading, url, document }, index) => (
										<PolicyQuote key={index} text={text} heading={heading} url={url} kind={document} />
									))}
								</details>
							)}
						</div>
					</li>
				))}
			</ol>
		</section>
	);
}

/** By shape, not by colour alone; the words beside it say the same. */
function Mark({ answer }: { readonly answer: Checklist['items'][number]['answer'] }) {
	const path = { yes: 'M4 10.5l4 4 8-9', no: 'M5 10h10', partly: 'M4 10q3-4 6 0t6 0', 'not-found': '', 'not-read': '' }[answer];
	return (
		<svg viewBox="0 0 20 20" aria-hidden="true" class="policy-mark">
			<circle cx="10" cy="10" r="9" />
			<path d={path} />
		</svg>
	);
}
