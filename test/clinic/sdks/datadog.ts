import { datadogRum } from '@datadog/browser-rum';
import type { Sender } from '../senders/moment.ts';

datadogRum.init({
	applicationId: '00000000-0000-4000-8000-00000000dada',
	clientToken: 'pub00000000000000000000000harbor',
	site: 'datadoghq.com',
	service: 'harborlight-web',
	sessionSampleRate: 100,
	sessionReplaySampleRate: 0,
	trackUserInteractions: true,
	defaultPrivacyLevel: 'allow',
	telemetrySampleRate: 0,
	storeContextsAcrossPages: true,
});

export const datadog: Sender = (moment) => {
	if (moment.is === 'person') datadogRum.setUser({ id: moment.person.email, email: moment.person.email });
};
