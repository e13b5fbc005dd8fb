import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Reveal = {
	readonly all: boolean;
	/** Of the list whose first rows are shown. */
	readonly list: RefObject<HTMLUListElement | null>;
	readonly reveal: () => void;
};

/** A list that shows its first rows, then all. The button that reveals the rest goes, so the focus moves to the first row that was hidden. */
export function useReveal(first: number): Reveal {
	const [all, setAll] = useState(false);
	const list = useRef<HTMLUListElement>(null);

	useLayoutEffect(() => {
		const row = all ? list.current?.children[first] : null;
		const target = row?.matches('[tabindex]') ? row : row?.querySelector('a, button');
		if (target instanceof HTMLElement) target.focus();
	}, [all, first]);

	return { all, list, reveal: () => setAll(true) };
}
