import { normalEmail, sha256Hex } from '../senders/hashes.ts';
import { sendImage, toQuery } from '../senders/transport.ts';

/** The booking service's own Meta pixel, inside its frame: the clinic's page never sees it. */
function tell(event: string, data: Readonly<Record<string, string>>): void {
	const query = toQuery({ id: '602214076000002', ev: event, dl: location.href, rl: document.referrer, ...data });
	sendImage(`https://www.facebook.com/tr/?${query}`);
}

tell('PageView', {});
for (const slot of document.querySelectorAll<HTMLButtonElement>('button[data-slot]')) {
	slot.addEventListener('click', () => {
		tell('Schedule', { 'cd[appointment_time]': slot.dataset['slot'] ?? '', 'cd[content_name]': document.title });
		slot.setAttribute('aria-pressed', 'true');
	});
}

const form = document.querySelector<HTMLFormElement>('#hold');
form?.addEventListener('submit', (event) => {
	event.preventDefault();
	const text = (name: string) => String(new FormData(form).get(name) ?? '');
	tell('Lead', { 'cd[content_name]': text('about'), 'udff[em]': sha256Hex(normalEmail(text('email'))) });
});
