import { useId } from 'preact/hooks';
import type { Fact } from '../core/report.ts';
import { FactItem } from './fact-item.tsx';
import { translate, translateCount } from './translate.ts';
import { useReveal } from './use-reveal.ts';

const FIRST = 3;

/** The ways that identifiers took from company to company; nothing where there are none. */
export function PassedOn({ facts }: { readonly facts: readonly Fact[] }) {
	const { all, list, reveal } = useReveal(FIRST);
	const heading = useId();
	if (facts.length === 0) return null;
	const listed = all ? facts : facts.slice(0, FIRST);
	return (
		<section class="card" aria-labelledby={heading} tabIndex={-1}>
			<header class="card-head">
				<h2 id={heading}>{translate('popup_passed_on')}</h2>
			</header>
			<ul class="plain facts" ref={list}>
				{listed.map((fact) => (
					<li key={JSON.stringify(fact.sentence)}>
						<FactItem fact={fact} onToggle={() => {}} />
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
		</section>
	);
}
