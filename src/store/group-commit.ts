/**
 * Writes in groups without a timer: the first write starts at once; those that arrive while it is under way go together into the next.
 * `save` must settle only when its batch is durable, or throw. The returned function never rejects: what failed is told to `failed`.
 */
export function groupCommit<T>(
	save: (batch: readonly T[]) => Promise<void>,
	failed: (error: unknown, batch: readonly T[]) => void,
): { readonly write: (items: readonly T[]) => Promise<void>; readonly idle: () => Promise<void> } {
	let waiting: T[] = [];
	let current: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	async function run(): Promise<void> {
		const batch = waiting;
		waiting = [];
		if (batch.length === 0) return;
		try {
			await save(batch);
		} catch (error) {
			failed(error, batch);
		}
	}

	function start(): Promise<void> {
		const running = run().finally(() => {
			if (current === running) current = null;
		});
		current = running;
		return running;
	}

	function write(items: readonly T[]): Promise<void> {
		waiting.push(...items);
		if (next !== null) return next;
		if (current === null) return start();
		next = current.then(() => {
			next = null;
			return start();
		});
		return next;
	}

	return {
		write,
		async idle() {
			while (current !== null || next !== null) await (next ?? current);
		},
	};
}
