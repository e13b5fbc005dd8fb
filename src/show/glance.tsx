import type { Told } from '../core/report.ts';
import { HostileText } from './hostile-text.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { translate, translateCount } from './translate.ts';

const MOST = 12;

type Props = { readonly recipients: readonly Told[]; readonly idOf: (told: Told) => string };

/** Every organisation that was told something, in one line, worst first; each leads to its card. */
export function Glance({ recipients, idOf }: Props) {
	const worst = new Map<string, Told>();
	for (const told of recipients) {
		if (!worst.has(told.recipient.organisation)) worst.set(told.recipient.organisation, told);
	}
	const listed = [...worst.values()].slice(0, MOST);
	return (
		<nav aria-label={translate('popup_glance')}>
			<ul class="plain glance">
				{listed.map((told) => (
					<li key={told.recipient.organisation}>
						<a
							href={`#${idOf(told)}`}
							onClick={(event) => {
								const card = document.getElementById(idOf(told));
								event.preventDefault();
								card?.focus({ preventScroll: true });
								card?.scrollIntoView({ block: 'start' });
							}}
						>
							<SeverityMark severity={told.severity} word="spoken" />
							<HostileText text={told.recipient.organisation} limit={40} opens={false} />
						</a>
					</li>
				))}
				{listed.length < worst.size && (
					<li class="soft small">{translateCount('popup_glance_more', worst.size - listed.length)}</li>
				)}
			</ul>
		</nav>
	);
}
