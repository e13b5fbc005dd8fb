import { bridge } from './bridge.ts';
import { follow, isPaymentFrame } from './follow.ts';
import { rememberLoaded } from './loaded.ts';
import { tell } from './tell.ts';

/** Runs in every frame of a watched site, in a world of its own, before the page's first script. */

/** A page that was open already gets the script a second time; a page's elements are never properties of its window's own. */
const MARK = 'telltaleFollows';
if (!Object.hasOwn(globalThis, MARK)) {
	Object.defineProperty(globalThis, MARK, { value: true });
	bridge(tell);
	// Nothing was done here yet: from now on, nothing told means so.
	if (window.top === window && !navigator.userActivation.hasBeenActive) tell({ note: 'actions', actions: [] });
	if (!isPaymentFrame()) follow((actions) => tell({ note: 'actions', actions }));
	rememberLoaded(tell);
}
