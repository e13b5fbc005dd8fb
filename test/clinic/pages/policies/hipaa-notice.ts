import type { Policy } from './policy.ts';

/** Its promises are about records of patients, which is what makes such a notice easy to misread. */
export const hipaaNotice: Policy = {
	title: 'Notice of Privacy Practices',
	updated: 'Effective date: September 1, 2025',
	sections: [
		{
			heading: 'Please read this carefully',
			body: [
				'This notice describes how medical information about you may be used and disclosed, and how you can get access to this information.',
			],
		},
		{
			heading: 'How we may use and disclose your health information',
			body: [
				[
					'Treatment: we may share your health information with other clinicians who treat you.',
					'Payment: we may share it with your health plan so that we are paid.',
					'Health care operations: we may use it to improve our care.',
					'As required by law, for public health, and to prevent a serious threat to health or safety.',
				],
			],
		},
		{
			heading: 'Uses that need your written authorization',
			body: [
				'We will not use or disclose your health information for marketing, or sell it, without your written authorization. Psychotherapy notes are not disclosed without your written authorization, except as the law allows.',
			],
		},
		{
			heading: 'Your rights',
			body: [
				'You have the right to see and copy your record, to ask us to correct it, to ask for a list of disclosures, and to ask us to limit what we share.',
			],
		},
		{
			heading: 'Complaints',
			body: [
				'You may complain to our privacy officer at (555) 555-0188, or to the U.S. Department of Health and Human Services. We will not retaliate against you for filing a complaint.',
			],
		},
	],
};
