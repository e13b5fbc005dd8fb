import { canary, query, testDestination } from './parts/destination-tester.ts';
import { tvscientific } from './tvscientific.ts';

const l = 'tvscientific-pix-o-00001111-2222-4333-8444-555566667777';

testDestination(tvscientific, {
	takes: [`https://tvspix.com/t.png?&t=1763979600000&l=${l}&u3=https%3A%2F%2Fclinic.example%2F`],
	leaves: [
		'https://assets.tvspix.com/pixel.js',
		'https://assets.tvscipixel.com/00001111-2222-4333-8444-555566667777.js',
		'https://tvspix.com/',
		'https://tvspix.com.evil.example/t.png',
		'https://nottvspix.com/t.png',
		'https://clinic.example/t.png?to=tvspix.com',
	],
	reads: [
		{
			sent: {
				url: `https://tvspix.com/t.png?&t=1763979600000&l=${l}&u3=${encodeURIComponent('https://clinic.example/ptsd?step=2')}`,
			},
			gives: [[{ about: 'context', kind: 'page', value: 'https://clinic.example/ptsd?step=2' }]],
			hides: [l, '1763979600000'],
		},
		{
			sent: {
				url: `https://tvspix.com/t.png?${query({
					t: '1763979600000',
					l,
					u3: 'https://clinic.example/thanks',
					u1: 'lead_generated',
					u2: '49.5',
					u4: canary.email,
					u5: 'paid-search',
					u6: 'cust-88123',
					u8: 'new',
					u13: [{ name: 'Ketamine therapy', itemPrice: 49.5, quantity: 1 }],
					u14: 'SPRING10',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'lead_generated' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/thanks' },
					{ kind: 'email', value: canary.email },
					{ kind: 'account', value: 'cust-88123' },
					{ value: 'Ketamine therapy' },
				],
			],
			hides: ['49.5', 'paid-search', 'SPRING10', 'new'],
		},
		{
			sent: {
				url: `https://tvspix.com/t.png?${query({ t: '1763979600000', l, u1: 'purchase', u3: 'https://clinic.example/', u4: 'ord-5501' })}`,
			},
			gives: [[{ kind: 'event', value: 'purchase' }]],
			hides: ['ord-5501'],
		},
	],
});
