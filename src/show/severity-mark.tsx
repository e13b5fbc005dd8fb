import type { Severity } from '../core/types.ts';
import { SeverityShape } from './severity-shape.tsx';
import { translate } from './translate.ts';

type Props = { readonly severity: Severity; readonly word: 'shown' | 'spoken' };

/** How bad it is, by shape, colour and word; the word is hidden from sight where the shape stands in a list under its legend. */
export function SeverityMark({ severity, word }: Props) {
	return (
		<span class={`severity severity-${severity}`}>
			<svg viewBox="0 0 20 20" aria-hidden="true" class="shape">
				<SeverityShape severity={severity} />
			</svg>
			<span class={word === 'shown' ? 'severity-word' : 'spoken'}>{translate(`severity_${severity}`)}</span>
		</span>
	);
}
