import { HostileText } from './hostile-text.tsx';
import { type PathStep, pathSteps, UNWRAPPINGS } from './path-steps.ts';
import { translate } from './translate.ts';

/** Where a value stood in its request, one step after the other. */
export function PathTrail({ at }: { readonly at: string }) {
	return (
		<ol class="trail">
			{pathSteps(at).map((step, index) => (
				<li key={index} class={`trail-${step.is}`}>
					{nameOf(step)}
				</li>
			))}
		</ol>
	);
}

function nameOf(step: PathStep) {
	if (step.is === 'place') return translate(`place_${step.text}`);
	if (step.is === 'unwrap' && UNWRAPPINGS.has(step.text)) return translate(`unwrap_${step.text}`);
	return (
		<code>
			<HostileText text={step.text} limit={80} />
		</code>
	);
}
