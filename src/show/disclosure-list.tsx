import type { Disclosure } from '../core/types.ts';
import { HostileText } from './hostile-text.tsx';
import { PathTrail } from './path-trail.tsx';
import { translate, translateCount } from './translate.ts';
import { useReveal } from './use-reveal.ts';

const ABOUTS = ['health', 'identity', 'context'] as const;
const FIRST = 8;

/** The decoded values of a request: about health first, then about who the person is, then what stood around. */
export function DisclosureList({ disclosures }: { readonly disclosures: readonly Disclosure[] }) {
	return (
		<>
			{ABOUTS.map((about) => {
				const own = disclosures.filter((disclosure) => disclosure.about === about);
				return own.length > 0 && <Group key={about} about={about} disclosures={own} />;
			})}
		</>
	);
}

function Group({ about, disclosures }: { readonly about: Disclosure['about']; readonly disclosures: readonly Disclosure[] }) {
	const { all, list, reveal } = useReveal(FIRST);
	const shown = all ? disclosures : disclosures.slice(0, FIRST);
	return (
		<section class="about">
			<h3>{translate(`about_${about}`)}</h3>
			<ul class="plain" ref={list}>
				{shown.map((disclosure, index) => (
					<li key={index} class="disclosure" tabIndex={-1}>
						<Value disclosure={disclosure} />
					</li>
				))}
			</ul>
			{shown.length < disclosures.length && (
				<button type="button" class="link" onClick={reveal}>
					{translateCount('show_all_values', disclosures.length)}
				</button>
			)}
		</section>
	);
}

function Value({ disclosure }: { readonly disclosure: Disclosure }) {
	const { kind, value, form, term, certainty, at } = disclosure;
	return (
		<>
			<p class="disclosure-head">
				<span class="disclosure-kind">{translate(`kind_${kind}`)}</span>
				{form !== 'plain' && <span class="tag">{translate(`form_${form}`)}</span>}
				<span class={`certainty certainty-${certainty}`}>{translate(`certainty_${certainty}`)}</span>
			</p>
			<p class="value">
				{value === '' ? <em class="soft">{translate('value_empty')}</em> : <HostileText text={value} limit={280} />}
			</p>
			{term !== undefined && term.toLowerCase() !== value.toLowerCase() && (
				<p class="soft small">
					{translate('value_names')} <HostileText text={term} limit={80} />
				</p>
			)}
			<PathTrail at={at} />
		</>
	);
}
