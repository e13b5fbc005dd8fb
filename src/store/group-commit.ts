export type GroupCommit<T> = {
	/** Settles when the items are durable, or given up: then with false. */
	readonly write: (items: readonly T[]) => Promise<boolean>;
	readonly idle: () => Promise<void>;
};

type Batch<T> = { readonly items: T[]; readonly done: Promise<boolean>; readonly settle: (kept: boolean) => void };

/**
 * Writes in groups: what comes alone is written at once, what comes while something is written, or `rest` milliseconds after, goes together into the next.
 * The longer the rest, the less a flood costs, and the more is still in our own memory when the worker is killed. `save` is called in order, and must settle
 * only when its batch is durable, or throw. Nothing here rejects: what failed is told to `failed`.
 */
export function groupCommit<T>(
	rest: number,
	save: (batch: readonly T[]) => Promise<void>,
	failed: (error: unknown, batch: readonly T[]) => void,
): GroupCommit<T> {
	let running: Promise<boolean> | null = null;
	let isResting = false;
	let waiting: Batch<T> | null = null;

	async function run(batch: readonly T[]): Promise<boolean> {
		try {
			await save(batch);
			return true;
		} catch (error) {
			failed(error, batch);
			return false;
		}
	}

	function start(): void {
		if (running !== null || isResting || waiting === null) return;
		const { items, settle } = waiting;
		waiting = null;
		running = run(items).then((kept) => {
			running = null;
			isResting = rest > 0;
			if (isResting) setTimeout(goOn, rest);
			settle(kept);
			start();
			return kept;
		});
	}

	function goOn(): void {
		isResting = false;
		start();
	}

	return {
		write(items) {
			waiting ??= newBatch();
			waiting.items.push(...items);
			const { done } = waiting;
			start();
			return done;
		},
		async idle() {
			while (running !== null || waiting !== null) await (waiting?.done ?? running);
		},
	};
}

function newBatch<T>(): Batch<T> {
	let settle = (_kept: boolean): void => undefined;
	const done = new Promise<boolean>((resolve) => {
		settle = resolve;
	});
	return { items: [], done, settle };
}
