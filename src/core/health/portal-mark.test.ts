import { describe, expect, it } from 'vitest';
import { portalMark } from './portal-mark.ts';

describe('portalMark', () => {
	it.each([
		['example.com', '/'],
		['mychart', '/'],
		['notmychart.example.com', '/'],
		['example.com', '/blog/mychart'],
		['example.com', '/mychartered'],
		['example.com', '/hix'],
		['www.janeapp.com', '/'],
		['janeapp.com', '/'],
		['xclientsecure.me', '/'],
		['clientsecure.me.evil.test', '/'],
	])('none: %s%s', (host, path) => {
		expect(portalMark(host, path)).toBeNull();
	});
	it.each([
		['oak.janeapp.com', '/', 'janeapp.com'],
		['roe.clientsecure.me', '/', 'clientsecure.me'],
		['doxy.me', '/roe', 'doxy.me'],
		['mychart.oak.org', '/', 'mychart'],
		['www.oak.org', '/MyChart', '/mychart'],
		['www.oak.org', '/openscheduling/standalone', '/openscheduling'],
		['enroll.example.com', '/hix/private/preferences', '/hix/private'],
	])('%s%s', (host, path, mark) => {
		expect(portalMark(host, path)?.mark).toBe(mark);
	});
});
