import type { Policy } from './policy.ts';

/** Denies what the orders against such sites were about. Of a site whose tags send it, it is a lie. */
export const denying = (host: string): Policy => ({
	title: 'Privacy Policy',
	updated: 'Last updated: March 3, 2026',
	sections: [
		{
			heading: 'Our promise to you',
			body: [
				'This Privacy Policy explains what we collect, why we collect it, and what we do with it.',
				'We do not share your health information with advertisers, social media companies or data brokers.',
			],
		},
		{
			heading: 'What we collect',
			body: [
				'We collect what you tell us and what your browser tells us:',
				[
					'your name, e-mail address, telephone number and ZIP code when you create an account',
					'your answers to the intake questionnaire, such as your symptoms, your medication and your history of therapy',
					'your messages to your therapist',
					'the pages that you visit, your IP address and the type of your browser',
				],
			],
		},
		{
			heading: 'How we use it',
			body: [
				'We use your answers to match you with a therapist. We use your contact details to remind you of your sessions and to answer your questions.',
			],
		},
		{
			heading: 'Who sees your information',
			body: [
				'Your therapist sees your answers and your messages.',
				'We never disclose your answers to the intake questionnaire to any third party for advertising.',
				'We do not sell your personal information.',
			],
		},
		{
			heading: 'How long we keep it',
			body: [
				'We keep your records for seven years after your last session, as the law requires. We delete your answers after 12 months.',
			],
		},
		{
			heading: 'Deleting your information',
			body: [`You may ask us to delete your personal information at any time by writing to privacy@${host}.`],
		},
		{
			heading: 'Security',
			body: ['Your messages are encrypted in transit and at rest. We are HIPAA compliant.'],
		},
		{
			heading: 'Contact us',
			body: [`Questions? Write to our privacy officer at privacy@${host} or call (555) 555-0188.`],
		},
	],
});
