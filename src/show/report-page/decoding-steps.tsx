import { useMemo } from 'preact/hooks';
import { type DecodingStep, stepsOf } from '../../core/decode/steps.ts';
import type { Disclosure, Observation } from '../../core/types.ts';
import { HostileText } from '../hostile-text.tsx';
import { PathTrail } from '../path-trail.tsx';
import { translate, translateCount } from '../translate.ts';

type Props = {
	readonly observation: Observation;
	readonly disclosures: readonly Disclosure[];
	readonly redacted: boolean;
};

/** Values whose steps are shown: each decodes the request once more. */
const MOST = 40;
const MOST_BYTES = 24;

/** How each value came out of the request: as sent, then what each step made of it. Folded; worked out where it is opened. */
export function DecodingSteps({ observation, disclosures, redacted }: Props) {
	const places = new Map(
		disclosures.filter(({ about }) => about !== 'context').map((one) => [`${one.at}\n${one.value}`, one] as const),
	);
	const shown = [...places.values()].slice(0, MOST);
	if (shown.length === 0) return null;
	return (
		<section class="decoding">
			<h3>{translate('steps_title')}</h3>
			{shown.map((disclosure) => (
				<Steps
					key={`${disclosure.at}\n${disclosure.value}`}
					observation={observation}
					disclosure={disclosure}
					redacted={redacted}
				/>
			))}
		</section>
	);
}

type StepsProps = Pick<Props, 'observation' | 'redacted'> & { readonly disclosure: Disclosure };

function Steps({ observation, disclosure, redacted }: StepsProps) {
	const { steps, reached } = useMemo(() => stepsOf(observation, disclosure), [observation, disclosure]);
	return (
		<details class="raw" open={steps.length > 2}>
			<summary>{translate('steps_of', translate(`kind_${disclosure.kind}`))}</summary>
			{!reached && <p class="soft small">{translate(redacted ? 'steps_not_reached_redacted' : 'steps_not_reached')}</p>}
			<ol class="step-list">
				{steps.map((step, index) => (
					<li key={index}>
						<div class="step-path">
							{index === 0 && <span>{translate('steps_sent')}</span>}
							{step.path !== '' && <PathTrail at={index === 0 ? step.path : continued(step.path)} />}
						</div>
						<StepValue step={step} />
					</li>
				))}
			</ol>
		</details>
	);
}

/** A piece behind a `>` begins with a decoding, unless it is the first. */
function continued(path: string): string {
	return /^(?:query|path|body|header|fragment|cookie)\b/.test(path) ? path : `>${path}`;
}

function StepValue({ step: { value } }: { readonly step: DecodingStep }) {
	if (value === null) return <p class="soft small">{translate('steps_no_value')}</p>;
	if (typeof value === 'string')
		return (
			<pre class="code">
				<HostileText text={value} limit={240} lines="keep" />
			</pre>
		);
	const start = [...value.subarray(0, MOST_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
	return (
		<pre class="code">
			{translateCount('steps_bytes', value.length)}: {start}
			{value.length > MOST_BYTES && ' …'}
		</pre>
	);
}
