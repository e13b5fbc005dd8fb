import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownersJson } from '../../../scripts/data-owners.ts';
import roles from '../data/roles.json' with { type: 'json' };
import type { Role } from '../types.ts';
import { ownerOf } from './owners.ts';
import { isTrackingRole } from './tracking-role.ts';

type Row = {
	readonly host: string;
	readonly path?: string;
	readonly role: string;
	readonly organisation: string;
	readonly service: string;
	readonly source: string;
};
const rows: readonly Row[] = roles;

describe('ownerOf', () => {
	test.each([
		'clinic.example',
		'localhost',
		'192.0.2.1',
		'',
		'com',
		'notfacebook.com',
		'facebook.com.clinic.example',
		'facebook.community',
		'constructor',
		'__proto__.example',
	])('nobody: %s', (hostname) => {
		expect(ownerOf({ hostname, pathname: '/' })).toBeNull();
	});

	test.each<[hostname: string, pathname: string, organisation: string, role: Role]>([
		['facebook.com', '/', 'Meta', 'social'],
		['a.b.facebook.com', '/', 'Meta', 'social'],
		// The longest suffix wins: the code of the pixel, the plug-ins of the network.
		['connect.facebook.net', '/en_US/fbevents.js', 'Meta', 'advertising'],
		['static.facebook.net', '/', 'Meta', 'social'],
		['fonts.googleapis.com', '/css2', 'Google', 'fonts'],
		['anything.googleapis.com', '/', 'Google', 'hosting'],
		// A path row wins over its host's, and only where the path begins so.
		['www.google.com', '/recaptcha/api2/anchor', 'Google', 'captcha'],
		['www.google.com', '/maps/embed', 'Google', 'maps'],
		['www.google.com', '/search', 'Google', 'utility'],
		['www.google.com', '/x/recaptcha/', 'Google', 'utility'],
		['www.recaptcha.net', '/recaptcha/api.js', 'Google', 'captcha'],
		['s.pinimg.com', '/ct/core.js', 'Pinterest', 'advertising'],
		['s.pinimg.com', '/webapp/logo.png', 'Pinterest', 'cdn'],
		['i.pinimg.com', '/ct/core.js', 'Pinterest', 'cdn'],
		// Only third-party-web knows it.
		['trc.taboola.com', '/', 'Taboola', 'advertising'],
	])('%s%s', (hostname, pathname, organisation, role) => {
		expect(ownerOf({ hostname, pathname })).toMatchObject({ organisation, role });
	});

	test('a host of a thousand labels ends', () => {
		expect(ownerOf({ hostname: `${'a.'.repeat(1_000)}facebook.com`, pathname: '/' })?.organisation).toBe('Meta');
	});
});

describe('roles.json', () => {
	const key = ({ host, path }: Row) => `${host} ${path ?? ''}`;

	test('is sorted, each place once', () => {
		expect(rows.map(key)).toEqual([...new Set(rows.map(key))].sort());
	});

	test('holds bare lower-case hosts, and paths that begin with a slash', () => {
		expect(rows.filter(({ host }) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
		expect(rows.filter(({ path }) => path !== undefined && !/^\/\S/.test(path))).toEqual([]);
	});

	test('says of each row where it is from', () => {
		expect(rows.filter(({ source }) => !/^https:\/\/\S+\.\S+/.test(source))).toEqual([]);
		expect(rows.filter(({ organisation, service }) => organisation.trim() === '' || service.trim() === '')).toEqual([]);
	});

	test('gives only roles that we have words for', () => {
		const messages: Record<string, unknown> = JSON.parse(
			readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
		);
		const unnamed = rows.filter(({ role }) => messages[`role_${role.replaceAll('-', '_')}`] === undefined || role === 'unknown');
		expect(unnamed).toEqual([]);
	});
});

test('owners.json is what `npm run data` writes', () => {
	const written = readFileSync(new URL('../data/owners.json', import.meta.url), 'utf8');
	// Compared whole, but not printed whole.
	expect(written === ownersJson()).toBe(true);
});

describe('isTrackingRole', () => {
	test.each<[Role, boolean]>([
		['unknown', false],
		['cdn', false],
		['captcha', false],
		['error-monitoring', false],
		['utility', false],
		['advertising', true],
		['support', true],
		['tag-manager', true],
	])('%s: %s', (role, expected) => {
		expect(isTrackingRole(role)).toBe(expected);
	});

	test.each(['constructor', '__proto__', 'toString'])('a name that every object has is no role: %s', (name) => {
		expect(isTrackingRole(name as Role)).toBe(false);
	});
});
