import { googleAnalytics } from '../../senders/google-analytics.ts';
import { meta } from '../../senders/meta.ts';
import type { Moment } from '../../senders/moment.ts';
import { tiktok } from '../../senders/tiktok.ts';
import { ownBanner } from './own-banner.ts';

// Tags that nobody told of consent; of a page without a banner, and of one whose banner goes away when it is pressed and does nothing else.

const tell = (moment: Moment) => {
	for (const sender of [meta, tiktok, googleAnalytics]) sender(moment);
};

tell({ is: 'page' });
ownBanner(() => {});
document.querySelector('#check')?.addEventListener('change', ({ target }) => {
	if (!(target instanceof HTMLInputElement)) return;
	tell({ is: 'answer', step: 1, question: document.querySelector('#check legend')?.textContent ?? '', answer: target.value });
});
