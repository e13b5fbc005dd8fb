import { describe, expect, test } from 'vitest';
import type { HealthLevel, IdentityLevel, Role, Severity } from '../types.ts';
import { compareSeverity, severity } from './severity.ts';

const IDENTITY: readonly IdentityLevel[] = ['none', 'browser', 'person'];
const HEALTH: readonly HealthLevel[] = ['none', 'site', 'page', 'detail'];

type Matrix = Readonly<Record<HealthLevel, readonly [none: Severity, browser: Severity, person: Severity]>>;
const severe: Matrix = {
	none: ['low', 'low', 'low'],
	site: ['low', 'medium', 'high'],
	page: ['medium', 'high', 'critical'],
	detail: ['high', 'critical', 'critical'],
};
const milder: Matrix = {
	none: ['low', 'low', 'low'],
	site: ['low', 'low', 'medium'],
	page: ['low', 'medium', 'high'],
	detail: ['medium', 'high', 'high'],
};
const service: Matrix = {
	none: ['medium', 'medium', 'medium'],
	site: ['medium', 'medium', 'medium'],
	page: ['medium', 'medium', 'medium'],
	detail: ['medium', 'medium', 'medium'],
};

/** Every role there is: a new one is a type error here. */
const MATRIX: Readonly<Record<Role, Matrix>> = {
	advertising: severe,
	social: severe,
	'data-broker': severe,
	analytics: milder,
	'session-replay': milder,
	'customer-data': milder,
	'tag-manager': milder,
	'marketing-automation': milder,
	'ab-testing': milder,
	support: milder,
	unknown: milder,
	cdn: service,
	fonts: service,
	payment: service,
	captcha: service,
	video: service,
	maps: service,
	consent: service,
	'error-monitoring': service,
	hosting: service,
	authentication: service,
	accessibility: service,
	utility: service,
};

describe('severity', () => {
	test.each(Object.entries(MATRIX) as [Role, Matrix][])('%s', (role, matrix) => {
		const given = Object.fromEntries(
			HEALTH.map((health) => [health, IDENTITY.map((identity) => severity(role, health, identity))]),
		);
		expect(given).toEqual(matrix);
	});
});

test('compareSeverity orders the mildest first', () => {
	const all: Severity[] = ['critical', 'low', 'high', 'medium'];
	expect(all.sort(compareSeverity)).toEqual(['low', 'medium', 'high', 'critical']);
	expect(compareSeverity('high', 'high')).toBe(0);
});
