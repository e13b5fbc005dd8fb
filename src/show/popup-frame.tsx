import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';
import { Emblem } from './emblem.tsx';
import { HostileText } from './hostile-text.tsx';
import { translate } from './translate.ts';

type Props = {
	readonly site: string | null;
	/** Null where nothing is watched. */
	readonly onStop: (() => void) | null;
	readonly busy: boolean;
	readonly children: ComponentChildren;
};

/** What stands around every screen of the popup. */
export function PopupFrame({ site, onStop, busy, children }: Props) {
	return (
		<>
			<header class="top">
				<Emblem />
				<p class="brand">{translate('extension_name')}</p>
				{site !== null && (
					<p class="site">
						<HostileText text={site} limit={80} />
					</p>
				)}
			</header>
			<main aria-busy={busy}>{children}</main>
			<footer class="bottom">
				{onStop !== null && (
					<button type="button" class="link" onClick={onStop}>
						{translate('popup_stop')}
					</button>
				)}
				<span class="buttons">
					<a class="link" href="history.html" target="_blank" rel="noopener">
						{translate('popup_history')}
					</a>
					<button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
						{translate('popup_settings')}
					</button>
				</span>
			</footer>
		</>
	);
}
