import { criteo } from '../senders/criteo.ts';
import { googleAnalytics } from '../senders/google-analytics.ts';
import { meta } from '../senders/meta.ts';
import { tiktok } from '../senders/tiktok.ts';

// The same tags on a site that has nothing to do with health: none of it may be recorded.
for (const sender of [meta, googleAnalytics, tiktok, criteo]) {
	sender({ is: 'page' });
	sender({ is: 'bought', product: 'Trail running shoes', price: 89 });
}
