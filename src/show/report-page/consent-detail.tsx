import { useId, useMemo } from 'preact/hooks';
import type { ConsentOf } from '../../core/consent/consent-of.ts';
import type { ConsentSignal } from '../../core/consent/consent-signal.ts';
import { readConsentStrings } from '../../core/consent/consent-strings.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateSentence } from '../translate.ts';

type Props = { readonly consent: ConsentOf; readonly signals: readonly ConsentSignal[] };

/** Which state consent was in when a request left, what that means, and what the request itself says of it. */
export function ConsentDetail({ consent: { state, said }, signals }: Props) {
	const title = useId();
	const read = useMemo(() => readConsentStrings(signals), [signals]);
	return (
		<section class="about" aria-labelledby={title}>
			<h3 id={title}>{translate('consent_then')}</h3>
			<p class="small">
				{translate('consent_then_so', translate(`consent_state_${state.state}`), translateSentence(state.because))}
			</p>
			{said.map(({ kind, sentence }) => (
				<p key={kind}>
					<strong>
						<HostileText text={translateSentence(sentence)} limit={500} opens={false} />
					</strong>
				</p>
			))}
			{read.length > 0 && (
				<>
					<h4>{translate('consent_signals')}</h4>
					<ul class="plain consent-signals">
						{read.map(({ standard, at, raw, sentence }) => (
							<li key={`${at} ${raw}`}>
								<p class="small">
									<span class="soft">{translate(`standard_${standard}`)}</span>{' '}
									<HostileText text={translateSentence(sentence)} limit={300} opens={false} />
								</p>
								<pre class="code">
									<HostileText text={`${at} = ${raw}`} limit={300} />
								</pre>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
