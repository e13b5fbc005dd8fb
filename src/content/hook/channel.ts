import { CALL, GREETING } from './greeting.ts';
import { dispatch, getter, listen, unlisten } from './own.ts';

const NativeEvent = Event;
const NativeCustomEvent = CustomEvent;
const nodeOf = getter<EventTarget | null>(MouseEvent, 'relatedTarget');
const MOST_WAITING = 50;

/**
 * The way to the isolated world, in one direction only. Our script there made an element that is in no document, and shows it once in the greeting; whoever is
 * first waits for the other. When both start before the page's first script, nothing of the page ever holds the element, so nothing of it can listen or forge.
 */
export function openChannel(): (lines: string, reports: number) => void {
	let node: EventTarget | null = null;
	let waiting = '';
	let count = 0;
	let lost = 0;

	function greeted(event: Event): void {
		node = nodeOf(event);
		if (node === null) return;
		unlisten(document, GREETING, greeted);
		// Also when nothing waits: it tells that we are here.
		if (lost > 0) waiting += `{"lost":${lost}}`;
		say(waiting);
	}
	function say(message: string): void {
		if (node !== null) dispatch(node, new NativeCustomEvent(GREETING, { __proto__: null, detail: message } as CustomEventInit));
	}

	listen(document, GREETING, greeted);
	dispatch(document, new NativeEvent(CALL));
	return (lines, reports) => {
		if (node !== null) return say(lines);
		if (count > MOST_WAITING) lost += reports;
		else waiting += lines;
		count += reports;
	};
}
