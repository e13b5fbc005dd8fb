import type { Role, TrackingRole } from '../types.ts';

const ROLES: Readonly<Record<TrackingRole, true>> = {
	advertising: true,
	social: true,
	'data-broker': true,
	analytics: true,
	'session-replay': true,
	'customer-data': true,
	'tag-manager': true,
	'marketing-automation': true,
	'ab-testing': true,
	support: true,
};

/** True for a company that learns about people for its own or its customers' use, rather than serving the page. */
export function isTrackingRole(role: Role): role is TrackingRole {
	return Object.hasOwn(ROLES, role);
}
