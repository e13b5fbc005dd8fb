import type { Observation } from '../types.ts';
import { beginning } from './parts/beginning.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Name of a schema, as in `iglu:com.example/quiz_answer/jsonschema/1-0-0`. */
const SCHEMA = /^iglu:[^/]+\/([^/]+)\//;

const CONTEXTS = ['co/data/*/data', 'cx/data/*/data'];
const OWN_EVENTS = ['ue_pr/data/data', 'ue_px/data/data'];

/** Collectors stand at any host, mostly the site's own; what is sent has the same names everywhere. */
export const snowplow: Destination = {
	organisation: 'Snowplow',
	service: 'Snowplow',
	role: 'analytics',
	source: 'https://www.npmjs.com/package/@snowplow/browser-tracker',
	hosts: ['snplow.net', 'snowplowanalytics.com'],
	takes: (url) => isPost(url) || isGet(url),
	proxied: (url, observation) => isGet(url) || (observation.method === 'POST' && (isPost(url) || isPayload(observation.body))),
	batches: ['data/*'],
	unwrap: (name, value) => {
		const schema = /(?:^|\/)ue_p[rx]\/data\/schema$/.test(name) ? SCHEMA.exec(value)?.[1] : undefined;
		return schema === undefined ? null : [[name, schema]];
	},
	meanings: {
		...every('event', 'e se_ac ue_pr/data/schema ue_px/data/schema'),
		url: 'page',
		refr: 'referrer',
		page: 'title',
		...every('data', 'se_ca se_la se_pr'),
		uid: 'account',
		...every('browser-id', 'duid nuid tnuid'),
		ip: 'ip',
		...every('product', 'ti_nm ti_sk'),
		ti_ca: 'data',
		...every('region', 'tr_ci tr_st tr_co'),
		...under([...OWN_EVENTS, ...CONTEXTS], {
			...personTraits,
			name: 'data',
			...every('page', 'url pageUrl page_url'),
			...every('title', 'title pageTitle page_title'),
			targetUrl: 'data',
			content: 'label',
			terms: 'search',
			'terms/*': 'search',
			...every('field', 'elementId elements/*/name'),
			'elements/*/value': 'text',
			value: 'answer',
			...every('ignore', 'id nodeName type formId elementClasses/* tabId userAgent navigationStart unloadEventStart'),
		}),
		...every(
			'ignore',
			'schema cx co ue_px ue_pr cx/schema co/schema cx/data/*/schema co/data/*/schema ue_px/schema ue_pr/schema',
		),
		...every('ignore', 'aid p tv tna tz lang cs res cd vp ds cookie f_* fp eid dtm stm vid sid se_va pp_* mac ua rtm'),
	},
};

function isPost(url: URL): boolean {
	return /\/com\.snowplowanalytics\.(?:snowplow|iglu)\/(?:tp\d|v\d)$/.test(url.pathname);
}

/** A pixel: the event, the platform and the tracker's version are in each. */
function isGet(url: URL): boolean {
	if (!/\/(?:i|ice\.png)$/.test(url.pathname)) return false;
	const query = url.searchParams;
	return query.has('e') && query.has('p') && /^(?:js|sp|amp|pixel|no-js)-/.test(query.get('tv') ?? '');
}

/** Under a path of the site's own choice. */
function isPayload(body: Observation['body']): boolean {
	return /^\s*\{"schema":"iglu:com\.snowplowanalytics\.snowplow\/payload_data\//.test(beginning(body));
}
