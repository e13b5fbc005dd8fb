import { layout } from './layout.ts';

const tabs = '<p class="tabs"><a href="/portal/messages">Messages</a> <a href="/portal/medications">Medications</a></p>';

export const portal = () =>
	layout({
		title: 'My care',
		description: 'Your patient portal.',
		keywords: 'patient portal',
		main: `<h1>Welcome back, Casey</h1>${tabs}<section class="panel"><h2>Next session</h2><p>3 December, 10:00, with Jane Roe, MD</p></section>`,
	});

export const messages = () =>
	layout({
		title: 'Messages with my therapist',
		description: 'Secure messages.',
		keywords: 'patient portal, secure messages',
		main: `<h1>Messages</h1>${tabs}
<form id="message" class="panel" action="/portal/messages" method="post">
<label for="text">Write to Jane Roe, MD</label><textarea id="text" name="text" rows="4"></textarea>
<button type="submit" class="button">Send message</button>
<p id="message-sent" role="status"></p>
</form>`,
	});

export const medications = () =>
	layout({
		title: 'My medications',
		description: 'Prescriptions and refills.',
		keywords: 'patient portal, refill, sertraline',
		main: `<h1>Medications</h1>${tabs}
<section class="panel" data-medication="Sertraline 50 mg"><h2>Sertraline 50 mg</h2><p>One tablet in the morning. 2 refills left.</p><button type="button" class="button">Request a refill</button></section>`,
	});
