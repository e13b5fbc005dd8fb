import { useId, useRef, useState } from 'preact/hooks';
import type { Told } from '../core/report.ts';
import { FactItem } from './fact-item.tsx';
import { HostileText } from './hostile-text.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { steadyOrder } from './steady-order.ts';
import { translate, translateCount } from './translate.ts';
import { useReveal } from './use-reveal.ts';

const FIRST = 5;

type Props = {
	readonly told: Told;
	/** The card's id, which the glance links to. */
	readonly id: string;
	/** Number of facts of this card that were opened (+1) or closed (-1). */
	readonly onToggle: (change: 1 | -1) => void;
};

/** One recipient and what it was told. */
export function RecipientCard({ told, id, onToggle }: Props) {
	const { all, list, reveal } = useReveal(FIRST);
	const [opened, setOpened] = useState(0);
	const shown = useRef<readonly string[]>([]);
	const heading = useId();
	const service = useId();
	const where = useId();
	const { recipient } = told;

	const facts = new Map(told.facts.map((fact) => [JSON.stringify(fact.sentence), fact]));
	const keys = [...facts.keys()];
	shown.current = opened > 0 ? steadyOrder(shown.current, keys) : keys;
	const listed = all ? shown.current : shown.current.slice(0, FIRST);

	function toggle(open: boolean) {
		setOpened(opened + (open ? 1 : -1));
		onToggle(open ? 1 : -1);
	}

	return (
		// Named by all that tells two cards apart: an organisation has several services, a service may be reached in two ways.
		<section class="card" id={id} aria-labelledby={`${heading} ${service} ${where}`} tabIndex={-1}>
			<header class="card-head">
				<div>
					<h2 id={heading}>
						<HostileText text={recipient.organisation} limit={80} opens={false} />
					</h2>
					<p class="soft small">
						{recipient.service !== recipient.organisation && (
							<>
								<span id={service}>
									<HostileText text={recipient.service} limit={80} opens={false} />
								</span>
								{', '}
							</>
						)}
						{translate(`role_${recipient.role}`)}
					</p>
					<p class="soft small">
						{translateCount('recipient_requests', told.requests)} <HostileText text={recipient.domain} limit={80} opens={false} />
						{recipient.via === 'first-party-proxy' && <span id={where}> {translate('recipient_proxied')}</span>}
					</p>
				</div>
				<SeverityMark severity={told.severity} word="shown" />
			</header>
			<ul class="plain facts" ref={list}>
				{listed.map((key) => {
					const fact = facts.get(key);
					return (
						fact && (
							<li key={key}>
								<FactItem fact={fact} onToggle={toggle} />
							</li>
						)
					);
				})}
			</ul>
			{listed.length < keys.length && (
				<p class="card-foot">
					<button type="button" class="link" onClick={reveal}>
						{translateCount('show_all_facts', keys.length)}
					</button>
				</p>
			)}
		</section>
	);
}
