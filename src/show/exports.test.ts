import { describe, expect, it } from 'vitest';
import { exampleDossier } from '../../test/example-dossier.ts';
import type { Dossier, KeptRequest } from '../core/dossier.ts';
import { exportFiles } from './exports.ts';
import { DATA_ID, DATA_PLACE } from './html.ts';
import { htmlData } from './html-data.ts';

const HASHES = new Map([['requests.har', 'ab'.repeat(32)]]);

async function all({ requests }: Dossier): Promise<KeptRequest[]> {
	const found: KeptRequest[] = [];
	for await (const piece of requests()) found.push(...piece);
	return found;
}
async function written(dossier: Dossier): Promise<ReadonlyMap<string, string>> {
	const requests = await all(dossier);
	return new Map(
		exportFiles(dossier.head, `<body>${DATA_PLACE}<script>0</script></body>`).map((file) => [
			file.path,
			file.head() + requests.map((kept, entry) => file.request(kept, entry)).join('') + file.tail(HASHES),
		]),
	);
}

describe('the files of an export', () => {
	it('findings.json is the document of the contract, about the HAR beside it', async () => {
		const dossier = exampleDossier();
		const requests = await all(dossier);
		const files = await written(dossier);
		const document = JSON.parse(files.get('findings.json') ?? '');
		expect(Object.keys(document).sort()).toEqual(
			['tool', 'version', 'schema', 'sources', 'sites', 'findings', 'unread', 'limits'].sort(),
		);
		expect(document.sources).toEqual([
			{ file: 'requests.har', sha256: HASHES.get('requests.har'), entries: requests.length, unreadable: 0 },
		]);
		const { entries } = JSON.parse(files.get('requests.har') ?? '').log;
		expect(document.findings).toHaveLength(requests.flatMap(({ findings }) => findings).length);
		for (const { entry, url } of document.findings) expect(entries[entry].request.url).toBe(url);
		expect(document.unread.map(({ reason, times }: { reason: string; times: number }) => [reason, times])).toEqual(
			dossier.head.unread,
		);
	});

	it('findings.csv has a row for each finding', async () => {
		const dossier = exampleDossier({ text: 'one line' });
		const findings = (await all(dossier)).flatMap((kept) => kept.findings);
		expect((await written(dossier)).get('findings.csv')?.split('"\r\n').length).toBe(findings.length + 2);
	});

	it('are whole where there are no requests', async () => {
		const { head } = exampleDossier();
		const files = exportFiles(head, DATA_PLACE).map((file) => [file.path, file.head() + file.tail(HASHES)] as const);
		for (const [path, text] of files) if (/\.(?:json|har)$/.test(path)) expect(() => JSON.parse(text)).not.toThrow();
	});
});

describe('report.html', () => {
	const hostile = '</script><script>alert(1)</script><!-- <script> \u2028\u0000 &lt; "\'';

	it('holds the data so that nothing in it ends its element, and gives it back', async () => {
		const dossier = exampleDossier({ text: hostile });
		const page = (await written(dossier)).get('report.html') ?? '';
		const open = `<script type="application/jsonl" id="${DATA_ID}">`;
		const data = page.slice(page.indexOf(open) + open.length, page.indexOf('</script>'));
		expect(data).not.toContain('<');
		const { head, requests } = htmlData(data);
		expect(head).toEqual(dossier.head);
		expect(requests).toEqual(await all(dossier));
	});

	it('says the verdict and its limits where no script runs, as text', async () => {
		const page = (await written(exampleDossier({ text: hostile }))).get('report.html') ?? '';
		const said = /<noscript>(.*)<\/noscript>/s.exec(page)?.[1] ?? '';
		expect(said).toContain('This site told ');
		expect(said).toContain('&#60;script&#62;');
		expect(said.replace(/<\/?(?:main|h1|p|ul|li)>/g, '')).not.toContain('<');
		expect(said.match(/<li>/g)?.length).toBeGreaterThanOrEqual(4);
	});
});
