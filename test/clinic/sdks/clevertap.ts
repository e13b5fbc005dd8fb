import clevertap from 'clevertap-web-sdk';
import type { Sender } from '../senders/moment.ts';

clevertap.init('HARBORLIGHT', 'us1');
clevertap.privacy.push({ optOut: false, useIP: true });

export const clevertapSdk: Sender = (moment) => {
	if (moment.is === 'answer') clevertap.event.push('Intake Answer', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person')
		clevertap.onUserLogin.push({
			Site: { Name: moment.person.firstName, Identity: moment.person.email, Email: moment.person.email, Phone: '+15555550123' },
		});
};
