import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

export const iterable: Destination = {
	organisation: 'Iterable',
	service: 'Iterable',
	role: 'marketing-automation',
	source: 'https://api.iterable.com/api/docs',
	hosts: ['iterable.com'],
	takes: (url) =>
		/^api\./.test(url.hostname) &&
		/^\/api\/(?:events|users|commerce|subscriptions|lists|inApp|email|push)\/\w+(?:\/\w+)?\/?$/i.test(url.pathname),
	batches: ['events/*'],
	meanings: {
		eventName: 'event',
		...person(),
		...under(['user'], person()),
		...every('email', 'newEmail currentEmail'),
		...every('product', 'items/*/name items/*/id items/*/sku items/*/categories/*'),
		...under(['items/*/dataFields', 'dataFields', 'user/dataFields', 'updates/*/dataFields'], {
			...personTraits,
			name: 'data',
			...every('page', 'url pageUrl page_url'),
			...every('title', 'pageTitle title'),
		}),
		...every(
			'ignore',
			'dataFields campaignId templateId createdAt createNewFields mergeNestedObjects preferUserId deviceInfo/** id total',
		),
		...every('ignore', 'SDKVersion platform packageName count'),
	},
};

function person(): Record<string, Meaning> {
	return { email: 'email', userId: 'account', phoneNumber: 'phone' };
}
