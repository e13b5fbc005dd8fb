import type { Told } from '../core/report.ts';
import { HostileText } from './hostile-text.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { translate, translateCount } from './translate.ts';
import { useReveal } from './use-reveal.ts';

const FIRST = 11;

type Props = {
	/** In the order of the cards. */
	readonly recipients: readonly Told[];
	readonly idOf: (told: Told) => string;
};

/** Every organisation that was told something, in one line; each leads to its first card. */
export function Glance({ recipients, idOf }: Props) {
	const { all, list, reveal } = useReveal(FIRST);
	const firsts = new Map<string, Told>();
	for (const told of recipients) {
		if (!firsts.has(told.recipient.organisation)) firsts.set(told.recipient.organisation, told);
	}
	const rows = [...firsts.values()];
	// A button that would reveal a single chip takes the room of that chip.
	const shown = all || rows.length <= FIRST + 1 ? rows : rows.slice(0, FIRST);
	return (
		<nav aria-label={translate('popup_glance')}>
			<ul class="plain glance" ref={list}>
				{shown.map((told) => (
					<li key={told.recipient.organisation}>
						<Chip told={told} id={idOf(told)} />
					</li>
				))}
				{shown.length < rows.length && (
					<li>
						<button type="button" class="link" onClick={reveal}>
							{translateCount('popup_glance_more', rows.length - shown.length)}
						</button>
					</li>
				)}
			</ul>
		</nav>
	);
}

function Chip({ told, id }: { readonly told: Told; readonly id: string }) {
	function lead(event: Event) {
		const card = document.getElementById(id);
		event.preventDefault();
		card?.focus({ preventScroll: true });
		card?.scrollIntoView({ block: 'start' });
	}
	return (
		<a href={`#${id}`} onClick={lead}>
			<SeverityMark severity={told.severity} word="spoken" />
			<HostileText text={told.recipient.organisation} limit={40} opens={false} />
		</a>
	);
}
