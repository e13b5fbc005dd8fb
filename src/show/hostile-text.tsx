import { useState } from 'preact/hooks';
import { translate } from './translate.ts';
import { visibleParts } from './visible-text.ts';

type Props = {
	readonly text: string;
	/** Characters shown before "Show all"; whole where left out. */
	readonly limit?: number;
	/** False where the whole stands elsewhere, or where a button may not stand. */
	readonly opens?: boolean;
	/** Keep line breaks: bodies. */
	readonly lines?: 'keep' | 'name';
};

/** Most that "Show all" shows: a page must not freeze the popup. */
const MOST = 50_000;

/** Text that a page or a tracker supplied: unseen characters named, kept from reordering its neighbours, cut where it is long. */
export function HostileText({ text, limit = MOST, opens = true, lines = 'name' }: Props) {
	const [all, setAll] = useState(false);
	const most = all ? MOST : limit;
	const cut = text.length > most;
	return (
		<>
			<bdi class="hostile">
				{visibleParts(cut ? `${wholeCharacters(text, most)}…` : text, lines).map((part, index) =>
					part.unseen ? (
						<span class="unseen" key={index}>
							{part.text}
						</span>
					) : (
						part.text
					),
				)}
			</bdi>
			{cut && !all && opens && (
				<button type="button" class="link more" onClick={() => setAll(true)}>
					{translate('show_all_characters', text.length.toLocaleString())}
				</button>
			)}
			{cut && all && <span class="soft more">{translate('cut_at_characters', MOST.toLocaleString())}</span>}
		</>
	);
}

/** Does not split a surrogate pair. */
function wholeCharacters(text: string, most: number): string {
	const last = text.charCodeAt(most - 1);
	return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
