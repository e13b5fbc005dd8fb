import type { HealthVerdict } from '../core/types.ts';
import { HostileText } from './hostile-text.tsx';
import { translate, translateSentence } from './translate.ts';

/** What a site was taken for, and why; folded, and nothing where there is no reason. */
export function ReasonList({ health: { is, category, because } }: { readonly health: HealthVerdict }) {
	if (because.length === 0) return null;
	return (
		<details class="fold">
			<summary>{translate(is ? 'popup_why_watched' : 'popup_why_not')}</summary>
			{is && category !== null && <p class="taken-for">{translate(`popup_site_${category}`)}</p>}
			<ul class="limits">
				{because.map((reason) => (
					<li key={JSON.stringify(reason)}>
						<HostileText text={translateSentence(reason)} limit={300} />
					</li>
				))}
			</ul>
		</details>
	);
}
