import { addBreadcrumb, captureMessage, init, setUser } from '@sentry/browser';
import type { Sender } from '../senders/moment.ts';

init({ dsn: 'https://00000000000000000000000000harbor@o1.ingest.us.sentry.io/1' });

export const sentry: Sender = (moment) => {
	if (moment.is === 'answer') addBreadcrumb({ category: 'intake', message: moment.answer });
	if (moment.is !== 'person') return;
	setUser({ id: moment.person.email, email: moment.person.email });
	captureMessage('Intake took longer than a minute');
};
