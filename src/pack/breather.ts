/** Milliseconds until whoever waits for the event loop has a turn. */
const TURN = 30;

/** Lets others have the event loop from time to time, and hears there whether to go on: rejects with the signal's reason. */
export function breather(signal: AbortSignal | undefined): () => Promise<void> {
	let last = performance.now();
	return async () => {
		signal?.throwIfAborted();
		if (performance.now() - last < TURN) return;
		await new Promise((resolve) => setTimeout(resolve));
		signal?.throwIfAborted();
		last = performance.now();
	};
}
