import { launchDarkly } from './launch-darkly.ts';
import { canary, testDestination } from './parts/destination-tester.ts';

const person = { kind: 'user', key: canary.uuid, email: canary.email, firstName: 'Casey', diagnosis: 'bipolar disorder' };
const inPath = btoa(JSON.stringify(person)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

testDestination(launchDarkly, {
	leaves: [
		'https://app.launchdarkly.com/sdk/goals/0123456789abcdef01234567',
		'https://events.launchdarkly.com/events/diagnostic/0123456789abcdef01234567',
		'https://launchdarkly.com/',
		'https://events.launchdarkly.com.clinic.example/events/bulk/0123456789abcdef01234567',
		'https://clinic.example/?u=https://events.launchdarkly.com/events/bulk/1',
	],
	takes: [
		`https://app.launchdarkly.com/sdk/evalx/0123456789abcdef01234567/contexts/${inPath}`,
		`https://clientstream.launchdarkly.com/eval/0123456789abcdef01234567/${inPath}`,
		'https://events.launchdarkly.com/events/bulk/0123456789abcdef01234567',
	],
	reads: [
		{
			sent: { url: `https://app.launchdarkly.com/sdk/evalx/0123456789abcdef01234567/contexts/${inPath}?h=1` },
			gives: [
				[
					{ kind: 'email', value: canary.email, form: 'plain', at: 'path' },
					{ kind: 'name', value: 'Casey' },
					{ kind: 'browser-id', value: canary.uuid },
					{ about: 'health', value: 'bipolar disorder' },
				],
			],
		},
		{
			sent: {
				url: 'https://events.launchdarkly.com/events/bulk/0123456789abcdef01234567',
				body: JSON.stringify([
					{ kind: 'identify', context: { kind: 'user', key: 'casey.canary@example.com' }, creationDate: 1 },
					{
						kind: 'custom',
						key: 'quiz done',
						url: 'https://clinic.example/phq9',
						data: { answer: 'suicide risk' },
						contextKeys: { user: canary.uuid },
					},
				]),
			},
			gives: [
				[
					{ kind: 'event', value: 'identify' },
					{ kind: 'email', value: canary.email },
				],
				[
					{ kind: 'event', value: 'quiz done' },
					{ about: 'context', kind: 'page', value: 'https://clinic.example/phq9' },
					{ about: 'health', value: 'suicide risk' },
					{ kind: 'browser-id', value: canary.uuid },
				],
			],
			hides: ['custom'],
		},
		{
			sent: { url: 'https://app.launchdarkly.com/sdk/evalx/0123456789abcdef01234567/contexts/AAAAAAAAAAAAAAAAAAAA' },
			gives: [[]],
		},
	],
});
