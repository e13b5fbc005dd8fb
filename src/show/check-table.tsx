import { useId, useState } from 'preact/hooks';
import type { CrossedField, Crossing, Received } from '../core/crossing.ts';
import { formWords } from '../core/judge/form-words.ts';
import { EvidenceView } from './evidence-view.tsx';
import { HostileText } from './hostile-text.tsx';
import { translate, translateCount, translateSentence } from './translate.ts';

/** Which field went to whom, how and when; a company opens to the request that shows it. */
export function CheckTable({ crossing }: { readonly crossing: Crossing }) {
	if (crossing.length === 0) return null;
	const received = crossing.filter((field) => field.received.length > 0);
	const others = crossing.filter((field) => field.received.length === 0);
	const isEarly = received.every((field) => field.received.every(({ unsubmitted }) => unsubmitted));
	return (
		<>
			<p class="check-sum">{summary(crossing, received, isEarly)}</p>
			{!isEarly && <p class="soft small">{translate('check_else')}</p>}
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
							<FieldRow key={keyOf(field)} field={field} />
						))}
					</tbody>
				</table>
			)}
			{others.length > 0 && (
				<p class="small">
					<span class="soft">{translate('check_unreceived')}</span>{' '}
					{others.map((field, index) => (
						<span key={keyOf(field)}>
							{index > 0 && ', '}
							<HostileText text={nameOf(field)} limit={60} opens={false} />
						</span>
					))}
				</p>
			)}
		</>
	);
}

/** What went to the site's own address may not have been forwarded. */
function summary(crossing: Crossing, received: Crossing, isEarly: boolean): string {
	if (received.length === 0) return translate('check_nobody');
	const left = received.filter((field) => field.received.some(isElsewhere));
	const key = isEarly ? 'check_received_before' : 'check_received';
	return translateCount(key, crossing.length, left.length.toLocaleString());
}

/** Certainly sent, and to another company. */
function isElsewhere({ recipient, outcome }: Received): boolean {
	return recipient.via === 'third-party' && outcome === 'sent';
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
					{waysOf(field.received).map(([way, list], index) => (
						<ul class="plain chips" key={way} aria-labelledby={`${region}-${index}`}>
							<li id={`${region}-${index}`} class="soft">
								{way}
							</li>
							{list.map(({ id, recipient }) => (
								<li key={`${id} ${recipient.service}`}>
									<button
										type="button"
										aria-expanded={opened === id}
										aria-controls={opened === id ? region : undefined}
										aria-describedby={`${region}-${index}`}
										onClick={() => setOpened(opened === id ? null : id)}
									>
										<HostileText text={recipient.organisation} limit={40} opens={false} />
									</button>
								</li>
							))}
						</ul>
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

function keyOf({ question, name, values }: CrossedField): string {
	return JSON.stringify([question, name, values[0]]);
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

function wayOf({ form, certainty, unsubmitted, stage, outcome, witness, recipient }: Received): string {
	return [
		certainty !== 'proven' && translate('check_probably'),
		translateSentence(formWords(form)),
		!unsubmitted && translate(stage === 'leaving' ? 'check_when_leaving' : 'check_when_after'),
		recipient.via === 'first-party-proxy' && translate('check_proxied'),
		outcome === 'unknown' && translate('check_unknown'),
		witness !== undefined && translate('check_witness'),
	]
		.filter((words) => words !== false)
		.join(', ');
}
