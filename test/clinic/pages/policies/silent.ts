import type { Policy } from './policy.ts';

/** Long about what is collected, and without a word of who is told. */
export const silent = (site: string): Policy => ({
	title: 'Privacy Policy',
	updated: 'This policy was last revised on June 1, 2024.',
	sections: [
		{
			heading: 'Welcome',
			body: [
				`Your privacy is important to ${site}. By using this website you accept this policy. We may change it from time to time, and will put the new date above.`,
			],
		},
		{
			heading: 'Information you give us',
			body: [
				'When you fill in a form, we receive what you enter: your name, your e-mail address, and anything that you choose to tell us of how you feel.',
			],
		},
		{
			heading: 'Information from your browser',
			body: [
				'Our website uses cookies. A cookie is a small file that your browser keeps. Most browsers let you refuse cookies; some parts of this website may then not work as well.',
			],
		},
		{
			heading: 'Why we need it',
			body: ['We use what we receive to answer your requests, to improve this website, and to comply with the law.'],
		},
		{
			heading: 'Security',
			body: [
				'We take reasonable measures to protect your information. No transmission over the Internet is completely secure, and we cannot guarantee that it is.',
			],
		},
		{
			heading: 'Children',
			body: ['This website is not meant for children under 13.'],
		},
	],
});
