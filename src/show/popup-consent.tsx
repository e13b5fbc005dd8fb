import { useMemo } from 'preact/hooks';
import type { ConsentNow } from '../core/consent/consent-now.ts';
import { consentOf } from '../core/consent/consent-of.ts';
import { consentSummary } from '../core/consent/consent-summary.ts';
import { consentWords } from './consent-words.ts';

/** Whom data went to before the person answered, or although they refused: one line, and nothing where there is nothing to say. */
export function PopupConsent({ consent }: { readonly consent: ConsentNow }) {
	const words = useMemo(() => {
		const { of } = consentOf(consent);
		return consentWords(
			consentSummary(consent.sent.map((one) => ({ recipient: one.recipient, consent: of(one, one.visit), of: null }))),
		);
	}, [consent]);
	return words === null ? null : <p class="consent-line">{words}</p>;
}
