import { layout } from './layout.ts';

export const checkout = () =>
	layout({
		title: 'Checkout',
		description: 'Weekly therapy with medication management.',
		keywords: 'therapy plan, medication management',
		main: `<h1>Your plan</h1>
<form id="checkout" class="panel" action="/checkout" method="post" data-product="Weekly Therapy + Med Management (sertraline 50 mg)" data-price="299">
<p><strong>Weekly Therapy + Med Management</strong><br>Sertraline 50 mg, 30 tablets included</p>
<p>$299 a month</p>
<label for="member">Insurance member number (optional)</label><input id="member" name="member_id" type="text" autocomplete="off">
<button type="submit" class="button">Start my plan</button>
</form>`,
	});
