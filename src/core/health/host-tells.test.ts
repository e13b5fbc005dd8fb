import { describe, expect, it } from 'vitest';
import { hostTells } from './host-tells.ts';

describe('hostTells', () => {
	it.each([
		'betterhelp.com',
		'example.com',
		'',
		'localhost',
		'hiveonline.com',
		'archivesclinic.org',
		'mytherapyclinic.com',
		'notpridecounseling.com',
	])('nothing: %s', (host) => {
		expect(hostTells(host)).toBeNull();
	});
	it.each([
		['pridecounseling.com', 'lesbian, gay, bisexual or transgender', 'trait'],
		['www.faithfulcounseling.com', 'Christian faith', 'trait'],
		['teencounseling.com', 'teenager', 'trait'],
		['treatmyocd.com', 'OCD', 'mental-health'],
		['adhdonline.com', 'ADHD', 'mental-health'],
	])('listed: %s', (host, term, kind) => {
		expect(hostTells(host)).toEqual({ term, kind });
	});
	it.each(['hivclinic.org', 'depression-center.example.com', 'hiv.cityhospital.org'])('by its words: %s', (host) => {
		expect(hostTells(host)).not.toBeNull();
	});
});
