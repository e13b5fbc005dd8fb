import browser, { type WebRequest } from 'webextension-polyfill';
import type { RequestError, RequestSent, RequestStart } from './web-request.ts';

export type Hear = {
	readonly start: (details: RequestStart) => void;
	readonly sent: (details: RequestSent) => void;
	readonly error: (details: RequestError) => void;
};
/** The listeners that cost every page something: there only while a watched page is open. All three are switched at once, in the same turn. */
export type Listening = { readonly on: () => void; readonly off: () => void; readonly isOn: () => boolean };

export function createListening(hear: Hear): Listening {
	const { onBeforeRequest, onSendHeaders, onErrorOccurred } = browser.webRequest;
	const everything: WebRequest.RequestFilter = { urls: ['<all_urls>'] };
	let listens = false;

	// The types know neither Chrome's document ids nor its way of saying that a body is hidden; ours take both browsers' details.
	const start = (details: unknown): undefined => void hear.start(details as RequestStart);
	const sent = (details: unknown): undefined => void hear.sent(details as RequestSent);
	const error = (details: unknown): undefined => void hear.error(details as RequestError);

	return {
		isOn: () => listens,
		on() {
			if (listens) return;
			listens = true;
			onBeforeRequest.addListener(start, everything, ['requestBody']);
			onSendHeaders.addListener(sent, everything, headersToo());
			onErrorOccurred.addListener(error, everything);
		},
		off() {
			if (!listens) return;
			listens = false;
			onBeforeRequest.removeListener(start);
			onSendHeaders.removeListener(sent);
			onErrorOccurred.removeListener(error);
		},
	};
}

/** Chrome shows Referer and Cookie only with `extraHeaders`; Firefox shows them anyway and refuses the word. */
function headersToo(): WebRequest.OnSendHeadersOptions[] {
	const options: unknown = Reflect.get(browser.webRequest, 'OnSendHeadersOptions');
	const isChrome = typeof options === 'object' && options !== null && 'EXTRA_HEADERS' in options;
	return isChrome ? ['requestHeaders', 'extraHeaders' as WebRequest.OnSendHeadersOptions] : ['requestHeaders'];
}
