import type { SettingsState } from '../core/messages.ts';
import { HostileText } from './hostile-text.tsx';
import { translate } from './translate.ts';
import { visibleText } from './visible-text.ts';

type Choice = SettingsState['sites'][number];
type Props = { readonly sites: readonly Choice[]; readonly onForget: (choice: Choice) => void };

/** The sites that the person chose to watch, or not to. */
export function SiteChoices({ sites, onForget }: Props) {
	if (sites.length === 0) return <p class="soft">{translate('options_sites_none')}</p>;
	const sorted = [...sites].sort((a, b) => a.site.localeCompare(b.site));
	return (
		<ul class="plain choices">
			{sorted.map((choice) => (
				<li key={choice.site}>
					<span>
						<HostileText text={choice.site} limit={100} />
						<span class="soft small choice">{translate(choice.watched ? 'options_site_watched' : 'options_site_unwatched')}</span>
					</span>
					<button
						type="button"
						aria-label={visibleText(translate('options_site_forget_of', choice.site))}
						onClick={() => onForget(choice)}
					>
						{translate('options_site_forget')}
					</button>
				</li>
			))}
		</ul>
	);
}
