/** Our script in the isolated world shows the private element, as the event's related target. */
export const CONSENT_GREETING = 'telltale:consent';
/** The script in the page's world, where it starts later, asks for it. */
export const CONSENT_CALL = 'telltale:consent-call';
/** What is asked, and what is answered: events on that element, with JSON as their detail. */
export const CONSENT_ASKS = 'asks';
export const CONSENT_ANSWERS = 'answers';

/** Letters of the longest answer that is passed on. */
export const MOST_ANSWER = 300_000;
