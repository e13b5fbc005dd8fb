import type { Browser } from 'webextension-polyfill';
import type { PageNote } from '../core/messages.ts';
import { bridge } from './bridge.ts';
import { follow, isPaymentFrame } from './follow.ts';

/** Runs in every frame of a watched site, in a world of its own, before the page's first script. */

/** Both browsers answer with a promise here; the polyfill would be heavier than all of this. */
function extension(): Browser {
	return (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
}

/** The worker may be gone after an update of the extension; the page must not notice. */
function tell(note: PageNote): void {
	try {
		extension()
			.runtime.sendMessage(note)
			.catch(() => undefined);
	} catch {
		// Likewise.
	}
}

/** A page that was open already gets the script a second time; a page's elements are never properties of its window's own. */
const MARK = 'telltaleFollows';
if (!Object.hasOwn(globalThis, MARK)) {
	Object.defineProperty(globalThis, MARK, { value: true });
	bridge(tell);
	// From now on, nothing told means that nothing was done.
	tell({ note: 'actions', actions: [] });
	if (!isPaymentFrame()) follow((actions) => tell({ note: 'actions', actions }));
}
