import { attentive } from './attentive.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

const PAGE = 'https://clinic.example/conditions/depression';

testDestination(attentive, {
	takes: [
		'https://events.attentivemobile.com/e?t=i',
		'https://events.attentivemobile.com/mobile',
		'https://clinic-us.attn.tv/d?attn_vid=1',
	],
	leaves: [
		'https://cdn.attn.tv/clinic/dtag.js',
		'https://www.attentivemobile.com/e',
		'https://events.attentivemobile.com.clinic.example/e',
		'https://clinic.example/?r=https://events.attentivemobile.com/e',
	],
	reads: [
		{
			sent: {
				url: `https://events.attentivemobile.com/e?${query({ v: 'asthma', c: 'clinic', t: 'idn', u: canary.uuid, pd: PAGE, m: { email: canary.email, phone: '+15551234567' }, evs: [{ vendor: '2', id: 'user-1042' }] })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'idn' },
					{ kind: 'page', about: 'context', value: PAGE },
					{ kind: 'email', value: canary.email, at: 'query/m>json/email' },
					{ kind: 'phone', value: '+15551234567' },
					{ kind: 'account', value: 'user-1042' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['asthma', 'clinic'],
		},
		{
			sent: {
				url: 'https://events.attentivemobile.com/mobile',
				mediaType: 'application/x-www-form-urlencoded',
				body: query({
					d: {
						visitorId: canary.uuid,
						locationHref: PAGE,
						eventMetadata: { eventType: 'ProductView', product: { name: 'Fluoxetine 20 mg' } },
						genericMetadata: { condition: 'Anxiety' },
					},
				}),
			},
			gives: [
				[
					{ kind: 'event', value: 'ProductView' },
					{ kind: 'product', value: 'Fluoxetine 20 mg' },
					{ about: 'health', value: 'Anxiety' },
					{ kind: 'page', about: 'context', value: PAGE },
				],
			],
		},
	],
});
