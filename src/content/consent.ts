import { followConsent } from './consent/follow-consent.ts';
import { isPaymentFrame } from './follow.ts';
import { tell } from './tell.ts';

/** Runs in every frame of a watched site, in a world of its own: what the page asks for consent, and what is answered. */

/** A page that was open already gets the script a second time; a page's elements are never properties of its window's own. */
const MARK = 'telltaleConsent';
if (!Object.hasOwn(globalThis, MARK)) {
	Object.defineProperty(globalThis, MARK, { value: true });
	if (!isPaymentFrame()) followConsent((events) => tell({ note: 'consent', events }));
}
