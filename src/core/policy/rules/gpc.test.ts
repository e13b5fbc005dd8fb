import { gpc } from './gpc.ts';
import { testRule } from './rule-tester.ts';

testRule(gpc, {
	silent: [
		'We do not respond to Do Not Track.',
		'Global Privacy Control is a setting of some browsers.',
		'Read more about GPC at its site.',
		'We honor your choices.',
	],
	finds: [
		['We honor Global Privacy Control.', [{ stance: 'honoured' }]],
		['Our site treats opt-out preference signals such as the GPC as a request.', [{ stance: 'honoured' }]],
		['We do not currently recognize Global Privacy Control.', [{ stance: 'ignored' }]],
	],
});
