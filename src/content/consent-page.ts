import { askPage } from '../core/consent/platforms/ask-page.ts';
import type { Ask } from '../core/consent/platforms/platform.ts';
import { CONSENT_ANSWERS, CONSENT_ASKS, CONSENT_CALL, CONSENT_GREETING, MOST_ANSWER } from './consent/channel-names.ts';
import { budget, dispatch, getter, listen, now, stringify, unlisten } from './hook/own.ts';

/**
 * Runs in the page's own world, where the interfaces of consent platforms stand, and asks them what our script in the isolated world wants to know. It knows
 * nothing else, and changes nothing; whatever is answered is the page's word.
 */

const NativeEvent = Event;
const NativeCustomEvent = CustomEvent;
const { parse } = JSON;
const nodeOf = getter<EventTarget | null>(MouseEvent, 'relatedTarget');
const detailOf = getter<unknown>(CustomEvent, 'detail');
/** A page may call a listener of ours as often as it likes. */
const mayAnswer = budget(200, 1_000);

let node: EventTarget | null = null;
/** Listeners stay with the page: they are left there twice at most, for a tool that comes after its stub. */
const left: Record<string, number> = Object.create(null);
const MOST_LEFT = 2;

function greeted(event: Event): void {
	node = nodeOf(event);
	if (node === null) return;
	unlisten(document, CONSENT_GREETING, greeted);
	listen(node, CONSENT_ASKS, asked);
	answer('[]');
}

function asked(event: Event): void {
	try {
		const asks = parse(detailOf(event) as string) as readonly Ask[];
		askPage(window, asks.filter(isToBeAsked), location.hostname, (path, said) => {
			if (mayAnswer(now(), 1)) answer(stringify([path, said]));
		});
	} catch {
		// A page that broke what is needed for it is asked nothing.
	}
}

function isToBeAsked({ path, args, answers }: Ask): boolean {
	const stays = answers === 'listener' || (answers === 'callback' && /^(?:add|once)/.test(String(args?.[0])));
	if (!stays || typeof Reflect.get(window, path.split('.', 1)[0] ?? '') === 'undefined') return !stays;
	left[path] = (left[path] ?? 0) + 1;
	return (left[path] ?? 0) <= MOST_LEFT;
}

function answer(text: string): void {
	if (node === null || text.length > MOST_ANSWER) return;
	dispatch(node, new NativeCustomEvent(CONSENT_ANSWERS, { __proto__: null, detail: text } as CustomEventInit));
}

listen(document, CONSENT_GREETING, greeted);
dispatch(document, new NativeEvent(CONSENT_CALL));
