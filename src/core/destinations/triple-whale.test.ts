import { canary, testDestination } from './parts/destination-tester.ts';
import { tripleWhale } from './triple-whale.ts';

const event = 'https://api.config-security.com/event';
const profile = {
	id: 'mhx2k1ab_0.p9z3kq71v',
	action: 'profile',
	avatar: 'q7w1zk0d.8r2m5x',
	time: '1440:900',
	host: 'clinic-shop.myshopify.com',
	plat: 'SHOPIFY',
	url: 'https://clinic.example/products/minoxidil',
	ref: 'https://search.example/',
	ver: '2.16',
};

testDestination(tripleWhale, {
	takes: [event, 'https://open.pixel.api.whale3.io/trek/add'],
	leaves: [
		'https://conf.config-security.com/model',
		'https://api.config-security.com/first?host=clinic-shop.myshopify.com&plat=SHOPIFY',
		'https://api.config-security.com.evil.example/event',
		'https://whale.camera/live/dot.txt',
		'https://clinic.example/event?to=api.config-security.com',
	],
	reads: [
		{
			sent: { url: event, method: 'POST', mediaType: 'application/json', body: JSON.stringify(profile) },
			gives: [
				[
					{ kind: 'event', value: 'profile' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/products/minoxidil' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: profile.avatar },
				],
			],
			hides: ['1440:900', 'clinic-shop.myshopify.com', profile.id],
		},
		{
			// A beacon, whose body is sent as text.
			sent: {
				url: event,
				method: 'POST',
				mediaType: 'text/plain;charset=UTF-8',
				body: JSON.stringify({ ...profile, action: 'contact', email: canary.email, phone: '+13125550142' }),
			},
			gives: [
				[
					{ kind: 'event', value: 'contact' },
					{ kind: 'email', value: canary.email },
					{ kind: 'phone', value: '+13125550142' },
				],
			],
		},
	],
});
