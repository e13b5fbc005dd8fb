import { mountain } from './mountain.ts';
import { query, testDestination } from './parts/destination-tester.ts';

testDestination(mountain, {
	takes: [
		'https://dx.mountain.com/spx?dxver=4.0.0&shaid=10001',
		'https://px.mountain.com/st?ga_client_id=1',
		'https://gs.mountain.com/gs',
		'https://px.steelhousemedia.com/st?shaid=1',
	],
	leaves: [
		'https://mountain.com/privacy-policy/',
		'https://www.steelhousemedia.com/st',
		'https://dx.mountain.com/assets/logo.png',
		'https://px.mountain.com.evil.example/st',
		'https://clinic.example/st?u=px.mountain.com',
	],
	reads: [
		{
			sent: {
				url: `https://px.mountain.com/st?${query({
					ga_tracking_id: 'G-CLINIC0001',
					ga_client_id: '1111111111.1700000000',
					shpt: 'Methadone clinic',
					ga_info: {
						status: 'OK',
						ga_client_id: '1111111111.1700000000',
						shpt: 'Methadone clinic',
						execution_workflow: { iteration: 2 },
					},
					dxver: '4.0.0',
					shaid: '10001',
					plh: 'https://clinic.example/methadone',
					tdr: 'https://search.example/',
					shopid: 'Methadone maintenance',
					cb: '62002138407194460term=value',
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'page', value: 'https://clinic.example/methadone' },
					{ about: 'context', kind: 'title', value: 'Methadone clinic' },
					{ kind: 'referrer', value: 'https://search.example/' },
					{ kind: 'browser-id', value: '1111111111.1700000000' },
					{ kind: 'product', value: 'Methadone maintenance' },
				],
			],
			hides: ['G-CLINIC0001', '10001', 'OK'],
		},
	],
});
