import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

const PIXEL = /^\/(?:__pt[a-z]+\.gif|v1\/event)\/?$/;
const FORM =
	/^\/(?:web-interactives\/public\/v1\/track\/.+|collected-forms\/submit\/form(?:\/submit\.gif)?|uploads\/form\/v\d\/.+|submissions(?:-validation)?\/v\d\/.+)$/;

/** The kinds of hits whose numbers were seen with what they are: of a page, and of a form as it is shown. */
const KINDS: ReadonlyMap<string, string> = new Map([
	['1', 'page view'],
	['15', 'form view'],
]);

/** Properties of a contact as HubSpot names them. */
const FIELDS: Readonly<Record<string, Meaning>> = {
	email: 'email',
	...every('phone', 'phone mobilephone'),
	...every('name', 'firstname lastname full_name'),
	date_of_birth: 'birth-date',
	address: 'address',
	...every('region', 'zip city state country'),
};

/** The pixel of every page, and forms: HubSpot's own, and the site's other forms that its script reads by itself ("collected forms"). */
export const hubspot: Destination = {
	organisation: 'HubSpot',
	service: 'HubSpot',
	role: 'marketing-automation',
	source: 'https://developers.hubspot.com/docs',
	hosts: ['hubspot.com', 'hsforms.com', 'hscollectedforms.net', 'hubapi.com'],
	takes: (url) => (/^track(?:-\w+)?\./.test(url.hostname) && PIXEL.test(url.pathname)) || FORM.test(url.pathname),
	unwrap: (name, value) => {
		const kind = name === 'k' ? KINDS.get(value) : undefined;
		return kind === undefined ? null : [[name, kind]];
	},
	meaningByPlace: (name, neighbour) => {
		const field = /^(fields\/\d+)\/value$/.exec(name)?.[1];
		if (field === undefined) return null;
		const called = neighbour(`${field}/name`)?.toLowerCase() ?? '';
		return (Object.hasOwn(FIELDS, called) && FIELDS[called]) || 'text';
	},
	meanings: {
		...every('event', 'k n _n'),
		...every('page', 'pu pageUrl context/pageUri context/pageUrl hs_context/pageUrl'),
		...every('title', 't pageTitle context/pageName hs_context/pageTitle hs_context/pageName'),
		...every('referrer', 'r hs_context/referrer'),
		...every('browser-id', 'vi u bfp utk context/hutk hs_context/hutk hs_context/hsutk'),
		...under(['i', 'contactFields'], { ...personTraits, id: 'account' }),
		...every('field', 'fields/*/name labelToNameMap/*'),
		'formValues/**': 'text',
		...FIELDS,
		...every('ip', 'context/ipAddress hs_context/ipAddress'),
		...every('consent', 'legalConsentOptions/**'),
		...every('ignore', 'fi fci ft sd cd cs ln v a rcu cts nc b cc ct pi ci po bu bvt p i hs_context hs_context/** context/**'),
		...every(
			'ignore',
			'formSelector* collectedForm* portalId formId type uuid version submittedAt skipValidation fields/*/objectTypeId',
		),
	},
};
