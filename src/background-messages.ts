import browser, { type Runtime } from 'webextension-polyfill';
import { type Answer, LIVE_PORT, type PageNote, type Request } from './core/messages.ts';
import { isOurPage, type MessageSender, readNote, readRequest } from './observe/message.ts';

type Hear = {
	readonly request: (request: Request) => Promise<Answer<Request>>;
	readonly note: (note: PageNote, sender: MessageSender) => void;
	/** A popup shows this tab from now on. */
	readonly follow: (port: Runtime.Port, tabId: number) => void;
	readonly leave: (port: Runtime.Port) => void;
};

/** Hears our own pages and content scripts, and nobody else; call it in the worker's first turn. */
export function hearMessages(hear: Hear): void {
	const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };

	/** True keeps the channel open until `respond` is called: unlike a promise, every version of both browsers understands it. */
	function message(content: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true | undefined {
		const request = readRequest(content, sender, own);
		const note = request === null ? readNote(content, sender, own) : null;
		if (note !== null) hear.note(note, sender);
		if (request === null) return undefined;
		hear.request(request).then(respond, (error: unknown) => {
			console.error(error);
			respond(undefined);
		});
		return true;
	}

	browser.runtime.onMessage.addListener(message as Runtime.OnMessageListener);
	browser.runtime.onConnect.addListener((port) => {
		const { name, sender } = port;
		if (name !== LIVE_PORT || sender === undefined || !isOurPage(sender, own)) return port.disconnect();
		port.onMessage.addListener((content: unknown) => {
			const request = readRequest(content, sender, own);
			if (request !== null && 'ask' in request && request.ask === 'tab') hear.follow(port, request.tabId);
		});
		port.onDisconnect.addListener(() => hear.leave(port));
	});
}
