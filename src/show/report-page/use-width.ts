import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Width that there is for a picture, as it changes. */
export function useWidth(): readonly [box: RefObject<HTMLDivElement | null>, width: number] {
	const box = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(800);
	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		// Nothing is as wide as 0 but what is not shown.
		const measure = () => setWidth(Math.max(240, Math.round(element.clientWidth)));
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return [box, width];
}
