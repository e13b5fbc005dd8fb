/**
 * Events wait here, in order, until what the worker must know first has been read; after that each acts at once. Listeners can so be
 * registered in the worker's first turn.
 */
export type Inbox = {
	readonly take: (act: () => void) => void;
	readonly open: () => void;
	readonly isOpen: () => boolean;
};

/** Beyond it events are lost, and `lost` is told. */
const MAX_WAITING = 10_000;

export function createInbox(lost: () => void, failed: (error: unknown) => void): Inbox {
	let waiting: (() => void)[] | null = [];

	/** One event that goes wrong must not take the following ones with it. */
	function run(act: () => void): void {
		try {
			act();
		} catch (error) {
			failed(error);
		}
	}

	return {
		isOpen: () => waiting === null,
		take(act) {
			if (waiting === null) run(act);
			else if (waiting.length < MAX_WAITING) waiting.push(act);
			else lost();
		},
		open() {
			const acts = waiting ?? [];
			waiting = null;
			for (const act of acts) run(act);
		},
	};
}
