import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isAnswered, TRIAL_KINDS, type Trial, type TrialKind } from '../../core/trial.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';

type Props = {
	readonly site: string;
	/** The page that is visited. */
	readonly url: string;
	/** The trial that this page runs, or ran; null before. */
	readonly trial: Trial | null;
	/** Another page of ours runs one. */
	readonly elsewhere: boolean;
	/** The browser signals Global Privacy Control by itself. */
	readonly signals: boolean;
	/** Why it did not start. */
	readonly problem: 'permission' | 'start' | null;
	readonly onStart: (fresh: boolean) => void;
	readonly onAnswered: () => void;
	readonly onSkip: () => void;
	readonly onStop: () => void;
	readonly onStopElsewhere: () => void;
};

/** "What changes if you refuse?": what will be done, how far it is, and the way out. */
export function TrialPanel(props: Props) {
	const { site, url, trial, elsewhere } = props;
	return (
		<section class="card trial" aria-labelledby="trial-title">
			<h1 id="trial-title" tabIndex={-1}>
				{translate('trial_title')}
			</h1>
			<p class="trial-page">
				<strong>
					<HostileText text={site} limit={120} opens={false} />
				</strong>{' '}
				<span class="soft small">
					<HostileText text={url} limit={200} opens={false} />
				</span>
			</p>
			{trial === null || trial.over ? (
				<>
					{trial?.end != null && <Ended trial={trial} />}
					{elsewhere ? (
						<div class="trial-elsewhere" role="alert">
							<p>{translate('trial_elsewhere')}</p>
							<p class="buttons">
								<button type="button" onClick={props.onStopElsewhere}>
									{translate('trial_stop_elsewhere')}
								</button>
							</p>
						</div>
					) : trial === null ? (
						<Setup {...props} />
					) : (
						<details class="trial-again">
							<summary>{translate('trial_start_again')}</summary>
							<Setup {...props} />
						</details>
					)}
				</>
			) : (
				<Running {...props} trial={trial} />
			)}
		</section>
	);
}

function Setup({ site, trial, signals, problem, onStart }: Props) {
	const [fresh, setFresh] = useState<boolean | null>(null);
	const [asked, setAsked] = useState(false);
	const missing = asked && fresh === null;
	return (
		<form
			class="trial-setup"
			onSubmit={(event) => {
				event.preventDefault();
				setAsked(true);
				if (fresh !== null) onStart(fresh);
			}}
		>
			{trial === null && (
				<>
					<p>{translate('trial_intro')}</p>
					<ol class="trial-kinds">
						{TRIAL_KINDS.map((is) => (
							<li key={is}>
								<strong>{translate(`trial_kind_${is}`)}</strong> <span class="soft">{translate(`trial_kind_${is}_so`)}</span>
							</li>
						))}
					</ol>
					<p>{translate('trial_never')}</p>
					{signals && <p class="trial-note">{translate('trial_signals_already')}</p>}
				</>
			)}
			<fieldset aria-describedby={missing ? 'trial-missing' : undefined}>
				<legend>{translate('trial_choose')}</legend>
				<Choice
					value="fresh"
					words={translate('trial_fresh')}
					so={translate('trial_fresh_so', site)}
					checked={fresh === true}
					onChoose={() => setFresh(true)}
				/>
				<Choice
					value="as-is"
					words={translate('trial_as_is')}
					so={translate('trial_as_is_so')}
					checked={fresh === false}
					onChoose={() => setFresh(false)}
				/>
			</fieldset>
			<p class="buttons">
				<button type="submit" class="main">
					{translate(trial === null ? 'trial_start' : 'trial_start_again')}
				</button>
			</p>
			<output class="wrong" id="trial-missing">
				{missing && translate('trial_choose_first')}
				{!missing && problem !== null && translate(`trial_problem_${problem}`)}
			</output>
			<p class="soft small">{translate('trial_takes')}</p>
		</form>
	);
}

type ChoiceProps = {
	readonly value: string;
	readonly words: string;
	readonly so: string;
	readonly checked: boolean;
	readonly onChoose: () => void;
};

function Choice({ value, words, so, checked, onChoose }: ChoiceProps) {
	const id = useId();
	return (
		<div class="trial-choice">
			<input
				type="radio"
				name="trial-fresh"
				id={id}
				value={value}
				checked={checked}
				aria-describedby={`${id}-so`}
				onChange={onChoose}
			/>
			<label for={id}>{words}</label>
			<p class="soft small" id={`${id}-so`}>
				<HostileText text={so} />
			</p>
		</div>
	);
}

function Running({ trial, onAnswered, onSkip, onStop }: Props & { readonly trial: Trial }) {
	const { step, mark, visits } = trial;
	const head = useRef<HTMLHeadingElement>(null);
	const asks = step === 'asking';
	// The button that began it, or answered, is gone.
	useEffect(() => head.current?.focus(), [asks]);
	return (
		<div class="trial-running">
			<h2 ref={head} tabIndex={-1}>
				{step === 'ending'
					? translate('trial_ending')
					: translate('trial_visit', String(visits.length + 1), String(TRIAL_KINDS.length), translate(`trial_kind_${mark.is}`))}
			</h2>
			<output class={asks ? 'trial-asks' : undefined}>{stepWords(trial)}</output>
			<Steps trial={trial} />
			<p class="buttons">
				{asks && (
					<>
						<button type="button" class="main" onClick={onAnswered}>
							{translate(`trial_answered_${mark.is}`)}
						</button>
						<button type="button" onClick={onSkip}>
							{translate('trial_skip')}
						</button>
					</>
				)}
				{step !== 'ending' && (
					<button type="button" onClick={onStop}>
						{translate('trial_stop')}
					</button>
				)}
			</p>
			<p class="soft small">{translate('trial_stay')}</p>
		</div>
	);
}

function stepWords({ step, mark, fresh }: Trial): string {
	if (step === 'opening') return translate(fresh ? 'trial_step_clearing' : 'trial_step_opening');
	if (step === 'answering' || step === 'asking') return translate(`trial_step_${step}_${mark.is}`);
	if (step === 'watching' && mark.by !== undefined) return translate(`trial_by_${mark.by}_${mark.is}`);
	return translate(`trial_step_${step}`);
}

/** What is done, under way and to come. */
function Steps({ trial: { visits, mark, end } }: { readonly trial: Trial }) {
	return (
		<ol class="trial-steps">
			{TRIAL_KINDS.map((is, index) => {
				const visit = visits[index];
				const isNow = end === null && mark.is === is && visit === undefined;
				const state = visit ? 'done' : isNow ? 'now' : 'next';
				return (
					<li key={is} class={`trial-${state}`} aria-current={isNow ? 'step' : undefined}>
						<span class="trial-mark" aria-hidden="true" />
						<span>
							<strong>{translate(`trial_kind_${is}`)}</strong>{' '}
							<span class="soft small">
								{translate(`trial_is_${end !== null && !visit ? 'not' : state}`)}
								{visit && ` · ${visitWords(is, visit.arrival, visit.mark.by)}`}
							</span>
						</span>
					</li>
				);
			})}
		</ol>
	);
}

function visitWords(is: TrialKind, arrival: string | null, by: Trial['mark']['by']): string {
	if (arrival === null) return translate('trial_visit_unrecorded');
	if (!isAnswered(is)) return translate('trial_visit_untouched');
	return translate(by === undefined ? 'trial_visit_unanswered' : `trial_visit_by_${by}`);
}

function Ended({ trial }: { readonly trial: Trial }) {
	return (
		<div class="trial-ended">
			<p role="status">
				<strong>{translate(`trial_end_${trial.end ?? 'stopped'}`)}</strong>{' '}
				{translate(trial.fresh ? 'trial_put_back_cleared' : 'trial_put_back')}
			</p>
			<Steps trial={trial} />
		</div>
	);
}
