import { toQuery } from '../senders/transport.ts';

/** A service worker's global, of which the compiler's page types know nothing. */
type Worker = {
	addEventListener(type: 'message', listen: (event: MessageEvent<{ medication: string; page: string }>) => void): void;
};

(self as unknown as Worker).addEventListener('message', ({ data }) => {
	const query = toQuery({
		v: 2,
		tid: 'G-HARBOR0001',
		cid: '1480012345.1700000001',
		en: 'medication_reminder_set',
		dl: data.page,
		'ep.medication': data.medication,
	});
	fetch(`https://www.google-analytics.com/g/collect?${query}`, { method: 'POST', mode: 'no-cors' }).catch(() => {});
});

addEventListener('activate', (event) => {
	if ('waitUntil' in event && 'clients' in self)
		(event.waitUntil as (done: unknown) => void)((self.clients as { claim(): unknown }).claim());
});
