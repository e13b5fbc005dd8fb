import { goWhenSent } from './go-when-sent.ts';
import { tell } from './tell.ts';

export function runCheckout(): void {
	const form = document.querySelector<HTMLFormElement>('#checkout');
	if (form === null) return;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		tell({ is: 'bought', product: form.dataset['product'] ?? '', price: Number(form.dataset['price']) });
		goWhenSent('/portal');
	});
}
