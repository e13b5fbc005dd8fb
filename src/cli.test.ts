import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each test starts a process; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'telltale-cli-'));
const cli = join(folder, 'cli.mjs');
/** Where the command line puts what it keeps aside. */
const aside = mkdtempSync(join(folder, 'aside-'));
beforeAll(() => {
	buildSync({ entryPoints: ['src/cli.ts'], bundle: true, platform: 'node', format: 'esm', outfile: cli, logLevel: 'error' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the built command line as a shell would; `input` is given to it piece by piece on standard input. */
function run(args: readonly string[], input: Iterable<string | Buffer> = [], node: readonly string[] = []): Promise<Ran> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [...node, cli, ...args], { cwd: folder, env: { ...process.env, TMPDIR: aside } });
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', (piece) => out.push(piece));
		child.stderr.on('data', (piece) => err.push(piece));
		child.stdin.on('error', () => {});
		child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
		const pieces = input[Symbol.iterator]();
		const give = () => {
			for (let next = pieces.next(); !next.done; next = pieces.next()) {
				if (!child.stdin.write(next.value)) return child.stdin.once('drain', give);
			}
			return child.stdin.end();
		};
		give();
	});
}

const leak =
	'https://www.facebook.com/tr/?id=1&ev=PageView&dl=https%3A%2F%2Fclinic.example%2Fdepression&fbp=fb.1.1700000000000.1234567890';
const entry = (url = leak, request: object = {}) => ({
	pageref: 'p',
	startedDateTime: '2026-03-01T10:00:00.000Z',
	request: { method: 'GET', url, headers: [], ...request },
	response: { status: 200, content: {} },
});
const har = (...entries: unknown[]) =>
	JSON.stringify({ log: { pages: [{ id: 'p', title: 'https://clinic.example/depression' }], entries } });
const json = ['analyze', '-', '--format', 'json', '--health', 'always'];
const read = (ran: Ran) => JSON.parse(ran.out);
const reasons = (ran: Ran) =>
	read(ran).unread.map(({ entry: index, reason }: { entry: number; reason: string }) => [index, reason]);

describe('exit codes', () => {
	it('2 and the usage where it is called in a wrong way', async () => {
		const ran = await run(['analyze']);
		expect(ran).toMatchObject({ code: 2, out: '' });
		expect(ran.err).toMatch(/^telltale: .+\ntelltale: usage: /);
	});
	it.each([
		['{"name":"a"}', 'Expected Array'],
		['[{"name":"a"}]', '0.value'],
		['no', 'not JSON'],
	])('2 where --typed is %s', async (text, about) => {
		writeFileSync(join(folder, 'typed.json'), text);
		const ran = await run(['analyze', '-', '--typed', 'typed.json'], [har()]);
		expect(ran).toMatchObject({ code: 2, out: '' });
		expect(ran.err).toContain(about);
	});
	it('0 for help, the version, and a HAR, whatever was found', async () => {
		expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
		expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
		expect(await run(['analyze', '-'], [har(entry())])).toMatchObject({ code: 0, err: '' });
	});
	it('1 for a file that is missing, and the other is reported', async () => {
		writeFileSync(join(folder, 'good.har'), har(entry()));
		const ran = await run(['analyze', 'none\u001b[2J.har', 'good.har', '--format', 'json', '--health', 'always']);
		expect(ran).toMatchObject({ code: 1, err: 'telltale: none␛[2J.har: there is no such file\n' });
		expect(read(ran).findings).toMatchObject([{ source: 1, entry: 0 }]);
	});
});

describe('bad input is said in one line, and the rest is read', () => {
	it.each([
		['truncated', har(entry(), entry()).slice(0, -60), 1, /ends in the middle, at byte \d+, after 2 entries/, 1],
		['truncated gzip', gzipSync(har(entry(), entry())).subarray(0, -20), 1, /is damaged gzip/, null],
		['a broken entry', har(entry(), 7, entry()).replace(',7,', ',{"x":},'), 1, /entry 1, at byte \d+, is not valid JSON/, 2],
		['not JSON', '<html>', 1, /not valid JSON at byte 0/, 0],
		['no HAR', '{"log":{"version":"1.2"}}', 1, /no HAR file/, 0],
		['an entry without a request', har({}, entry()), 0, /^$/, 1],
		['a byte order mark', `\ufeff${har(entry())}`, 0, /^$/, 1],
		['gzip', gzipSync(har(entry())), 0, /^$/, 1],
		[
			'bytes that are no UTF-8',
			Buffer.concat([Buffer.from(har(entry()).slice(0, -3)), Buffer.from(',"\xff\xfe"]}}', 'latin1')]),
			0,
			/^$/,
			1,
		],
		['lone surrogates', har(entry(`${leak}&x=LONE`)).replace('LONE', '\\ud800'), 0, /^$/, 1],
		['names of the prototype', har(entry(leak, JSON.parse('{"__proto__":{"method":"POST"},"constructor":1}'))), 0, /^$/, 1],
		['JSON 10,000 levels deep', har('DEEP', entry()).replace('"DEEP"', `${'['.repeat(10_000)}${']'.repeat(10_000)}`), 0, /^$/, 1],
	])('%s', async (_, input, code, err, findings) => {
		const ran = await run(json, [input]);
		expect(ran.code).toBe(code);
		expect(ran.err).toMatch(err);
		expect(ran.err.split('\n').length).toBeLessThanOrEqual(2);
		if (findings !== null) expect(read(ran).findings).toHaveLength(findings);
	});

	const posted = (text: string, more: object = {}) =>
		entry(leak, { method: 'POST', postData: { mimeType: 'application/json', text, ...more } });
	it.each([
		['a body of 50 MB', posted('x'.repeat(50_000_000)), 'too-large'],
		['a body 10,000 levels deep', posted('['.repeat(10_000) + ']'.repeat(10_000)), 'too-deep'],
		['a gzip bomb', posted(gzipSync(Buffer.alloc(100_000_000)).toString('base64'), { encoding: 'base64' }), 'compressed'],
	])('%s is unread, its address and the next entry are read', async (_, bad, reason) => {
		const ran = await run(json, [har(bad, entry())]);
		expect(ran).toMatchObject({ code: 0, err: '' });
		expect(reasons(ran)).toContainEqual([0, reason]);
		expect(read(ran).findings.map((one: { entry: number }) => one.entry)).toEqual([0, 1]);
	});
});

describe('memory', () => {
	it('does not grow with the file, and nothing is left behind', async () => {
		const filler = `"${'lorem \\n ipsum '.repeat(30_000)}"`;
		function* pieces() {
			yield '{"log":{"entries":[';
			for (let index = 0; index < 200; index++)
				yield `${JSON.stringify(entry()).replace('"content":{}', `"content":{"text":${filler}}`)},`;
			yield `${JSON.stringify(entry())}]}}`;
		}
		const ran = await run(json, pieces(), ['--max-old-space-size=48']);
		expect(ran).toMatchObject({ code: 0, err: '' });
		expect(read(ran).sources[0].entries).toBe(201);
		expect(readdirSync(aside)).toEqual([]);
	});
});

describe('the document', () => {
	it('has the fields of the contract, in its order', async () => {
		const document = read(await run(json, [har(entry())]));
		expect(Object.keys(document)).toEqual(['tool', 'version', 'schema', 'sources', 'sites', 'findings', 'unread', 'limits']);
		expect(Object.keys(document.sources[0])).toEqual(['file', 'sha256', 'entries', 'unreadable']);
		expect(Object.keys(document.sites[0])).toEqual(['site', 'page', 'health', 'requests', 'thirdParty']);
		expect(document.sites[0]).toMatchObject({ site: 'clinic.example', health: { is: true }, requests: 1, thirdParty: 1 });
		const [finding] = document.findings;
		expect(Object.keys(finding).join(' ')).toBe(
			'source entry time method url page site recipient event health identity severity disclosures sentence',
		);
		expect(Object.keys(finding.recipient)).toEqual(['organisation', 'service', 'domain', 'role', 'via']);
		expect(finding).toMatchObject({ time: '2026-03-01T10:00:00.000Z', site: 'clinic.example', url: leak });
		expect(finding.sentence).toMatch(/^This site told Meta /);
		expect(document.limits.length).toBeGreaterThan(0);
	});
	it('--health never: what identifies is told, with health none', async () => {
		const ran = await run(['analyze', '-', '--format', 'json', '--health', 'never'], [har(entry())]);
		expect(read(ran)).toMatchObject({ sites: [{ health: { is: false } }], findings: [{ health: 'none', identity: 'browser' }] });
	});
	it('as text says which company passed an identifier on to which', async () => {
		const number = '3f2a9c1e-7b44-4d0e-9a51-0c6de1f2ab34';
		const to = `https://pixel.tapad.com/idsync/ex/receive?partner_id=1&partner_device_id=${number}`;
		const from = { ...entry('https://um.simpli.fi/tapad'), response: { status: 302, redirectURL: to, content: {} } };
		const ran = await run(['analyze', '-', '--health', 'always'], [har(from, entry(to))]);
		expect(ran.out).toContain('Simpli.fi passed an identifier on to Experian.');
	});
	it('names the script that sent a request, and what was entered', async () => {
		const script = 'https://connect.facebook.net/en_US/fbevents.js';
		const _initiator = { type: 'script', stack: { callFrames: [{ url: script }] } };
		writeFileSync(join(folder, 'entered.json'), '[{"name":"why","value":"my sister died in May"}]');
		const sent = har({ ...entry(`${leak}&cd[why]=my%20sister%20died%20in%20May`), _initiator });
		const [finding] = read(await run([...json, '--typed', 'entered.json'], [sent])).findings;
		expect(finding.sentBy).toEqual({ script, service: 'Meta Pixel' });
		expect(finding).not.toHaveProperty('stage');
		expect(finding.disclosures).toContainEqual(
			expect.objectContaining({ entered: { did: 'typed', question: '', name: 'why', after: null, unsubmitted: false } }),
		);
		expect(finding.sentence).toContain('what you typed under “why”: “my sister died in May”');
		const { out } = await run(['analyze', '-', '--health', 'always'], [sent]);
		expect(out).toContain('Sent by fbevents.js (Meta Pixel).');
		const rows = (await run(['analyze', '-', '--health', 'always', '--format', 'csv'], [sent])).out.split('\r\n');
		expect(rows[0]).toMatch(/"stage","sent_by"$/);
		expect(rows[1]).toMatch(/"","https:\/\/connect\.facebook\.net\/en_US\/fbevents\.js"$/);
	});
	it('as HTML holds what was found, and reads the same HAR again where it is more than is held', async () => {
		const ran = await run(['analyze', '-', '--format', 'html', '--health', 'always'], [har(entry(), {}, entry())]);
		expect(ran).toMatchObject({ code: 0, err: '' });
		const [head = '', ...lines] = (/<script[^>]*>(.*)<\/script>/s.exec(ran.out)?.[1] ?? '')
			.split('\n')
			.filter((line) => line !== '');
		expect(JSON.parse(head).origin.files).toMatchObject([{ name: '-', entries: 3, unreadable: 1 }]);
		expect(lines.map((line) => JSON.parse(line).key)).toEqual(['0-0', '0-2']);
		const more = { method: 'POST', postData: { mimeType: 'text/plain', text: 'x'.repeat(3_000_000) } };
		const large = await run(
			['analyze', '-', '--format', 'html', '--health', 'always'],
			[har(...Array(30).fill(entry(leak, more)))],
		);
		expect(large.out.match(/"key":"0-\d+"/g)).toHaveLength(30);
	});
	it.each(['text', 'csv', 'json'])('as %s lets no control character through', async (format) => {
		const hostile = `${leak.replace('depression', 'depression%1B%5B2J')}\u001b]0;x\u0007\u202e\u009b`;
		const ran = await run(['analyze', '-', '--format', format, '--health', 'always'], [har(entry(hostile))]);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		expect(ran.out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/);
	});
});
