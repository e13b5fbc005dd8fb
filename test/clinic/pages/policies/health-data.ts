import type { Policy } from './policy.ts';

/** What Washington's My Health My Data Act asks a site to say, on a page of its own. */
export const healthData: Policy = {
	title: 'Consumer Health Data Privacy Policy',
	updated: 'Effective March 31, 2026',
	sections: [
		{
			heading: 'Who this is for',
			body: [
				'This policy adds to our Privacy Policy. It is about consumer health data of people in Washington State, and of everyone whose consumer health data is collected there.',
			],
		},
		{
			heading: 'Consumer health data that we collect',
			body: [
				[
					'health conditions, symptoms and diagnoses that you enter in the intake questionnaire',
					'medication that you take',
					'what you look for when you search for a therapist',
				],
			],
		},
		{
			heading: 'Consumer health data that we share',
			body: ['We do not share consumer health data with third parties. We do not sell consumer health data.'],
		},
		{
			heading: 'Consent',
			body: ['We will ask for your separate consent before we share consumer health data for any other purpose.'],
		},
		{
			heading: 'Your rights',
			body: [
				'You may confirm whether we collect, share or sell your consumer health data, have access to it, and receive a list of all third parties with whom it was shared.',
				'You may ask us to delete your consumer health data. We will tell everyone with whom it was shared to delete it as well.',
				'Write to washington@harborlight-therapy.test. If we decline, you may appeal; if the appeal is denied, you may complain to the Attorney General at www.atg.wa.gov/file-complaint.',
			],
		},
	],
};
