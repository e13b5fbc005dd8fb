import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { surveyHar } from './har.ts';
import { consentIn } from './har-consent.ts';
import { nodeFile } from './har-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const began = Date.parse('2026-03-01T10:00:00.000Z');
const refused = {
	visit: 'p',
	time: began + 5_000,
	source: 'press',
	kind: 'state',
	by: 'press',
	action: 'refuse',
	purposes: { advertising: false, analytics: false },
};
const page = {
	id: 'p',
	startedDateTime: new Date(began).toISOString(),
	title: 'https://clinic.example/',
	_telltale: { health: { is: true, category: 'therapy' }, late: false, chosen: false },
};

async function stateAt(time: number, telltale: unknown) {
	const path = join(folder, 'test.har');
	writeFileSync(path, JSON.stringify({ log: { pages: [page], entries: [], _telltale: telltale } }));
	return consentIn(await surveyHar(nodeFile(path))).at('p', time).state;
}

it('is what an export of ours says of the page, at the time of the request', async () => {
	const banner = { visit: 'p', time: began + 1_000, source: 'banner', kind: 'banner-shown', by: 'default' };
	const telltale = { redacted: null, consents: [banner, refused] };
	expect(await stateAt(began + 2_000, telltale)).toBe('unanswered');
	expect(await stateAt(began + 6_000, telltale)).toBe('refused');
});

it('is unknown in a HAR that does not say', async () => {
	expect(await stateAt(began + 6_000, { redacted: null })).toBe('unknown');
	expect(await stateAt(began + 6_000, undefined)).toBe('unknown');
});
