import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export type RowsInSight = {
	readonly first: number;
	/** Behind the last. */
	readonly end: number;
	/** Of one row, in pixels. */
	readonly height: number;
	readonly onScroll: () => void;
	readonly show: (index: number) => void;
};

/** Rows that are drawn before and behind those in sight, and how far one scrolls until others are drawn. */
const AROUND = 6;
const STEP = 4;

/** Of rows that are all equally high, those to be drawn. `--row` of the box is their height in rem. */
export function useRowsInSight(box: RefObject<HTMLDivElement | null>, total: number): RowsInSight {
	const [sight, setSight] = useState({ top: 0, rows: 20, height: 56 });

	/** Another width may have changed it since the last look. */
	function heightIn(element: HTMLElement): number {
		const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * rem || 56;
	}

	function look(height: number) {
		const element = box.current;
		if (!element) return;
		const rows = Math.ceil(element.clientHeight / height);
		const top = Math.floor(element.scrollTop / height / STEP) * STEP;
		setSight((was) => (was.top === top && was.rows === rows && was.height === height ? was : { top, rows, height }));
	}

	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		const again = () => look(heightIn(element));
		again();
		const observer = new ResizeObserver(again);
		observer.observe(element);
		return () => observer.disconnect();
	}, [total]);

	function show(index: number) {
		const element = box.current;
		if (!element) return;
		const height = heightIn(element);
		const head = element.querySelector('.grid-head')?.clientHeight ?? 0;
		const top = index * height;
		const room = element.clientHeight - head - height;
		// The rows may not be drawn yet that make the box so long.
		const body = element.querySelector('.grid-body');
		if (body instanceof HTMLElement) body.style.height = `${total * height}px`;
		if (top < element.scrollTop) element.scrollTop = top;
		else if (top > element.scrollTop + room) element.scrollTop = top - room;
		look(height);
	}

	const first = Math.max(0, Math.min(sight.top, total - sight.rows) - AROUND);
	return {
		first,
		end: Math.min(total, sight.top + sight.rows + STEP + AROUND),
		height: sight.height,
		onScroll: () => look(sight.height),
		show,
	};
}
