import { canary, testDestination } from './parts/destination-tester.ts';
import { shopify } from './shopify.ts';

const BATCH = {
	events: [
		{
			schema_id: 'trekkie_storefront_page_view/1.4',
			payload: {
				url: 'https://clinic.example/products/fluoxetine',
				title: 'Fluoxetine 20 mg',
				uniqToken: canary.uuid,
				customerId: '987654321',
				shopId: 123456789,
			},
		},
		{
			schema_id: 'custom_storefront_customer_tracking/1.2',
			payload: { event_name: 'product_page_rendered', products: JSON.stringify([{ name: 'Sertraline 50 mg' }]) },
		},
	],
	metadata: { event_sent_at_ms: 1 },
};

testDestination(shopify, {
	takes: ['https://monorail-edge.shopifysvc.com/unstable/produce_batch', 'https://monorail-edge.shopifysvc.com/v1/produce'],
	leaves: [
		'https://cdn.shopify.com/s/trekkie.storefront.min.js',
		'https://otlp-http-production.shopifysvc.com/v1/metrics',
		'https://monorail-edge.shopifysvc.com.clinic.example/v1/produce',
		'https://clinic.example/?r=https://monorail-edge.shopifysvc.com/v1/produce',
	],
	reads: [
		{
			sent: { url: 'https://monorail-edge.shopifysvc.com/unstable/produce_batch', body: JSON.stringify(BATCH) },
			gives: [
				[
					{ kind: 'event', value: 'trekkie_storefront_page_view' },
					{ kind: 'page', about: 'context', value: 'https://clinic.example/products/fluoxetine' },
					{ kind: 'title', about: 'context', value: 'Fluoxetine 20 mg' },
					{ kind: 'browser-id', value: canary.uuid },
					{ kind: 'account', value: '987654321' },
				],
				[
					{ kind: 'event', value: 'product_page_rendered' },
					{ kind: 'product', value: 'Sertraline 50 mg' },
				],
			],
			hides: ['123456789'],
		},
	],
});
