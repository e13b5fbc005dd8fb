import { expect, test } from 'vitest';
import { examine } from '../examine.ts';
import { exampleObservation } from '../example-observation.ts';
import { googleAds } from './google-ads.ts';
import { canary, query, testDestination } from './parts/destination-tester.ts';

testDestination(googleAds, {
	leaves: [
		'https://www.google.com.clinic.example/pagead/1p-user-list/1/',
		'https://www.google.clinic/pagead/1p-user-list/1/',
		'https://google.com.example/ccm/collect',
		'https://notgoogle.com/pagead/1p-conversion/1/',
		'https://maps.google.com/pagead/1p-conversion/1/',
		'https://www.google.com/search?q=/pagead/1p-conversion/',
		'https://www.google.com/recaptcha/api.js',
		'https://www.googleadservices.com/pagead/conversion_async.js',
		'https://googleads.g.doubleclick.net/pagead/id',
		'https://clinic.example/pagead/conversion/1/',
		'https://www.google.com/measurement/',
	],
	takes: [
		'https://www.googleadservices.com/pagead/conversion/1111111/?label=abc',
		'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1111111/?random=1',
		'https://www.google.com/pagead/1p-user-list/1111111/?random=1',
		'https://www.google.co.in/pagead/1p-user-list/1111111/',
		'https://www.google.com.au/pagead/1p-conversion/1111111/',
		'https://www.google.ca/pagead/1p-user-list/1111111/',
		'https://www.google.com/ccm/collect?en=page_view',
		'https://google.com/ccm/form-data/1111111',
		'https://google.com/pagead/form-data/1111111',
		'https://www.google.com/rmkt/collect/1111111/',
		'https://td.doubleclick.net/td/rul/1111111?random=1',
		'https://td.doubleclick.net/td/ga/rul?tid=G-ABC1234567&gacid=1.2',
		'https://www.google.com/measurement/conversion/?en=page_view',
		'https://pagead2.googlesyndication.com/measurement/conversion/?en=page_view',
		'https://region1.analytics.google.com/measurement/conversion?en=page_view',
		'https://www.google.com/ads/ga-audiences?v=1&t=sr',
		'https://pagead2.googlesyndication.com/ccm/collect?en=page_view',
	],
	proxied: [
		{ url: 'https://clinic.example/a1b2/gs/ccm/collect?en=page_view&gtm=45be54n0&dl=https%3A%2F%2Fclinic.example%2F' },
		{ url: 'https://clinic.example/a1b2/pagead/viewthroughconversion/1111111/?gtm=45be54n0&url=https%3A%2F%2Fclinic.example%2F' },
	],
	notProxied: [
		{ url: 'https://clinic.example/ccm/collect?dl=1' },
		{ url: 'https://clinic.example/pagead/conversion/1/?gtm=45be54n0' },
	],
	reads: [
		{
			sent: {
				url: `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1111111/?${query({
					random: '1700000000001',
					url: 'https://clinic.example/depression/quiz',
					ref: 'https://clinic.example/',
					tiba: 'Depression quiz',
					auid: '123456789.1700000000',
					data: 'event=quiz_answer;answer=I feel depressed\\; often;step=3',
					u_w: '1920',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'quiz_answer', at: 'query/data' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/depression/quiz' },
					{ about: 'context', kind: 'title', value: 'Depression quiz' },
					{ value: 'I feel depressed; often', about: 'health' },
					{ kind: 'browser-id', value: '123456789.1700000000' },
				],
			],
			hides: ['1700000000001', '1920'],
		},
		{
			sent: {
				method: 'POST',
				url: `https://google.com/pagead/form-data/1111111?${query({
					em: `tv.1~em.${canary.emailBase64Url}~pn.${canary.emailBase64Url}~fn0.${canary.emailBase64Url}~co0.US`,
					ec_mode: 'a',
				})}`,
			},
			gives: [
				[
					{ kind: 'email', value: canary.emailBase64Url, form: 'sha256' },
					{ kind: 'phone', value: canary.emailBase64Url },
					{ kind: 'name', value: canary.emailBase64Url },
					{ kind: 'address', value: 'US' },
				],
			],
		},
		{
			sent: {
				method: 'POST',
				url: `https://www.google.com/ccm/collect?${query({ en: 'sign_up', dl: 'https://clinic.example/', dt: 'Home' })}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'sign_up' },
					{ kind: 'page', value: 'https://clinic.example/' },
				],
			],
		},
		{
			sent: {
				url: `https://www.google.com/pagead/1p-user-list/1111111/?${query({
					data: 'event=form_start',
					auid: '123456789.1700000000',
					cid: 'CAQSGwInventedOfThisRequestOnly0123456789',
				})}`,
			},
			gives: [[{ kind: 'event', value: 'form_start', at: 'query/data' }]],
			hides: ['CAQSGwInventedOfThisRequestOnly0123456789'],
		},
	],
});

test('an event’s name is told once', () => {
	const url = `https://td.doubleclick.net/td/rul/1111111?${query({ data: 'event=form_start' })}`;
	const health = { is: true, category: 'therapy', because: [] } as const;
	expect(
		examine(exampleObservation({ url }), { health, actions: [], followed: false }).findings.map(({ event }) => event),
	).toEqual(['form_start']);
});
