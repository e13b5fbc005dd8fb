import catalogue from '../../public/_locales/en/messages.json' with { type: 'json' };

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };

/**
 * What browser.i18n.getMessage does, for the command line: the English sentence with its placeholders filled in. An argument is text only:
 * `$1` inside it stays `$1`. A key that is not there is shown as it is, so that its absence is seen.
 */
export function lookup(key: string, args: readonly string[]): string {
	const messages: Readonly<Record<string, Message>> = catalogue;
	const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
	if (message === undefined) return key;
	const placeholders = new Map(
		Object.entries(message.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
	);
	const positions = (text: string) => text.replace(/\$([1-9])/g, (_, position: string) => args[Number(position) - 1] ?? '');
	return message.message.replace(/\$\$|\$([A-Za-z0-9_@]+)\$|\$([1-9])/g, (whole, name?: string, position?: string) => {
		if (whole === '$$') return '$';
		if (position !== undefined) return positions(whole);
		const content = placeholders.get((name ?? '').toLowerCase());
		return content === undefined ? '' : positions(content);
	});
}
