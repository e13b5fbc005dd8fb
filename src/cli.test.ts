import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opensslInstalled, timeAuthority } from '../test/time-authority.ts';

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
			'source entry time method url page site recipient event health identity severity disclosures sentence consent',
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
		expect(rows[0]).toMatch(/"stage","sent_by","consent","consent_said"$/);
		expect(rows[1]).toMatch(/"","https:\/\/connect\.facebook\.net\/en_US\/fbevents\.js","unknown",""$/);
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

describe('an evidence pack', () => {
	const said = 'my sister died in May';
	const at = (name: string) => join(folder, name);
	const bytesOf = (name: string) => new Uint8Array(readFileSync(at(name)));
	const filesOf = (name: string) =>
		new Map(Object.entries(unzipSync(bytesOf(name))).map(([path, file]) => [path, strFromU8(file)]));
	const rootOf = (ran: Ran) => /^Root hash: ([0-9a-f]{64})$/m.exec(ran.out)?.[1] ?? '';
	const packed = ['pack', at('site.har'), '--health', 'always', '--typed', 'said.json', '--key', 'key.pem', '--out'];
	beforeAll(() => {
		writeFileSync(at('huge'), '');
		truncateSync(at('huge'), 1_000_000_001);
		mkdirSync(at('folder'));
		writeFileSync(at('said.json'), JSON.stringify([{ name: 'why', value: said }]));
		writeFileSync(at('site.har'), har(entry(`${leak}&cd[why]=${encodeURIComponent(said)}`), entry()));
	});

	it('is made of a HAR and holds; what was entered is not in it', async () => {
		const ran = await run([...packed, 'pack.zip']);
		expect(ran).toMatchObject({
			code: 0,
			err: 'telltale: key.pem: a key was made to sign with; whoever has this file can sign in your name\n',
		});
		expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
		const files = filesOf('pack.zip');
		for (const [path, text] of files)
			expect(decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25')), path).not.toContain(said);
		for (const [path, text] of files) expect(text, path).not.toContain(folder);
		expect(files.get('README.txt')).toContain('Read from: site.har (SHA-256 ');
		const findings = JSON.parse(files.get('findings.json') ?? '').findings;
		expect(findings).toHaveLength(2);
		expect(rootOf(ran)).toBe(
			createHash('sha256')
				.update(files.get('datapackage.json') ?? '')
				.digest('hex'),
		);

		const verified = await run(['verify', 'pack.zip', '--root', rootOf(ran).toUpperCase()]);
		expect(verified).toMatchObject({ code: 0, err: '' });
		expect(verified.out).toContain('The same: this is the pack whose root hash was published.\nAll that can be checked holds\n');
		for (const path of files.keys()) if (!path.startsWith('datapackage')) expect(verified.out).toContain(`Holds: ${path}: `);
		expect(verified.out).toContain(rootOf(ran).match(/.{4}/g)?.join(' '));
	});

	it('holds what was entered where that is wished for, signed with the same key', async () => {
		const ran = await run([...packed, 'whole.zip', '--with-my-data']);
		expect(ran).toMatchObject({ code: 0, err: '' });
		expect(filesOf('whole.zip').get('findings.json')).toContain(said);
		const both = await Promise.all(['pack.zip', 'whole.zip'].map((name) => run(['verify', name, '--format', 'json'])));
		const [one, other] = both.map(read);
		expect(one).toMatchObject({ tool: 'telltale', verification: 1, holds: true, compared: null });
		expect(other).toMatchObject({ holds: true, fingerprint: one.fingerprint });
		expect(other.root).not.toBe(one.root);
	});

	it('is signed with a key of its own where none is given, and that is said', async () => {
		const ran = await run(['pack', '-', '--health', 'always', '--out', 'once.zip'], [har(entry())]);
		expect(ran.code).toBe(0);
		expect(ran.err).toMatch(/^telltale: signed with a key that was made for this pack and is not kept/);
		expect((await run(['verify', 'once.zip'])).code).toBe(0);
	});

	it('that was changed, or is another, does not hold: exit code 1, and what is wrong comes first', async () => {
		const changed = bytesOf('pack.zip');
		const middle = Buffer.from(changed).indexOf('findings.json') + 100;
		changed[middle] = (changed[middle] ?? 0) ^ 1;
		writeFileSync(at('changed.zip'), changed);
		const ran = await run(['verify', 'changed.zip']);
		expect(ran).toMatchObject({ code: 1, err: '' });
		expect(ran.out).toMatch(/^changed\.zip\nThis pack does not hold\n/);
		expect(ran.out).toMatch(/What was checked:\n {2}Does not hold: /);
		expect(ran.out).toContain('Does not hold: findings.json: ');

		const other = await run(['verify', 'pack.zip', '--root', 'ab'.repeat(32)]);
		expect(other.code).toBe(1);
		expect(other.out).toMatch(/^pack\.zip\nNot the same: /);
	});

	it.each([
		['a file that is missing', ['verify', 'none.zip'], /none\.zip: there is no such file/],
		['a pack that is there already', [...packed, 'pack.zip'], /pack\.zip: is there already/],
		['a folder that is not there', [...packed, 'none/pack.zip'], /none\/pack\.zip: cannot be written \(ENOENT\)/],
		['HAR files without a request', ['pack', 'said.json', '--out', 'empty.zip'], /no pack was written/],
		['what is no key', [...packed.with(-2, 'said.json'), 'no.zip'], /said\.json: is no Ed25519 key/],
		[
			'a reply that is far too large',
			['pack', 'pack.zip', '--timestamp-reply', 'huge', '--out', 'no.zip'],
			/huge: is larger than 0\.1 MB/,
		],
		['a pack that is far too large', ['verify', 'huge'], /huge: is larger than 1000 MB/],
		['a folder', ['verify', 'folder'], /folder: cannot be read \(EISDIR\)/],
		['a pack that does not hold', ['pack', 'changed.zip', '--timestamp-request', 'no.tsq'], /changed\.zip: does not hold/],
		[
			'what is no reply',
			['pack', 'pack.zip', '--timestamp-reply', 'said.json', '--out', 'no.zip'],
			/said\.json: is no timestamp .* cannot be read/,
		],
	])('is not made or checked with %s: exit code 1', async (_, args, err) => {
		const before = readdirSync(folder);
		const ran = await run(args);
		expect(ran).toMatchObject({ code: 1, out: '' });
		expect(ran.err).toMatch(err);
		expect(readdirSync(folder)).toEqual(before);
	});

	it('what is no zip does not hold', async () => {
		expect((await run(['verify', 'site.har'])).code).toBe(1);
	});

	it.skipIf(!opensslInstalled())('takes the timestamp of an authority (skipped where openssl is not installed)', async () => {
		const asked = await run(['pack', 'pack.zip', '--timestamp-request', 'request.tsq']);
		expect(asked).toMatchObject({ code: 0, err: '' });
		expect(asked.out).toContain('curl --data-binary @request.tsq ');
		const authority = timeAuthority(folder, { name: 'Test\nAuthority' });
		writeFileSync(at('reply.tsr'), authority.reply(bytesOf('request.tsq')));
		const taken = await run(['pack', 'pack.zip', '--timestamp-reply', 'reply.tsr', '--out', 'stamped.zip']);
		expect(taken).toMatchObject({ code: 0, err: '' });
		expect(taken.out).toContain('signed in the name of “Test␊Authority, Test”');
		const verified = await run(['verify', 'stamped.zip']);
		expect(verified.code).toBe(0);
		expect(verified.out).toContain('Test␊Authority');
		const again = await run(['pack', 'stamped.zip', '--timestamp-reply', 'reply.tsr', '--out', 'twice.zip']);
		expect(again).toMatchObject({ code: 1, out: '' });
	});
});
