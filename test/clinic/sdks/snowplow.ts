import { newTracker, setUserId, trackPageView, trackSelfDescribingEvent, trackStructEvent } from '@snowplow/browser-tracker';
import type { Sender } from '../senders/moment.ts';

newTracker('sp', 'https://com-harborlight-prod1.collector.snplow.net', {
	appId: 'harborlight',
	bufferSize: 1,
	eventMethod: 'post',
});
trackPageView();

export const snowplow: Sender = (moment) => {
	if (moment.is === 'answer')
		trackSelfDescribingEvent({
			event: {
				schema: 'iglu:test.harborlight-therapy/intake_answer/jsonschema/1-0-0',
				data: { question: moment.question, answer: moment.answer },
			},
		});
	if (moment.is === 'person') {
		setUserId(moment.person.email);
		trackStructEvent({ category: 'intake', action: 'submitted' });
	}
	if (moment.is === 'booked') trackStructEvent({ category: 'booking', action: 'booked', label: moment.reason });
};
