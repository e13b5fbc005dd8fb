import { ourWorld } from '../world.ts';

/** Timers of the page may still act on what was filled in for this many milliseconds. */
const ECHO = 2_000;

/** Keeps what is filled in from being sent off by the page's own reaction to it. */
export type Guard = {
	/** Nothing is sent off while `work` runs and shortly after, unless the person does something themselves. */
	readonly during: <T>(work: () => Promise<T>) => Promise<T>;
	/** Fields that the person wrote into since they were filled in. */
	readonly isTheirs: (field: Element) => boolean;
};

export function createGuard(): Guard {
	const world = ourWorld();
	let until = 0;
	const theirs = new WeakSet<Element>();

	function isUp(): boolean {
		return world.filling || performance.now() < until;
	}

	function personCame(event: Event): void {
		if (!event.isTrusted || world.filling) return;
		until = 0;
		const [field] = event.composedPath();
		if (event.type === 'input' && field instanceof Element) theirs.add(field);
	}

	for (const type of ['pointerdown', 'keydown', 'input']) addEventListener(type, personCame, { capture: true, passive: true });
	addEventListener(
		'submit',
		(event) => {
			if (!isUp()) return;
			event.preventDefault();
			// The page's own listener would send it in another way.
			event.stopImmediatePropagation();
		},
		true,
	);
	// `form.submit()` has no event of its own, and a choice may lead to the next page.
	const navigation: EventTarget | undefined = Reflect.get(window, 'navigation');
	navigation?.addEventListener('navigate', (event) => {
		const { destination, navigationType } = event as Event & Leave;
		const isLeaving = !destination.sameDocument && /^(push|replace)$/.test(navigationType);
		if (isUp() && isLeaving && event.cancelable) event.preventDefault();
	});

	return {
		async during(work) {
			world.filling = true;
			try {
				return await work();
			} finally {
				world.filling = false;
				until = performance.now() + ECHO;
			}
		},
		isTheirs: (field) => theirs.has(field),
	};
}

/** As much of a NavigateEvent as is used here. */
type Leave = { readonly destination: { readonly sameDocument: boolean }; readonly navigationType: string };
