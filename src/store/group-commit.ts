export type GroupCommit<T> = {
	/** Settles when the items are durable, or given up. */
	readonly write: (items: readonly T[]) => Promise<void>;
	readonly idle: () => Promise<void>;
};

/**
 * Writes in groups without a timer: a write starts at once while fewer than `width` are under way; what arrives when there are more goes
 * together into the next. The wider, the less is still in our own memory when the worker is killed. `save` is called in order, and must
 * settle only when its batch is durable, or throw. Nothing here rejects: what failed is told to `failed`.
 */
export function groupCommit<T>(
	width: number,
	save: (batch: readonly T[]) => Promise<void>,
	failed: (error: unknown, batch: readonly T[]) => void,
): GroupCommit<T> {
	const running = new Set<Promise<void>>();
	let waiting: { readonly items: T[]; readonly done: Promise<void>; readonly settle: () => void } | null = null;

	async function run(batch: readonly T[]): Promise<void> {
		try {
			await save(batch);
		} catch (error) {
			failed(error, batch);
		}
	}

	function start(batch: readonly T[]): Promise<void> {
		const one = run(batch).then(() => {
			running.delete(one);
			startNext();
		});
		running.add(one);
		return one;
	}

	function startNext(): void {
		if (waiting === null) return;
		const { items, settle } = waiting;
		waiting = null;
		void start(items).then(settle);
	}

	return {
		write(items) {
			if (waiting === null && running.size < width) return start(items);
			waiting ??= { items: [], ...deferred() };
			waiting.items.push(...items);
			return waiting.done;
		},
		async idle() {
			while (running.size > 0 || waiting !== null) await (waiting?.done ?? Promise.all(running));
		},
	};
}

function deferred(): { readonly done: Promise<void>; readonly settle: () => void } {
	let settle = (): void => undefined;
	const done = new Promise<void>((resolve) => {
		settle = resolve;
	});
	return { done, settle };
}
