import type { HealthVerdict } from '../core/types.ts';
import { HostileText } from './hostile-text.tsx';
import { translateSentence } from './translate.ts';

/** Why a site is, or is not, taken for a health site. */
export function ReasonList({ because }: { readonly because: HealthVerdict['because'] }) {
	return (
		<ul class="limits">
			{because.map((reason) => (
				<li key={JSON.stringify(reason)}>
					<HostileText text={translateSentence(reason)} limit={300} />
				</li>
			))}
		</ul>
	);
}
