import posthog from 'posthog-js/dist/module.no-external';
import type { Sender } from '../senders/moment.ts';

posthog.init('phc_harborlight000000000000000000000000000', {
	api_host: 'https://us.i.posthog.com',
	// The bundle stays silent in a headless browser otherwise.
	opt_out_useragent_filter: true,
	autocapture: true,
	capture_pageview: true,
	disable_session_recording: true,
	request_batching: false,
});

export const posthogSdk: Sender = (moment) => {
	if (moment.is === 'answer') posthog.capture('intake answer', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person') posthog.identify(moment.person.email, { phone: moment.person.phone });
};
