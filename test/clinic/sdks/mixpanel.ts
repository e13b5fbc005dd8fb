import mixpanel from 'mixpanel-browser/dist/mixpanel-core.cjs.js';
import type { Sender } from '../senders/moment.ts';

mixpanel.init('harborlight0000000000000000000001', { track_pageview: true, batch_requests: false, persistence: 'localStorage' });

export const mixpanelSdk: Sender = (moment) => {
	if (moment.is === 'answer') mixpanel.track('Quiz Answer', { question: moment.question, answer: moment.answer });
	if (moment.is === 'search') mixpanel.track('Doctor Search', { query: moment.query, zip: moment.zip });
	if (moment.is === 'person') {
		mixpanel.identify(moment.person.email);
		mixpanel.people.set({ $email: moment.person.email, $phone: moment.person.phone });
	}
};
