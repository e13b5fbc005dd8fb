import { pianoAnalytics } from 'piano-analytics-js';
import type { Sender } from '../senders/moment.ts';

pianoAnalytics.setConfigurations({ site: 600000, collectDomain: 'https://harborl.pa-cd.com' });
pianoAnalytics.sendEvent('page.display', { page: document.title });

export const piano: Sender = (moment) => {
	if (moment.is === 'answer') pianoAnalytics.sendEvent('intake.answer', { question: moment.question, answer: moment.answer });
	if (moment.is === 'person') pianoAnalytics.setUser(moment.person.email, 'patient', true);
};
