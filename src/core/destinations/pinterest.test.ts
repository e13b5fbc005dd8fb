import { canary, query, testDestination } from './parts/destination-tester.ts';
import { pinterest } from './pinterest.ts';

testDestination(pinterest, {
	leaves: [
		'https://ct.pinterest.com/ct.html',
		'https://ct.pinterest.com/static/ct/token_create.js',
		'https://s.pinimg.com/ct/core.js',
		'https://www.pinterest.com/user/',
		'https://ct.pinterest.com.clinic.example/v3/',
		'https://clinic.example/v3/?event=init',
	],
	takes: [
		'https://ct.pinterest.com/v3/?event=init',
		'https://ct.pinterest.com/user/?tid=1',
		'https://ct.pinterest.com/v3?event=init',
	],
	reads: [
		{
			// R16
			sent: {
				url: `https://ct.pinterest.com/v3/?${query({
					event: 'addtocart',
					tid: '2611111111111',
					ed: { line_items: [{ product_name: 'Finasteride 1mg' }], search_query: 'hair loss pills', event_id: 'e1' },
					pd: { em: canary.emailSha256, np: 'gtm' },
					ad: { loc: 'https://clinic.example/checkout', ref: 'https://clinic.example/', mh: 'abcdef01' },
					cb: '1700000000000',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'addtocart' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/checkout', at: 'query/ad>json/loc' },
					{ kind: 'product', value: 'Finasteride 1mg', at: 'query/ed>json/line_items/0/product_name' },
					{ kind: 'search', value: 'hair loss pills' },
					{ kind: 'email', value: canary.emailSha256, form: 'sha256', at: 'query/pd>json/em' },
				],
			],
			hides: ['gtm', 'abcdef01', 'e1', '2611111111111'],
		},
		{
			// R29
			sent: {
				url: `https://ct.pinterest.com/user/?${query({ tid: '1', pd: { em: '24aba99b2defbb47ee981b4200313f61f3ae31541d8717bdac1e463c838939b0' } })}`,
			},
			gives: [
				[
					{
						about: 'context',
						kind: 'email',
						value: '24aba99b2defbb47ee981b4200313f61f3ae31541d8717bdac1e463c838939b0',
						form: 'placeholder',
					},
				],
			],
		},
		{
			sent: {
				url: `https://ct.pinterest.com/v3/?${query({ event: 'lead', 'ed[lead_type]': 'anxiety', 'pd[em]': canary.emailSha256 })}`,
			},
			gives: [
				[
					{ about: 'health', value: 'anxiety' },
					{ kind: 'email', value: canary.emailSha256 },
				],
			],
		},
	],
});
