import { query, testDestination } from './parts/destination-tester.ts';
import { yandexMetrica } from './yandex-metrica.ts';

const info = 'pv:1:vf:abc:fu:0:en:utf-8:la:en:v:1551:u:1700000000123456789:st:1700000001:t:Depression: a test';

testDestination(yandexMetrica, {
	takes: [
		'https://mc.yandex.ru/watch/12345678?wmode=7',
		'https://mc.yandex.com/webvisor/12345678?wv-part=1',
		'https://mc.yandex.com.tr/clmap/12345678',
		'https://mc.yandex.ru/watch/12345678/1',
	],
	leaves: [
		'https://mc.yandex.ru/metrika/tag.js',
		'https://yandex.ru/watch/12345678',
		'https://mc.yandex.evil.example/watch/12345678',
		'https://clinic.example/?next=https://mc.yandex.ru/watch/12345678',
	],
	reads: [
		{
			sent: {
				url: `https://mc.yandex.ru/watch/12345678?${query({
					'page-url': 'https://clinic.example/quiz/depression',
					'page-ref': 'https://search.example/',
					'browser-info': info,
					'site-info': { answer: 'panic attacks', __ymu: { UserID: 'patient-4711' } },
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/quiz/depression' },
					{ about: 'context', kind: 'referrer', value: 'https://search.example/' },
					{ about: 'context', kind: 'title', value: 'Depression: a test' },
					{ kind: 'browser-id', value: '1700000000123456789' },
					{ about: 'health', value: 'panic attacks' },
					{ kind: 'account', value: 'patient-4711' },
				],
			],
			hides: ['abc', '1551'],
		},
		{
			sent: {
				url: `https://mc.yandex.ru/watch/12345678?${query({
					'page-url': 'goal://clinic.example/booked_therapy',
					'page-ref': 'https://clinic.example/booking',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'event', value: 'booked_therapy' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/booking' },
				],
			],
		},
	],
});
