import * as amplitude from '@amplitude/analytics-browser';
import type { Sender } from '../senders/moment.ts';

amplitude.init('harborlight00000000000000000000a', {
	autocapture: { pageViews: true, sessions: true, formInteractions: true, elementInteractions: true },
	flushIntervalMillis: 200,
});

export const amplitudeSdk: Sender = (moment) => {
	if (moment.is === 'answer') amplitude.track('Intake Answer', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person') amplitude.setUserId(moment.person.email);
	if (moment.is === 'leave') {
		amplitude.setTransport('beacon');
		amplitude.flush();
	}
};
