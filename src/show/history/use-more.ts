import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type More = {
	/** Rows that are shown at most. */
	readonly most: number;
	readonly list: RefObject<HTMLUListElement | null>;
	readonly reveal: () => void;
};

/** A list that is shown piece by piece. The focus goes to the first row that was hidden. */
export function useMore(first: number, step: number): More {
	const [most, setMost] = useState(first);
	const list = useRef<HTMLUListElement>(null);

	useLayoutEffect(() => {
		const row = most > first ? list.current?.children[most - step] : null;
		const target = row?.matches('[tabindex]') ? row : row?.querySelector('summary');
		if (target instanceof HTMLElement) target.focus();
	}, [most, first, step]);

	return { most, list, reveal: () => setMost(most + step) };
}
