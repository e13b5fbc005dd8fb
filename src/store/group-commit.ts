export type GroupCommit<T> = {
	/** Settles when the items are durable, or given up: then with false. */
	readonly write: (items: readonly T[]) => Promise<boolean>;
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
	const running = new Set<Promise<boolean>>();
	let waiting: ({ readonly items: T[] } & Deferred) | null = null;

	async function run(batch: readonly T[]): Promise<boolean> {
		try {
			await save(batch);
			return true;
		} catch (error) {
			failed(error, batch);
			return false;
		}
	}

	function start(batch: readonly T[]): Promise<boolean> {
		const one = run(batch).then((kept) => {
			running.delete(one);
			startNext();
			return kept;
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

type Deferred = { readonly done: Promise<boolean>; readonly settle: (kept: boolean) => void };

function deferred(): Deferred {
	let settle = (_kept: boolean): void => undefined;
	const done = new Promise<boolean>((resolve) => {
		settle = resolve;
	});
	return { done, settle };
}
