import { googleConsentMode } from '../../senders/google-consent-mode.ts';
import { limitedDataUse } from '../../senders/limited-data-use.ts';
import { meta } from '../../senders/meta.ts';
import type { Moment } from '../../senders/moment.ts';
import { tiktok } from '../../senders/tiktok.ts';
import { tradeDesk } from '../../senders/trade-desk.ts';
import { type Choice, REFUSED } from './choice.ts';

/**
 * What the address says of how the page keeps to an answer. Without any of these its tags wait for the answer and keep to it.
 * `early`: they do not wait. `defiant`: they send after any answer. `pings`: Google is told at once, with what it was allowed.
 * `limited`: a refusal becomes Meta's and TikTok's limited data use. `gpc`: the browser's signal counts as a refusal.
 */
const flag = (name: 'early' | 'defiant' | 'pings' | 'limited' | 'gpc') => new URLSearchParams(location.search).has(name);

/** Hears each answer, and once at the start where one is stored; with the string of the IAB's framework where the page has one. */
export type Answered = (choice: Choice, tcString?: string) => void;

/** The tags of a consent page: the page itself, and what is answered on it. */
export function startConsentPage(): Answered {
	let chosen: Choice | null = null;
	let tcString: string | undefined;

	const tell = (moment: Moment) => {
		const signal = flag('gpc') && Reflect.get(navigator, 'globalPrivacyControl') === true;
		const said = signal ? REFUSED : chosen;
		const sendsAnyway = !signal && (said === null ? flag('early') : flag('defiant'));
		if (sendsAnyway || said?.advertising === true) {
			meta(moment);
			tiktok(moment);
			if (tcString !== undefined) tradeDesk(moment, tcString);
		} else if (flag('limited') && said !== null) limitedDataUse(moment);
		if (sendsAnyway || said?.analytics === true || flag('pings')) googleConsentMode(moment, said);
	};

	tell({ is: 'page' });
	document.querySelector('#check')?.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement)) return;
		const question = target.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
		tell({ is: 'answer', step: 1, question, answer: target.value });
	});
	return (choice, string) => {
		chosen = choice;
		tcString = string;
		tell({ is: 'page' });
	};
}
