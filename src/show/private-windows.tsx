import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { translate } from './translate.ts';

/** Whether the person has allowed Telltale in private windows, and how that is changed: only the browser can. */
export function PrivateWindows() {
	const [allowed, setAllowed] = useState<boolean | null>(null);
	useEffect(() => {
		browser.extension.isAllowedIncognitoAccess().then(setAllowed, () => undefined);
	}, []);
	if (allowed === null) return null;
	return (
		<section class="card" aria-labelledby="private">
			<h2 id="private">{translate('options_private')}</h2>
			<p>{translate(allowed ? 'options_private_allowed' : 'options_private_not')}</p>
			<p class="soft small">{translate('options_private_how')}</p>
		</section>
	);
}
