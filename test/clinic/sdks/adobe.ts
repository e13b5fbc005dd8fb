import { createInstance } from '@adobe/alloy';
import type { Sender } from '../senders/moment.ts';

const alloy = createInstance({ name: 'alloy' });
alloy('configure', {
	datastreamId: '00000000-0000-4000-8000-0000000adobe',
	orgId: 'HARBORLIGHT00000000000000@AdobeOrg',
	edgeDomain: 'adobedc.demdex.net',
	defaultConsent: 'in',
	idMigrationEnabled: false,
	thirdPartyCookiesEnabled: false,
}).catch(() => {});

export const adobe: Sender = (moment) => {
	if (moment.is === 'page') send('web.webpagedetails.pageViews', {});
	if (moment.is === 'booked') send('web.formFilledOut', { appointment: { reason: moment.reason, provider: moment.provider } });
};

function send(eventType: string, data: Readonly<Record<string, unknown>>): void {
	alloy('sendEvent', {
		xdm: { eventType, web: { webPageDetails: { name: document.title } } },
		data,
		documentUnloading: eventType !== 'web.webpagedetails.pageViews',
	}).catch(() => {});
}
