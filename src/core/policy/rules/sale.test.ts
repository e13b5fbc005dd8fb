import { testRule } from './rule-tester.ts';
import { sale } from './sale.ts';

testRule(sale, {
	silent: [
		'Do you sell my data?',
		'The sale of alcohol is regulated.',
		'If we sell our company, your data moves with it.',
		'Our vendors may not sell your data.',
		'We do not share your data.',
		'These terms govern the sale of products on our site.',
		'We do not knowingly sell the data of children.',
	],
	finds: [
		['We never sell your personal information.', [{ stance: 'denied', what: ['personal'] }]],
		['We do not sell, rent or trade your data to anyone.', [{ stance: 'denied', with: ['anyone'] }]],
		['We do not sell your data except with your permission.', [{ stance: 'limited', unless: 'except with your permission' }]],
		['We do not sell your data for money.', [{ stance: 'limited' }]],
		['We sell data about visitors to data brokers.', [{ stance: 'admitted', with: ['brokers'] }]],
		['Sharing data through cookies may be considered a “sale”.', [{ stance: 'admitted' }]],
		[
			'We do not sell your data for money, but using cookies may be a "sale" in some states.',
			[{ stance: 'limited' }, { stance: 'admitted' }],
		],
		['We do not sell your data, although we reserve the right to do so.', [{ stance: 'denied' }, { stance: 'possible' }]],
	],
});
