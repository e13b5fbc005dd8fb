/** True for a file that a service hands out: its loading tells the service no more than that the page was there. */
export function isAsset(url: URL): boolean {
	return /\.(?:m?js|css|html?|svg|png|jpe?g|webp|ico|woff2?)(?:\.gz)?$/i.test(url.pathname);
}
