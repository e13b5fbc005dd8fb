import { normalEmail, sha256Hex } from '../senders/hashes.ts';

const form = document.querySelector<HTMLFormElement>('#check');
const text = (name: string) => String(form === null ? '' : (new FormData(form).get(name) ?? ''));
const chosen = () => document.querySelector<HTMLSelectElement>('#often')?.selectedOptions[0]?.text ?? '';

// One answer in a Blob, whose bytes Chromium hides from extensions, and one request as text.
form?.addEventListener('change', (event) => {
	if (!(event.target instanceof HTMLSelectElement)) return;
	const body = JSON.stringify({
		event: 'ClickButton',
		properties: { content_name: 'How often do you have a drink containing alcohol?', description: chosen() },
		context: { pixel: { code: 'CHARBOR0000000000001' }, page: { url: location.href } },
	});
	fetch('https://analytics.tiktok.com/api/v2/pixel', { method: 'POST', mode: 'no-cors', body: new Blob([body]) }).catch(() => {});
});
form?.addEventListener('submit', (event) => {
	event.preventDefault();
	const body = JSON.stringify({
		ctx: { url: location.href, ts: Date.now() },
		req: [
			{
				t: { pid: '0b7c1c7e-0000-4000-8000-harborlight01', ev: 'SIGN_UP', u_hem: sha256Hex(normalEmail(text('email'))) },
				del: 1,
			},
		],
	});
	fetch('https://tr.snapchat.com/p', { method: 'POST', mode: 'no-cors', body }).catch(() => {});
});
