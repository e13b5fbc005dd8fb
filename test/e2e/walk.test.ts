import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chains } from '../../src/core/chains.ts';
import type { Finding } from '../../src/core/types.ts';
import type { Received } from '../clinic/server.ts';
import { toOthers } from '../clinic/to-others.ts';
import { patient, walkClinic } from '../clinic/walk.ts';
import type { Stored } from '../extension.ts';
import { clarityOracle } from './clarity-oracle.ts';
import { eventually } from './eventually.ts';
import { type ExpectedFinding, expectedFindings, expectedHosts } from './expected-findings.ts';
import { type BrowserName, inEachBrowser, skippedWithout } from './in-each-browser.ts';
import { settled } from './settled.ts';
import { type Bed, CLINIC_SITE } from './test-bed.ts';
import { toldTo } from './told-to.ts';

/** SHA-256 of the patient's e-mail address, as Clarity sends whom the site names. */
const patientHash = createHash('sha256').update(patient.email).digest('hex');

/** What each browser's walk found, and what its server received. */
const walks = new Map<BrowserName, { readonly findings: readonly Finding[]; readonly received: readonly Received[] }>();

inEachBrowser('a patient walks the clinic', (open, browser) => {
	let bed: Bed;
	let stored: Stored;
	let findings: readonly Finding[];

	beforeAll(async () => {
		bed = await open();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await walkClinic(bed);
		// Leaving the last page sends what its tags kept for that moment.
		await bed.tab.goto('about:blank');
		const { received } = bed.clinic;
		let before = -1;
		await eventually(
			async () => received.length,
			(now) => {
				const still = now === before;
				before = now;
				return still;
			},
			10_000,
		);
		stored = await settled(bed.extension);
		findings = stored.kept.flatMap((kept) => kept.findings);
		walks.set(browser, { findings, received });
	}, 300_000);
	afterAll(() => bed?.close());

	it('is told apart by the server at all: the clinic did send to every expected service', () => {
		const hosts = new Set(toOthers(bed.clinic.received).map(({ url }) => url.hostname));
		const missing = expectedFindings.filter(
			({ domain }) => ![...hosts].some((host) => host === domain || host.endsWith(`.${domain}`)),
		);
		expect(missing.map(({ service }) => service)).toEqual([]);
		expect(expectedHosts.filter((host) => !hosts.has(host))).toEqual([]);
	});

	it.each(expectedFindings)('$service is found with $event: $values', (expected) => {
		const ofEvent = findings.filter(
			({ recipient, event }) => recipient.domain === expected.domain && event.split('/').includes(expected.event),
		);
		const found = ofEvent.filter((finding) => tells(finding, expected));
		expect(
			found.map(({ health, identity }) => ({ health, identity })),
			closest(ofEvent),
		).toContainEqual({
			health: expected.health,
			identity: expected.identity,
		});
	});

	it.each(expectedHosts)('%s is a recipient', (host) => {
		expect(findings.map(({ url }) => new URL(url).hostname)).toContain(host);
	});

	it('records every request that reached a tracker, once', () => {
		// What keeps the site working is kept only where it was told of a person's health.
		const toTrackers = toOthers(bed.clinic.received).filter(({ url }) => !url.hostname.endsWith('.sentry.io'));
		const left = countEach(toTrackers.map(({ method, url }) => `${method} ${url.href}`));
		const kept = countEach(stored.kept.map(({ observation: { method, url } }) => `${method} ${url}`));
		const lost = [...left].filter(([request, times]) => (kept.get(request) ?? 0) < times);
		// The browser's number of a request and its redirects; a worker that heard of one twice would give it another time.
		const doubled = [...countEach(stored.kept.map(({ key }) => key.replace(/@.*$/, '')))].filter(([, times]) => times > 1);
		expect(lost.map(([request]) => request)).toEqual([]);
		expect(doubled.map(([request]) => request)).toEqual([]);
	});

	it('records next to nothing that never reached the server', () => {
		const arrived = new Set(bed.clinic.received.map(({ method, url }) => `${method} ${url.href}`));
		const kept = stored.kept.map(({ observation: { method, url } }) => `${method} ${url}`);
		// A navigation may cancel an image whose headers the browser has already reported as sent.
		expect(kept.filter((request) => !arrived.has(request)).length).toBeLessThan(kept.length * 0.02);
	});

	it("reads of Clarity's recordings what Microsoft's own decoder reads", () => {
		const bodies = bed.clinic.received.filter(({ url, body }) => url.hostname === 'k.clarity.ms' && body.length > 0);
		const told = clarityOracle(bodies.map(({ body }) => body));
		const ofClarity = findings.filter(({ recipient: { service } }) => service === 'Microsoft Clarity');
		const values = new Set(ofClarity.flatMap(({ disclosures }) => disclosures.map(({ value }) => value)));
		// Words of interfaces tell nothing of who presses them; nor does what kind of hash follows, nor a blotted-out hint of it.
		const plain = new Set(['Yes', 'Search', 'email']);
		const missed = Object.entries(told).flatMap(([kind, list]) =>
			list.filter((value) => !values.has(value) && !plain.has(value) && !value.includes('*')).map((value) => `${kind} ${value}`),
		);
		expect(told.page.length).toBeGreaterThan(5);
		expect(told.variable).toContain('Sertraline (Zoloft) 50 mg');
		// Whether its hash was made before the page was left is Clarity's affair.
		expect(ofClarity.some(({ identity }) => identity === 'person') || !told.variable.includes(patientHash)).toBe(true);
		expect(missed).toEqual([]);
	});

	// R9, R15: in parameters of the site's own naming (cd[provider], cd[appointment_time], ep.slot).
	it.each([
		['provider', 'Jane Roe, MD', 'query/cd[provider]'],
		['provider', 'Jane Roe, MD', 'query/ep.provider'],
		['appointment', '2026-12-03 10:00', 'query/cd[appointment_time]'],
	])('names the %s, %s, in %s', (kind, value, at) => {
		expect(findings.flatMap(({ disclosures }) => disclosures)).toContainEqual(expect.objectContaining({ kind, value, at }));
	});

	it('counts what it could not read: the Blob that TikTok sends on leaving, which Firefox shows', () => {
		const unread = stored.visits.reduce((sum, { counts }) => sum + counts.unread, 0);
		expect(unread > 0).toBe(browser === 'Chromium');
	});

	it('follows an identifier from company to company (R32)', () => {
		const found = chains(findings.map((finding, id) => ({ id, finding })));
		expect(found.map(({ value, organisations }) => [value.slice(0, 8), ...organisations])).toEqual([
			['5f0c1a7e', 'The Trade Desk', 'Microsoft'],
			['41029384', 'Microsoft', 'Simpli.fi'],
		]);
	});

	it('keeps cookie names and never a cookie value', () => {
		const cookies = stored.kept.flatMap(({ observation }) => observation.headers.filter(([name]) => name === 'cookie'));
		const sent = bed.clinic.received.flatMap(({ headers }) =>
			(headers['cookie'] ?? '').split('; ').map((pair) => pair.split('=')[1] ?? ''),
		);
		expect(cookies.length).toBeGreaterThan(0);
		expect(
			cookies.filter(([, value]) => value.includes('=') || sent.filter(Boolean).some((secret) => value.includes(secret))),
		).toEqual([]);
	});

	it('knows the message to the therapist when it sees it', () => {
		const told = findings.filter(({ disclosures }) => disclosures.some(({ value }) => value.includes(patient.message)));
		expect(told.map(({ recipient }) => recipient.organisation)).toContain('Meta');
	});
});

describe.skipIf(skippedWithout !== '')(`both browsers${skippedWithout}`, () => {
	it('find the same: who was told what, and how sure that is', () => {
		const none = { findings: [], received: [] };
		const { Chromium = none, Firefox = none } = Object.fromEntries(walks);
		const [inChromium, inFirefox] = [toldTo(Chromium.findings), toldTo(Firefox.findings)];
		expect(inChromium.size).toBeGreaterThan(400);
		const missed = (here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>) =>
			[...here].filter(([fact]) => !there.has(fact));
		const differences = [...missed(inChromium, inFirefox), ...missed(inFirefox, inChromium)];
		// A page that goes away takes with it what the browser had not sent yet: what never left cannot be found.
		const left = [
			...missed(inChromium, inFirefox).filter((fact) => wasSent(fact, Firefox.received)),
			...missed(inFirefox, inChromium).filter((fact) => wasSent(fact, Chromium.received)),
		];
		expect(left).toEqual([]);
		expect(differences.length).toBeLessThan(5);
	});
});

function tells(finding: Finding, { page, values, person = [], via = 'third-party' }: ExpectedFinding): boolean {
	const identifiers = finding.disclosures.map(({ kind, form }) => `${kind} ${form}`);
	return (
		finding.recipient.via === via &&
		finding.page.includes(page) &&
		values.every((value) => finding.disclosures.some((disclosure) => disclosure.value.includes(value))) &&
		person.every((identifier) => identifiers.includes(identifier))
	);
}

/** Shown when an expectation fails: what was found of that event instead. */
function closest(findings: readonly Finding[]): string {
	return JSON.stringify(
		findings.slice(0, 3).map(({ page, recipient, health, identity, disclosures }) => ({
			page,
			recipient,
			health,
			identity,
			disclosures: disclosures.map(({ kind, form, value, at }) => `${kind} ${form} ${at} = ${value.slice(0, 60)}`),
		})),
		null,
		1,
	);
}

/** Whether the words of a fact reached its host as a value of their own, and not as some of a longer one's; of a fact without words, whether anything did. */
function wasSent([fact, host]: readonly [fact: string, host: string], received: readonly Received[]): boolean {
	const words = /: (.*)$/s.exec(fact)?.[1] ?? '';
	const sent = received.filter(({ url }) => url.hostname === host).map(({ url, body }) => `${url.href} ${body.toString('utf8')}`);
	return sent.some((text) => standsAlone(words, decoded(text)));
}

/** "Messages" in `label=Messages&`, and not in `title=Messages with my therapist`. */
function standsAlone(words: string, text: string): boolean {
	if (words === '') return true;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		const around = (text[at - 1] ?? '') + (text[at + words.length] ?? '');
		if (!/[\p{L}\d ]/u.test(around)) return true;
	}
	return false;
}

function decoded(text: string): string {
	return text
		.replaceAll('+', ' ')
		.replace(/(?:%[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));
}

function countEach(keys: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
