import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import type { Sender } from '../senders/moment.ts';

const analytics = new RudderAnalytics();
analytics.load('harborlight00000000000000000', 'https://harborlight.dataplane.rudderstack.com', {
	useBeacon: false,
	loadIntegration: false,
	polyfillIfRequired: false,
});
analytics.page();

export const rudderstack: Sender = (moment) => {
	if (moment.is === 'answer') analytics.track('Questionnaire Answered', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person') analytics.identify(moment.person.email, { email: moment.person.email, phone: moment.person.phone });
};
