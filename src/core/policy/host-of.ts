/** Host of a page's address, in lower case; '' where it has none. */
export function hostOf(url: string): string {
	return /^https?:\/\/([^/:?#]{1,253})/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
