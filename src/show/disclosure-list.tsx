import { formWords } from '../core/judge/form-words.ts';
import type { Disclosure } from '../core/types.ts';
import { enteredWords } from './entered-words.ts';
import { HostileText } from './hostile-text.tsx';
import { PathTrail } from './path-trail.tsx';
import { type ReadValue, sameValue } from './same-value.ts';
import { translate, translateCount, translateSentence } from './translate.ts';
import { useReveal } from './use-reveal.ts';

const ABOUTS = ['health', 'identity', 'context'] as const;
const FIRST = 8;

/** The decoded values of a request: about health first, then about who the person is, then what stood around. */
export function DisclosureList({ disclosures }: { readonly disclosures: readonly Disclosure[] }) {
	return (
		<>
			{ABOUTS.map((about) => {
				const values = sameValue(disclosures.filter((disclosure) => disclosure.about === about));
				return values.length > 0 && <Group key={about} about={about} values={values} />;
			})}
		</>
	);
}

function Group({ about, values }: { readonly about: Disclosure['about']; readonly values: readonly ReadValue[] }) {
	const { all, list, reveal } = useReveal(FIRST);
	const shown = all ? values : values.slice(0, FIRST);
	return (
		<section class="about">
			<h3>{translate(`about_${about}`)}</h3>
			<ul class="plain" ref={list}>
				{shown.map((value, index) => (
					<li key={index} class="disclosure" tabIndex={-1}>
						<Value read={value} />
					</li>
				))}
			</ul>
			{shown.length < values.length && (
				<button type="button" class="link" onClick={reveal}>
					{translateCount('show_all_values', values.length)}
				</button>
			)}
		</section>
	);
}

function Value({ read: { kinds, value, form, terms, certainty, at, entered } }: { readonly read: ReadValue }) {
	return (
		<>
			<p class="disclosure-head">
				<span class="disclosure-kind">{kinds.map((kind) => translate(`kind_${kind}`)).join(', ')}</span>
				{form !== 'plain' && <span class="tag">{translateSentence(formWords(form))}</span>}
				<span class={`certainty certainty-${certainty}`}>
					{translate(certainty === 'proven' && entered?.made ? 'certainty_proven_made' : `certainty_${certainty}`)}
				</span>
			</p>
			<p class="value">
				{value === '' ? <em class="soft">{translate('value_empty')}</em> : <HostileText text={value} limit={280} />}
			</p>
			{terms.length > 0 && (
				<p class="soft small">
					{translate('value_names')} <HostileText text={terms.join(', ')} limit={160} />
				</p>
			)}
			{entered && (
				<p class="small">
					<HostileText text={translateSentence(enteredWords(entered, certainty))} limit={280} />
				</p>
			)}
			<PathTrail at={at} />
		</>
	);
}
