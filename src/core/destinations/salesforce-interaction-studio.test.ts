import { canary, testDestination } from './parts/destination-tester.ts';
import { salesforceInteractionStudio } from './salesforce-interaction-studio.ts';

const event = {
	interaction: {
		name: 'View Item',
		catalogObject: { type: 'Article', id: 'a-7', attributes: { name: 'Living with bipolar disorder' } },
	},
	source: { pageType: 'article', url: 'https://clinic.example/bipolar', urlReferrer: 'https://search.example/', channel: 'Web' },
	user: { anonymousId: 'a1b2c3d4e5f60718', attributes: { emailAddress: canary.email, concern: 'panic attacks' } },
	flags: { pageView: true },
};
const packed = btoa(JSON.stringify(event));
const gives = [
	{ about: 'context', kind: 'event', value: 'View Item' },
	{ about: 'context', kind: 'page', value: 'https://clinic.example/bipolar' },
	{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
	{ kind: 'product', value: 'Living with bipolar disorder' },
	{ about: 'health', value: 'panic attacks' },
	{ kind: 'browser-id', value: 'a1b2c3d4e5f60718' },
	{ kind: 'email', value: canary.email },
] as const;

testDestination(salesforceInteractionStudio, {
	takes: [
		'https://clinic.us-5.evergage.com/api2/event/clinic_us?event=e30',
		'https://clinic.evergage.com/api2/auevent/clinic',
		'https://clinic.evergage.com/twreceiver?_ak=clinic',
	],
	leaves: [
		'https://cdn.evgnet.com/beacon/clinic/prod/scripts/evergage.min.js',
		'https://www.evergage.com/',
		'https://evergage.com.evil.example/api2/event/clinic',
		'https://clinic.example/?next=https://clinic.evergage.com/api2/event/clinic',
	],
	proxied: [{ url: `https://is.clinic.example/api2/event/clinic?event=${encodeURIComponent(packed)}` }],
	notProxied: [{ url: 'https://clinic.example/api2/event/marathon?event=run' }],
	reads: [
		{
			sent: { url: `https://clinic.us-5.evergage.com/api2/event/clinic_us?event=${encodeURIComponent(packed)}` },
			gives: [gives],
			hides: [packed],
		},
		{
			sent: { url: 'https://clinic.us-5.evergage.com/api2/event/clinic_us', body: JSON.stringify(event) },
			gives: [gives],
		},
	],
});
