import { isTrackingRole } from '../attribute/tracking-role.ts';
import type { HealthLevel, IdentityLevel, Role, Severity } from '../types.ts';

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Health and identity → index into SEVERITIES, for a recipient whose business is to use it. */
const MATRIX: Readonly<Record<HealthLevel, Readonly<Record<IdentityLevel, number>>>> = {
	none: { none: 0, browser: 0, person: 0 },
	site: { none: 0, browser: 1, person: 2 },
	page: { none: 1, browser: 2, person: 3 },
	detail: { none: 2, browser: 3, person: 3 },
};

const SEVERE_ROLES = new Set<Role>(['advertising', 'social', 'data-broker']);

/**
 * How much weight a finding has. Advertising, social and data brokers by the matrix; other tracking roles and unknown companies one step lower,
 * never below low; what only serves the page medium at most.
 */
export function severity(role: Role, health: HealthLevel, identity: IdentityLevel): Severity {
	if (!isTrackingRole(role) && role !== 'unknown') return 'medium';
	const step = MATRIX[health][identity] - (SEVERE_ROLES.has(role) ? 0 : 1);
	return SEVERITIES[Math.max(0, step)] ?? 'low';
}

/** Orders severities: positive when `a` is worse. */
export function compareSeverity(a: Severity, b: Severity): number {
	return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
