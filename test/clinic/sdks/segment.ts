import { AnalyticsBrowser } from '@segment/analytics-next';
import type { Sender } from '../senders/moment.ts';

const analytics = AnalyticsBrowser.load({ writeKey: 'harborlight' });
analytics.page();

export const segment: Sender = (moment) => {
	if (moment.is === 'answer') analytics.track('Intake Question Answered', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person')
		analytics.identify({ email: moment.person.email, phone: moment.person.phone, firstName: moment.person.firstName });
	if (moment.is === 'booked') analytics.track('Appointment Booked', { provider: moment.provider, reason: moment.reason });
};
