import { product } from './product.ts';
import { testRule, told } from './rule-tester.ts';

testRule(product, {
	silent: [
		['nothing', []],
		['the way to the checkout', [told('product', 'page', 'https://clinic.example/checkout')]],
		['another kind', [told('medication', 'detail', 'fluoxetine')]],
	],
	speaks: [
		['a product', [told('product', 'detail', 'Weekly plan')], { key: 'what_product', args: ['Weekly plan'] }],
		[
			'its name rather than its number',
			[told('product', 'detail', 'SKU7'), told('product', 'detail', 'Sertraline', { term: 'sertraline' })],
			{ key: 'what_product', args: ['Sertraline'] },
		],
	],
});
