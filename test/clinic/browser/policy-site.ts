import { googleAnalytics } from '../senders/google-analytics.ts';
import { meta } from '../senders/meta.ts';
import type { Moment } from '../senders/moment.ts';
import { tiktok } from '../senders/tiktok.ts';

// The tags of a site that is there for its policy's sake: Meta, TikTok and Google.

const tell = (moment: Moment) => {
	for (const sender of [meta, tiktok, googleAnalytics]) sender(moment);
};

tell({ is: 'page' });
const form = document.querySelector('#check');
form?.addEventListener('change', ({ target }) => {
	if (!(target instanceof HTMLInputElement)) return;
	tell({ is: 'answer', step: 1, question: form.querySelector('legend')?.textContent ?? '', answer: target.value });
});
form?.addEventListener('submit', (event) => event.preventDefault());
