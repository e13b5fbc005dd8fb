import { layout } from './layout.ts';

export const contact = () =>
	layout({
		title: 'Contact us',
		description: 'Call or write to Harborlight Therapy.',
		keywords: 'contact, crisis line',
		main: `<h1>Contact</h1><p>Call us at <a class="button" href="tel:+15555550188">Call (555) 555-0188</a></p>
<p>In a crisis, <a class="button" href="tel:988">call the 988 lifeline</a>.</p>`,
	});

export const about = () =>
	layout({
		title: 'About us',
		description: 'Who we are.',
		keywords: 'about',
		quiet: true,
		main: '<h1>About us</h1><p>We are twelve people in a small office by the harbour. We like sailing and good coffee.</p>',
	});
