import { canary, query, testDestination } from './parts/destination-tester.ts';
import { tvsquared } from './tvsquared.ts';

testDestination(tvsquared, {
	takes: ['https://collector-10001.us.tvsquared.com/tv2track.php?rec=1', 'https://s-a.innovid.com/conversion/1ab2cd'],
	leaves: [
		'https://collector-10001.us.tvsquared.com/tv2track.js',
		'https://www.tvsquared.com/',
		'https://collector-10001.tvsquared.com.evil.example/tv2track.php',
		'https://clinic.example/tv2track.php?to=tvsquared.com',
	],
	reads: [
		{
			sent: {
				url: `https://collector-10001.us.tvsquared.com/tv2track.php?${query({
					action_name: 'Erectile dysfunction | Clinic',
					idsite: 'TV-1000000001-1',
					rec: '1',
					r: '984342',
					url: 'https://clinic.example/ed',
					_id: '0123456789abcdef',
					_idts: '1700000000',
					_cvar: { 5: ['session', JSON.stringify({ user: 'user-481' })] },
					cvar: { 5: ['sales', JSON.stringify({ rev: '20.00', prod: 'Sildenafil 50mg', id: 'ord-5501', promo: '' })] },
				})}`,
			},
			gives: [
				[
					{ about: 'context', kind: 'title', value: 'Erectile dysfunction | Clinic' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/ed' },
					{ kind: 'event', value: 'sales' },
					{ kind: 'product', value: 'Sildenafil 50mg' },
					{ kind: 'account', value: 'user-481' },
					{ kind: 'browser-id', value: '0123456789abcdef' },
				],
			],
			hides: ['TV-1000000001-1', 'ord-5501', '984342', 'session', canary.uuid],
		},
	],
});
