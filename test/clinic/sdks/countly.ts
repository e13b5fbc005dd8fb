import bundle from 'countly-sdk-web';
import type { Sender } from '../senders/moment.ts';

// The bundle is CommonJS with an export called default.
const { default: Countly } = bundle as unknown as { readonly default: typeof bundle };
// It takes a headless browser for a bot.
Countly.init({
	app_key: 'harborlight000000000000000000000000000a',
	url: 'https://harborlight.count.ly',
	interval: 200,
	ignore_bots: false,
});
Countly.track_sessions();
Countly.track_pageview();

export const countly: Sender = (moment) => {
	if (moment.is === 'answer')
		Countly.add_event({ key: 'intake_answer', segmentation: { question: moment.question, answer: moment.answer } });
	if (moment.is === 'person')
		Countly.user_details({ name: moment.person.firstName, email: moment.person.email, phone: moment.person.phone });
};
