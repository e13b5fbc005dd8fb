import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Sold as monitoring: it reports each page, presses by their text, and the user whom the site names, as `$a=…$url=…$title=…`. */
export const dynatrace: Destination = {
	organisation: 'Dynatrace',
	service: 'Dynatrace RUM',
	role: 'error-monitoring',
	source: 'https://docs.dynatrace.com/',
	hosts: ['dynatrace.com', 'dynatrace-managed.com', 'ruxit.com'],
	takes: ({ hostname, pathname }) =>
		/^(?:bf[a-z0-9]*\.bf|[\w-]+\.bf)\./.test(hostname) && /^\/(?:bf|rb_.*|v1\/rum)?\/?$/.test(pathname),
	// Most customers let it report to a path of their own, named after the environment.
	proxied: (url) => /\/rb_[\w-]{8,60}$/.test(url.pathname) && /^js/.test(url.searchParams.get('type') ?? ''),
	meanings: {
		...every('page', '$url url'),
		...every('title', '$title title'),
		...every('account', '$uid'),
		pressed: 'label',
		...every('referrer', '$ref'),
		...every('browser-id', '$vi vi visitorId'),
		...every('ignore', '$* type sn svrid flavor modifiedSince rf bp app crc en end path vID contentType'),
	},
	unwrap: (name, value) => {
		if (!/^\$\w+$/.test(name)) return null;
		const [first = '', ...rest] = value.split(/\$(?=\w{1,20}=)/, 200);
		const pairs = [
			[name, first],
			...rest.map((part) => [`$${part.slice(0, part.indexOf('='))}`, part.slice(part.indexOf('=') + 1)]),
		];
		return pairs.flatMap(([key = '', text = '']) =>
			key === '$a' ? pressedIn(decodeText(text)) : [[key, decodeText(text)] as const],
		);
	},
};

/** `1|1|click on "Nearly every day"|C|-|…`: what a person pressed, by its text. */
function pressedIn(actions: string): (readonly [string, string])[] {
	return [...actions.matchAll(/(?:^|,)\d+\|\d+\|(?:click|tap|touch) on "([^"|]{1,300})"/g)]
		.slice(0, 200)
		.map(([, text = '']) => ['pressed', text]);
}

function decodeText(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
