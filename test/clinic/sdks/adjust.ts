import Adjust from '@adjustcom/adjust-web-sdk';
import type { Sender } from '../senders/moment.ts';

Adjust.initSdk({ appToken: 'harborlight1', environment: 'production', logLevel: 'none' });

export const adjust: Sender = (moment) => {
	if (moment.is === 'answer')
		Adjust.trackEvent({ eventToken: 'answer', callbackParams: [{ key: 'answer', value: moment.answer }] });
	if (moment.is === 'person')
		Adjust.trackEvent({ eventToken: 'signup', callbackParams: [{ key: 'email', value: moment.person.email }] });
};
