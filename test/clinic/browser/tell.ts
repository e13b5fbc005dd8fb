import { everySender } from '../senders/every-sender.ts';
import { rememberPerson } from '../senders/known-person.ts';
import type { Moment } from '../senders/moment.ts';

/** Hands a moment to every tag of the clinic: our own senders, and the real bundles in the other script. */
export function tell(moment: Moment): void {
	if (moment.is === 'person') rememberPerson(moment.person);
	for (const sender of everySender) sender(moment);
	document.dispatchEvent(new CustomEvent('harborlight-moment', { detail: moment }));
}
