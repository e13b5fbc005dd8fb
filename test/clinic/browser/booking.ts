import { goWhenSent } from './go-when-sent.ts';
import { tell } from './tell.ts';

export function runBooking(): void {
	const form = document.querySelector<HTMLFormElement>('#booking');
	if (form === null) return;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const data = new FormData(form);
		tell({
			is: 'booked',
			provider: form.dataset['provider'] ?? '',
			reason: String(data.get('reason') ?? ''),
			time: String(data.get('slot') ?? ''),
		});
		goWhenSent('/checkout');
	});
}
