import { base64Bytes } from '../decode/base64.ts';
import { strictText } from '../decode/text.ts';
import { isEmail } from '../identity/shape.ts';
import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Flags are asked for by an address that holds the whole context of the person, as base64 of JSON in its path. */
const CONTEXT = /\/(?:contexts|users|eval\/[^/]+)\/([\w+/=-]{12,8000})$/;

export const launchDarkly: Destination = {
	organisation: 'LaunchDarkly',
	service: 'LaunchDarkly',
	role: 'ab-testing',
	source: 'https://launchdarkly.com/docs/sdk/features/context-config',
	hosts: ['launchdarkly.com', 'launchdarkly.us', 'launchdarkly.eu'],
	takes: ({ hostname, pathname }) =>
		(/^(?:events|clientsdk|app|client-?stream)\./.test(hostname) && CONTEXT.test(pathname)) ||
		(/^events\./.test(hostname) && pathname.startsWith('/events/bulk/')),
	batches: ['*'],
	unwrap: (name, value) => {
		if (name === 'path') return contextIn(value);
		// A key is the site's own; most sites give a random one, some the address itself.
		return /(?:^|\/)key$/.test(name) && isEmail(value) ? [[`${name.slice(0, -3)}email`, value]] : null;
	},
	// A custom event goes by its key.
	meaningByPlace: (name, neighbour) => (name === 'kind' ? (neighbour('key') ? 'ignore' : 'event') : null),
	meanings: {
		key: 'event',
		...every('page', 'url'),
		...every('label', 'selector'),
		...under(['data'], personTraits),
		...under(['context', 'context/*', 'user', 'user/custom'], {
			...personTraits,
			key: 'browser-id',
			name: 'name',
			ip: 'ip',
			...every('ignore', 'kind anonymous _meta/**'),
		}),
		...every('browser-id', 'contextKeys/* userKey'),
		'contextKeys/email': 'email',
		...every('ignore', 'creationDate startDate endDate features/** metricValue selector path'),
	},
};

function contextIn(path: string): readonly (readonly [string, string])[] | null {
	const bytes = base64Bytes(CONTEXT.exec(path)?.[1] ?? '');
	try {
		return bytes && flatten('context', JSON.parse(strictText(bytes) ?? ''), 4);
	} catch {
		return null;
	}
}

function flatten(name: string, value: unknown, levels: number): (readonly [string, string])[] {
	if (value === null || levels === 0) return [];
	if (typeof value !== 'object') return spelled(name, String(value));
	return Object.entries(value)
		.slice(0, 100)
		.flatMap(([key, child]) => flatten(`${name}/${key}`, child, levels - 1));
}

function spelled(name: string, value: string): (readonly [string, string])[] {
	return [[/\/key$/.test(name) && isEmail(value) ? `${name.slice(0, -3)}email` : name, value]];
}
