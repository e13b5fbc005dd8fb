import { useId, useState } from 'preact/hooks';
import type { CrossedField, Crossing, Received } from '../core/crossing.ts';
import { formWords } from '../core/judge/form-words.ts';
import { EvidenceView } from './evidence-view.tsx';
import { HostileText } from './hostile-text.tsx';
import { translate, translateCount, translateSentence } from './translate.ts';

/** Which field went to whom, how and when; a company opens to the request that shows it. */
export function CheckTable({ crossing }: { readonly crossing: Crossing }) {
	const received = crossing.filter((field) => field.received.length > 0);
	const others = crossing.filter((field) => field.received.length === 0);
	const left = received.filter((field) => field.received.some(({ recipient }) => recipient.via === 'third-party'));
	if (crossing.length === 0) return null;
	return (
		<>
			<p class="check-sum">
				{left.length === 0 && received.length === 0
					? translate('check_nobody')
					: translateCount('check_received', crossing.length, left.length.toLocaleString())}
			</p>
			{received.length > 0 && (
				<table>
					<caption class="spoken">{translate('check_caption')}</caption>
					<thead>
						<tr>
							<th scope="col">{translate('check_field')}</th>
							<th scope="col">{translate('check_received')}</th>
						</tr>
					</thead>
					<tbody>
						{received.map((field) => (
							<FieldRow key={JSON.stringify([field.question, field.name])} field={field} />
						))}
					</tbody>
				</table>
			)}
			{others.length > 0 && (
				<p class="small">
					<span class="soft">{translate('check_unreceived')}</span>{' '}
					<HostileText text={others.map(nameOf).join(', ')} limit={600} />
				</p>
			)}
		</>
	);
}

function FieldRow({ field }: { readonly field: CrossedField }) {
	const [opened, setOpened] = useState<number | null>(null);
	const region = useId();
	return (
		<>
			<tr>
				<th scope="row">
					<HostileText text={nameOf(field)} limit={80} opens={false} />
					<span class="check-value soft">
						<HostileText text={field.values.join(', ')} limit={50} opens={false} />
					</span>
				</th>
				<td>
					{waysOf(field.received).map(([way, list]) => (
						<div class="check-way" key={way}>
							<p class="soft">{way}</p>
							<ul class="plain chips">
								{list.map((one) => (
									<li key={one.id + one.recipient.service}>
										<button
											type="button"
											aria-expanded={opened === one.id}
											aria-controls={opened === one.id ? region : undefined}
											onClick={() => setOpened(opened === one.id ? null : one.id)}
										>
											<HostileText text={one.recipient.organisation} limit={40} opens={false} />
										</button>
									</li>
								))}
							</ul>
						</div>
					))}
				</td>
			</tr>
			{opened !== null && (
				<tr>
					<td colSpan={2} class="evidence" id={region}>
						<EvidenceView id={opened} />
					</td>
				</tr>
			)}
		</>
	);
}

/** What a page asks is a field's name for people; what it is called inside is one for want of it. */
function nameOf({ question, name }: CrossedField): string {
	return question || name || translate('check_field_unnamed');
}

/** Those who received a field in the same way stand together. */
function waysOf(received: readonly Received[]): readonly (readonly [way: string, list: readonly Received[]])[] {
	const ways = new Map<string, Received[]>();
	for (const one of received) {
		const way = wayOf(one);
		ways.set(way, [...(ways.get(way) ?? []), one]);
	}
	return [...ways];
}

function wayOf({ form, certainty, stage, outcome, witness, recipient }: Received): string {
	return [
		certainty !== 'proven' && translate('check_probably'),
		translateSentence(formWords(form)),
		stage !== null && translate(`check_when_${stage}`),
		recipient.via === 'first-party-proxy' && translate('check_proxied'),
		outcome === 'unknown' && translate('check_unknown'),
		witness !== undefined && translate('check_witness'),
	]
		.filter((words) => words !== false)
		.join(', ');
}
