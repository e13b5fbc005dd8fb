/** An address without what the browser changes on the way: it fetches `http:` over `https:` where it knows better. */
export function bareAddress(url: string): string {
	return url
		.replace(/^http:/, 'https:')
		.replace(/^ws:/, 'wss:')
		.replace(/#.*$/s, '');
}
