import type { Dossier } from './core/dossier.ts';

/** Milliseconds of work before the page is let through, so that a press on "Cancel" is heard. */
const TURN = 25;

/**
 * The same dossier, which tells how much of it has passed by and stops where that is no longer wanted. What reads the requests twice tells it twice: `onDone`
 * hears what the person waits for, from 0 to 1, each time.
 */
export function passing(dossier: Dossier, onDone: (done: number) => void, signal: AbortSignal): Dossier {
	const findings = dossier.head.sites.reduce((sum, { counts }) => sum + counts.findings, 0);

	async function* requests(): ReturnType<Dossier['requests']> extends AsyncIterable<infer Batch> ? AsyncGenerator<Batch> : never {
		let passed = 0;
		let turn = performance.now();
		for await (const batch of dossier.requests()) {
			signal.throwIfAborted();
			yield batch;
			for (const kept of batch) passed += kept.findings.length;
			onDone(findings === 0 ? 1 : Math.min(1, passed / findings));
			if (performance.now() - turn < TURN) continue;
			await new Promise((resolve) => setTimeout(resolve));
			signal.throwIfAborted();
			turn = performance.now();
		}
	}

	return { ...dossier, requests };
}
