import Adjust from '@adjustcom/adjust-web-sdk';
import type { Sender } from '../senders/moment.ts';

Adjust.initSdk({ appToken: 'harborlight1', environment: 'production', logLevel: 'none' });

export const adjust: Sender = (moment) => {
	// It sends one event a second: the third answer alone, so that it is done before the walk is.
	if (moment.is === 'answer' && moment.step === 3)
		Adjust.trackEvent({ eventToken: 'answer', callbackParams: [{ key: 'answer', value: moment.answer }] });
};
