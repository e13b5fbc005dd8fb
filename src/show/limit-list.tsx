import type { Report } from '../core/report.ts';
import { HostileText } from './hostile-text.tsx';
import { translate, translateSentence } from './translate.ts';

/** What cannot be seen from here: open beside a clean result, folded under findings. */
export function LimitList({ limits, folded }: { readonly limits: Report['limits']; readonly folded: boolean }) {
	if (limits.length === 0) return null;
	const list = (
		<ul class="limits">
			{limits.map((limit) => (
				<li key={JSON.stringify(limit)}>
					<HostileText text={translateSentence(limit)} />
				</li>
			))}
		</ul>
	);
	if (folded)
		return (
			<details class="fold">
				<summary>{translate('popup_limits')}</summary>
				{list}
			</details>
		);
	return (
		<section class="card card-quiet">
			<h2>{translate('popup_limits')}</h2>
			{list}
		</section>
	);
}
