import { describe, expect, it } from 'vitest';
import { hostIndex, takerOf } from '../../attribute/host-index.ts';
import { examine } from '../../examine.ts';
import type { Body, Disclosure, HealthVerdict, Observation } from '../../types.ts';
import { destinations } from '../index.ts';
import type { Destination } from './destination.ts';

type Sent = {
	readonly url: string;
	readonly method?: string;
	readonly body?: string | Uint8Array | undefined;
	readonly mediaType?: string;
};

/** `kind` is left out where the vocabulary decides it. */
type Gives = Pick<Disclosure, 'value'> & Partial<Pick<Disclosure, 'kind' | 'at' | 'form' | 'about' | 'channel'>>;

type Examples = {
	/** Addresses that this service and no other of the index takes. */
	readonly takes: readonly string[];
	/** Addresses that it must not take. */
	readonly leaves: readonly string[];
	/** Requests in its format at the site's own address. */
	readonly proxied?: readonly Sent[];
	readonly notProxied?: readonly Sent[];
	readonly reads: readonly {
		readonly sent: Sent;
		/** For each event of the request, in order: what its disclosures must hold. */
		readonly gives: readonly (readonly Gives[])[];
		/** Values that no disclosure may hold. */
		readonly hides?: readonly string[];
	}[];
};

const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [] };

/** One invented person, as trackers write her. */
export const canary = {
	email: 'casey.canary@example.com',
	emailSha256: '196f99f32c635c6d0f55f7a89d5528a84158c8d30396b27013e43250f42298b0',
	emailMd5: 'dd62286cbcf96e312be0b1f7cf057000',
	emailBase64Url: 'GW-Z8yxjXG0PVfeonVUoqEFYyNMDlrJwE-QyUPQimLA',
	phoneSha256: '468a4b26753815290dc13ee82f453df24fd974c708542d1f3c497c7b4e7e4413',
	phoneDigitsSha256: '6d420c869d4eb97fe7de4576c9d04bb34d1a5788e0b3a657f61d7be020d8ead0',
	firstNameSha256: '552bdf4bbc9329b555b93e7c9b6a38f36c6edb58b0e7fca0392f79528cc1b9e6',
	uuid: '3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34',
} as const;

/** `{a: 1}` → `a=1`, each value escaped; objects as JSON. */
export function query(parameters: Readonly<Record<string, unknown>>): string {
	return Object.entries(parameters)
		.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)].map(encodeURIComponent).join('='))
		.join('&');
}

/** The tests that every destination has: what it takes and leaves, and what its requests are read as. */
export function testDestination(destination: Destination, examples: Examples): void {
	describe(destination.service || 'a new service', () => {
		it('is described, and shown by examples', () => {
			const { organisation, service, source, hosts } = destination;
			const { takes, leaves, reads, proxied = [] } = examples;
			const empty = Object.entries({ organisation, service, source, hosts, takes: [...takes, ...proxied], leaves, reads });
			expect(empty.filter(([, { length }]) => length === 0).map(([name]) => `fill in ${name}`)).toEqual([]);
		});
		describe('leaves', () => {
			it.each([...examples.leaves])('%s', (address) => {
				expect(takenBy(destination, new URL(address))).toBe(false);
			});
			it.each([...(examples.notProxied ?? [])])('what is not proxied: $url', (sent) => {
				expect(destination.proxied?.(new URL(sent.url), observe(sent)) ?? false).toBe(false);
			});
		});
		describe('takes', () => {
			it.each([...examples.takes])('%s', (address) => {
				expect(destinations.filter((one) => takenBy(one, new URL(address))).map(({ service }) => service)).toEqual([
					destination.service,
				]);
			});
			it.each([...(examples.proxied ?? [])])('what is proxied: $url', (sent) => {
				const url = new URL(sent.url);
				expect(takenBy(destination, url)).toBe(false);
				// The command line has a body as text, the extension as bytes.
				for (const body of [sent.body, inBytes(sent.body)]) {
					const observation = observe({ ...sent, body });
					const services = destinations.filter(({ proxied }) => proxied?.(url, observation)).map(({ service }) => service);
					expect(services).toEqual([destination.service]);
				}
			});
		});
		describe('reads', () => {
			it.each([...examples.reads])('$sent.url', ({ sent, gives, hides = [] }) => {
				const { findings } = examine(observe(sent), { health: HEALTH, actions: [], followed: false });
				expect(findings.map(({ recipient }) => recipient.service)).toEqual(gives.map(() => destination.service));
				for (const [index, wanted] of gives.entries()) {
					const disclosures = findings[index]?.disclosures ?? [];
					for (const one of wanted) expect(disclosures).toContainEqual(expect.objectContaining(one));
				}
				const values = findings.flatMap(({ disclosures }) => disclosures.map(({ value }) => value));
				for (const hidden of hides) expect(values).not.toContain(hidden);
			});
		});
	});
}

function takenBy(destination: Destination, url: URL): boolean {
	return takerOf(url, hostIndex([destination])(url.hostname)) !== null;
}

function observe({ url, method, body, mediaType = 'text/plain;charset=UTF-8' }: Sent): Observation {
	return {
		time: 1_700_000_000_000,
		method: method ?? (body === undefined ? 'GET' : 'POST'),
		url,
		headers: [],
		body: bodyOf(body, mediaType),
		type: body === undefined ? 'image' : 'xmlhttprequest',
		page: { url: 'https://clinic.example/', title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
	};
}

function inBytes(body: Sent['body']): Sent['body'] {
	return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

function bodyOf(body: Sent['body'], mediaType: string): Body {
	if (body === undefined) return { is: 'none' };
	return typeof body === 'string' ? { is: 'text', text: body, mediaType } : { is: 'bytes', bytes: body, mediaType };
}
