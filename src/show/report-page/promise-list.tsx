import { useId } from 'preact/hooks';
import type { PromiseCompared } from '../../core/policy/site-policies.ts';
import type { Fact, Report } from '../../core/report.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { PolicyQuote } from './policy-quote.tsx';

type Props = {
	readonly compared: readonly PromiseCompared[];
	readonly report: Report;
	/** Everything is shown: nothing can be pressed on paper. */
	readonly printed: boolean;
	readonly onOpen: (finding: number) => void;
};

/** Companies that are shown unfolded; every contradiction is. */
const FIRST = 4;
const MOST_FACTS = 3;
const MOST_QUOTES = 3;

/** For each company: what the site says of it, beside what it was seen to be sent. */
export function PromiseList({ compared, report, printed, onOpen }: Props) {
	const title = useId();
	const loud = compared.filter(({ verdict }) => verdict === 'contradiction' || verdict === 'worth-asking');
	const first = loud.filter(({ verdict }, index) => verdict === 'contradiction' || index < FIRST);
	const asking = loud.filter((one) => !first.includes(one));
	const quiet = compared.filter((one) => !loud.includes(one));
	const list = (all: readonly PromiseCompared[]) => (
		<div class="promises">
			{all.map((one) => (
				<Promised
					key={JSON.stringify([one.organisation, one.practice.role])}
					compared={one}
					facts={factsOf(one, report)}
					printed={printed}
					onOpen={onOpen}
				/>
			))}
		</div>
	);
	return (
		<section class="policy-part" aria-labelledby={title}>
			<h3 id={title}>{translate('promises_title')}</h3>
			{compared.length === 0 ? (
				<p class="card card-quiet">{translate('promises_none')}</p>
			) : (
				<>
					<p class="soft">{translate('promises_about')}</p>
					{first.length > 0 ? list(first) : <p class="card card-quiet">{translate('promises_no_question')}</p>}
					{asking.length > 0 && (
						<details class="fold" open={printed || undefined}>
							<summary>{translateCount('promises_asking', asking.length)}</summary>
							{list(asking)}
						</details>
					)}
					{quiet.length > 0 && (
						<details class="fold" open={printed || undefined}>
							<summary>{translateCount('promises_quiet', quiet.length)}</summary>
							{list(quiet)}
						</details>
					)}
				</>
			)}
		</section>
	);
}

function factsOf({ practice }: PromiseCompared, { recipients }: Report): readonly Fact[] {
	return recipients
		.filter(
			({ recipient: { organisation, role, via } }) =>
				organisation === practice.organisation && role === practice.role && via === 'third-party',
		)
		.flatMap(({ facts }) => facts.filter(({ recorded }) => recorded.finding.outcome === 'sent'));
}

type PromisedProps = Pick<Props, 'printed' | 'onOpen'> & { readonly compared: PromiseCompared; readonly facts: readonly Fact[] };

function Promised({ compared, facts, printed, onOpen }: PromisedProps) {
	const title = useId();
	const { organisation, position, verdict, why, quotes, practice } = compared;
	const services = practice.services.filter((service) => service !== organisation);
	return (
		<article class={`card promise promise-${verdict}`} aria-labelledby={title}>
			<header class="card-head">
				<div>
					<h4 id={title}>
						<HostileText text={organisation} limit={80} opens={false} />
						{services.length > 0 && (
							<span class="soft">
								{' '}
								<HostileText text={services.slice(0, 3).join(', ')} limit={120} opens={false} />
							</span>
						)}
					</h4>
					<p class="soft small">{translate(`role_${practice.role}`)}</p>
				</div>
				<span class="promise-verdict">{translate(`policy_verdict_${verdict}`)}</span>
			</header>
			<div class="promise-sides">
				<section>
					<h5>{translate('promises_says')}</h5>
					<p>{translate(`policy_position_${position}`)}.</p>
					{quotes.slice(0, MOST_QUOTES).map(({ claim, kept }, index) => (
						<PolicyQuote key={index} text={claim.quote} heading={claim.heading} url={kept.text.url} kind={kept.kind} />
					))}
				</section>
				<section>
					<h5>{translate('promises_sent')}</h5>
					{facts.length === 0 && <p>{translate('promises_sent_nothing')}</p>}
					<ul class="plain promise-facts">
						{facts.slice(0, MOST_FACTS).map(({ sentence, recorded }) => (
							<li key={recorded.id}>
								<HostileText text={translateSentence(sentence)} limit={300} opens={false} />{' '}
								{!printed && (
									<button type="button" class="link small" onClick={() => onOpen(recorded.id)}>
										{translate('promises_show')}
									</button>
								)}
							</li>
						))}
					</ul>
					{facts.length > MOST_FACTS && <p class="soft small">{translateCount('promises_more', facts.length - MOST_FACTS)}</p>}
				</section>
			</div>
			<p class="promise-why">
				<HostileText text={translateSentence(why)} limit={500} opens={false} />
			</p>
		</article>
	);
}
