import browser from 'webextension-polyfill';
import type { Answer, Request } from '../core/messages.ts';

/** Sends a request to the worker, which it wakes. Rejects when the worker refuses it or the extension was updated meanwhile. */
export async function askWorker<R extends Request>(request: R): Promise<Answer<R>> {
	const answer: Answer<R> | undefined = await browser.runtime.sendMessage(request);
	// Chrome makes null of undefined; as an answer it only says that there is no such evidence.
	const refused = answer === undefined || (answer === null && !('ask' in request && request.ask === 'evidence'));
	if (refused) throw new Error('The worker gave no answer');
	return answer;
}
