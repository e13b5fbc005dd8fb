import { layout } from './layout.ts';
import { cookies } from './policies/cookies.ts';
import { denying } from './policies/denying.ts';
import { healthData } from './policies/health-data.ts';
import { hipaaNotice } from './policies/hipaa-notice.ts';
import { type Policy, policyHtml } from './policies/policy.ts';

const policies: Readonly<Record<string, Policy>> = {
	'/privacy': denying('harborlight-therapy.test'),
	'/health-data-policy': healthData,
	'/hipaa-notice': hipaaNotice,
	'/cookies': cookies,
};

/** A policy of the clinic, which denies what its tags do; null where there is none at that address. */
export function clinicPolicy({ pathname }: URL): string | null {
	const policy = Object.hasOwn(policies, pathname) ? policies[pathname] : undefined;
	if (policy === undefined) return null;
	return layout({
		title: policy.title,
		description: policy.title,
		keywords: 'privacy',
		quiet: true,
		main: policyHtml(policy),
	});
}
