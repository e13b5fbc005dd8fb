import { ApplicationInsights } from '@microsoft/applicationinsights-web';
import type { Sender } from '../senders/moment.ts';

const insights = new ApplicationInsights({
	config: {
		connectionString:
			'InstrumentationKey=00000000-0000-4000-8000-000000000a1a;IngestionEndpoint=https://eastus-8.in.applicationinsights.azure.com/',
		maxBatchInterval: 200,
		// It would load its settings from Microsoft otherwise.
		extensionConfig: { AppInsightsCfgSyncPlugin: { cfgUrl: '' } },
	},
});
insights.loadAppInsights();
insights.trackPageView();

export const appInsights: Sender = (moment) => {
	if (moment.is === 'answer') insights.trackEvent({ name: 'IntakeAnswer' }, { question: moment.question, answer: moment.answer });
	if (moment.is === 'person') insights.setAuthenticatedUserContext(moment.person.email, undefined, true);
};
