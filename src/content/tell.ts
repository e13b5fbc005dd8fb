import type { Browser } from 'webextension-polyfill';
import type { PageNote } from '../core/messages.ts';

/** Both browsers answer this interface with promises; the polyfill would be heavier than the scripts that run in pages. */
function extension(): Browser {
	return (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Browser;
}

/** Tells the worker. It may be gone after an update of the extension; the page must not notice. */
export function tell(note: PageNote): void {
	try {
		extension()
			.runtime.sendMessage(note)
			.catch(() => undefined);
	} catch {
		// Likewise.
	}
}
