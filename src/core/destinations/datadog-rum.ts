import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';

const INTAKE = /^(?:[a-z0-9-]+\.)?browser-intake-(?:[a-z0-9]+-)?(?:datadoghq\.(?:com|eu)|ddog-gov\.com)$/;

/** Sold as monitoring, but it reports each page, each press by its label, and the signed-in user. One JSON line an event. */
export const datadogRum: Destination = {
	organisation: 'Datadog',
	service: 'Datadog RUM',
	role: 'analytics',
	source: 'https://docs.datadoghq.com/real_user_monitoring/browser/data_collected/',
	hosts: [
		'datadoghq.com',
		'datadoghq.eu',
		'ddog-gov.com',
		...['us3', 'us5', 'ap1', 'ap2'].map((site) => `browser-intake-${site}-datadoghq.com`),
		'browser-intake-datadoghq.com',
		'browser-intake-datadoghq.eu',
		'browser-intake-ddog-gov.com',
	],
	takes: (url) => INTAKE.test(url.hostname) && /^\/api\/v2\/(?:rum|replay|logs|profile)\/?$/.test(url.pathname),
	proxied: (url) =>
		url.search.includes('ddforward=') && /^\/api\/v2\/(?:rum|replay|logs)\?/.test(url.searchParams.get('ddforward') ?? ''),
	batches: ['*'],
	meanings: {
		type: 'event',
		'action/target/name': 'label',
		'action/name': 'label',
		'view/url': 'page',
		'view/referrer': 'referrer',
		'view/name': 'page',
		'resource/url': 'ignore',
		'error/message': 'data',
		'usr/**': 'data',
		'usr/id': 'account',
		'usr/email': 'email',
		'usr/name': 'name',
		'usr/anonymous_id': 'browser-id',
		'account/**': 'data',
		'account/id': 'account',
		'context/**': 'data',
		'feature_flags/**': 'data',
		...bookkeeping(),
		'event/**': 'ignore',
		...every('ignore', 'ddsource ddtags dd-* _dd* batch_time ddforward'),
	},
};

function bookkeeping(): Record<string, Meaning> {
	return every(
		'ignore',
		'_dd/** application/** session/** view/** action/** resource/** error/** long_task/** vital/** connectivity/** display/**',
		'telemetry/** device/** os/** synthetics/** ci_test/** privacy/** date service version source env start end records_count',
		'has_full_snapshot raw_segment_size compressed_segment_size index_in_view creation_reason',
	);
}
