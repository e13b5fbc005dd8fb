import { rememberPerson } from '../senders/known-person.ts';
import { meta } from '../senders/meta.ts';
import type { Moment } from '../senders/moment.ts';
import { snapchat } from '../senders/snapchat.ts';
import { tiktok } from '../senders/tiktok.ts';

/** The tags of a site that has no more than these three. */
export function tellAdvertisers(moment: Moment): void {
	if (moment.is === 'person') rememberPerson(moment.person);
	for (const sender of [meta, tiktok, snapchat]) sender(moment);
}
