import type { Check } from '../../core/verification.ts';
import { translate } from '../translate.ts';

const SIGNS: Readonly<Record<Check['holds'], string>> = {
	yes: 'M5.5 10.4l3.1 3.1 5.9-6.6',
	no: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
	'cannot-say': 'M7.4 7.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.8-1.1 1.7M10 14.3v.2',
};

/** Whether something holds, by outline, sign, colour and a spoken word. */
export function HoldsMark({ holds }: { readonly holds: Check['holds'] }) {
	return (
		<span class={`holds holds-${holds}`}>
			<svg viewBox="0 0 20 20" aria-hidden="true" class="shape">
				{holds === 'no' ? (
					<path d="M6.5 1.6h7l4.9 4.9v7l-4.9 4.9h-7l-4.9-4.9v-7z" class="shape-full" />
				) : (
					<circle cx="10" cy="10" r="8" class={holds === 'yes' ? 'shape-full' : 'shape-open'} />
				)}
				<path d={SIGNS[holds]} class={holds === 'cannot-say' ? 'shape-question' : 'shape-sign'} />
			</svg>
			<span class="spoken">{translate(`holds_${holds}`)}</span>
		</span>
	);
}
