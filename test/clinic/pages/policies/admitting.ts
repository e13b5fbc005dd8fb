import type { Policy } from './policy.ts';

/** Says what it does, and names two of those who are told. */
export const admitting = (site: string): Policy => ({
	title: 'Privacy Notice',
	updated: 'Effective date: January 15, 2026',
	sections: [
		{
			heading: 'About this notice',
			body: [
				`This notice describes how ${site} ("we", "us") handles personal information on this website. "Partners" means the advertising and analytics companies that are named below.`,
			],
		},
		{
			heading: 'Information that we collect',
			body: [
				[
					'Identifiers: your name, e-mail address and telephone number',
					'Health information: what you enter in our self-checks, and the conditions that you read about',
					'Device and usage information: your IP address, cookie identifiers, pages viewed and buttons pressed',
				],
			],
		},
		{
			heading: 'Sharing for advertising',
			body: [
				'We share personal information, including your answers to our self-checks, with advertising partners such as Meta and Google so that they can show you our advertisements elsewhere.',
				'We use the Meta Pixel and Google Analytics on this website. They receive the address and title of each page that you visit, together with an identifier of your browser.',
				'Under some state laws this is called a sale of personal information, or sharing for cross-context behavioral advertising.',
			],
		},
		{
			heading: 'Your choices',
			body: [
				'We ask for your consent before we share health information with our Partners. You may withdraw it at any time under "Privacy choices".',
				'We honor the Global Privacy Control signal of your browser as a request to opt out of sale and sharing.',
			],
		},
		{
			heading: 'Retention',
			body: ['We keep personal information for 24 months after your last visit, and then delete it.'],
		},
		{
			heading: 'Deletion',
			body: [
				'You may ask us to delete your personal information. We will pass your request on to the companies with which we shared it.',
			],
		},
		{
			heading: 'HIPAA',
			body: ['This website is not covered by HIPAA, because it gives no care itself.'],
		},
		{
			heading: 'How to reach us',
			body: ['E-mail: privacy@opensail-therapy.test. Telephone: (555) 555-0142.'],
		},
	],
});
