import { canary, query, testDestination } from './parts/destination-tester.ts';
import { stackadapt } from './stackadapt.ts';

const PIXEL = 'AbCdEfGhIjKlMnOpQrStUv';
const PAGE = 'https://clinic.example/eating-disorders';

testDestination(stackadapt, {
	takes: [
		`https://tags.srv.stackadapt.com/saq_pxl?uid=${PIXEL}`,
		`https://tags.srv.stackadapt.com/js_tracking?url=x&uid=${PIXEL}`,
		'https://srv.stackadapt.com/conv?cid=x',
		`https://qvdt3feo.com/saq_pxl?uid=${PIXEL}`,
	],
	leaves: [
		'https://tags.srv.stackadapt.com/events.js',
		'https://tags.srv.stackadapt.com/sa.jpeg',
		'https://tags.srv.stackadapt.com/sa.css',
		'https://www.stackadapt.com/saq_pxl',
		'https://srv.stackadapt.com.evil.example/conv',
		'https://clinic.example/?u=https://tags.srv.stackadapt.com/saq_pxl',
	],
	reads: [
		{
			sent: {
				url: `https://tags.srv.stackadapt.com/saq_pxl?${query({
					uid: PIXEL,
					is_js: 'true',
					landing_url: PAGE,
					t: 'Bulimia: get help',
					tip: 'AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJKKK',
					host: 'https://clinic.example',
					args: {
						action: 'intake_done',
						email: canary.email,
						product_name: 'Bulimia programme',
						answer: 'binge eating',
						order_id: 'ord-5501',
					},
					sa_conv_data_css_value: `'0-${canary.uuid}'`,
					sa_conv_data_image_value: 'ffd8ffe000104a46494600010101006000600000',
				})}`,
			},
			gives: [
				[
					{ kind: 'event', value: 'intake_done' },
					{ about: 'context', kind: 'page', value: PAGE },
					{ about: 'context', kind: 'title', value: 'Bulimia: get help' },
					{ kind: 'email', value: canary.email },
					{ kind: 'product', value: 'Bulimia programme' },
					{ about: 'health', value: 'binge eating' },
				],
			],
			hides: [PIXEL, 'ord-5501', 'AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJKKK'],
		},
	],
});
