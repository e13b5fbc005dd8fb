import { generateKeyPairSync, sign } from 'node:crypto';
import { redacted } from '../src/core/redact/redact.ts';
import { verifyPack } from '../src/pack/verify-pack.ts';
import { writePack } from '../src/pack/write-pack.ts';
import { exportFiles } from '../src/show/exports.ts';
import { lookup } from '../src/show/lookup.ts';
import { say } from '../src/show/say.ts';
import { TEMPLATE } from '../src/show/template.ts';
import { manyFindings } from '../test/many-findings.ts';

/** A process of its own, so that its memory is its own. Seconds and bytes, as JSON. */
async function main(findings: number, isRedacted: boolean): Promise<void> {
	const { dossier: whole, spent } = await manyFindings(findings);
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const { x = '' } = publicKey.export({ format: 'jwk' });
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	const seconds = stopwatch(spent);

	const { dossier } = isRedacted ? await redacted(whole) : { dossier: whole };
	const gathering = seconds();
	const { pieces } = await writePack({
		dossier,
		files: exportFiles(dossier.head, TEMPLATE),
		sign: { publicKey: Buffer.from(x, 'base64url'), sign: async (message) => sign(null, message, privateKey) },
		say: (sentence) => say(sentence, lookup),
	});
	const writing = seconds();
	const memory = process.resourceUsage().maxRSS * 1024 - before;
	const bytes = new Uint8Array(Buffer.concat(pieces));
	const { checks } = await verifyPack(bytes);
	const failed = checks.filter(({ holds }) => holds === 'no');
	if (failed.length > 0) throw new Error(JSON.stringify(failed));
	console.log(JSON.stringify({ gathering, writing, memory, verifying: seconds(), size: bytes.length }));
}

/** Seconds since it was last asked, without those that it took to make the requests up. */
function stopwatch(spent: () => number): () => number {
	let last = performance.now() - spent();
	return () => {
		const now = performance.now() - spent();
		const passed = now - last;
		last = now;
		return passed / 1_000;
	};
}

await main(Number(process.argv[2]), process.argv[3] === 'redacted');
