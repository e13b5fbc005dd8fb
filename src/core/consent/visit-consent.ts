import type { ConsentEvent } from './consent-event.ts';

/** A {@link ConsentEvent} and the page view that it was seen on. */
export type VisitConsent = ConsentEvent & { readonly visit: string };

/** Source of an event that says no more than that the page was followed, and from its start. */
export const FOLLOWED = 'followed';
/** Source of an event that says that the browser signals Global Privacy Control to the page. */
export const SIGNALLED = 'gpc';
/** Events of one page view that are kept. */
export const MOST_CONSENTS = 200;
