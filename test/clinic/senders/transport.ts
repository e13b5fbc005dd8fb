/** Parameters that are undefined are left out, as tags do. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

export function toQuery(parameters: Parameters): string {
	const present = Object.entries(parameters).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
	return present.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

export function sendImage(address: string): void {
	new Image(1, 1).src = address;
}

/** `keepalive` lets the request outlive the page, which most of these moments end. */
export function sendPost(address: string, body: string | URLSearchParams | FormData): void {
	fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', keepalive: true, body }).catch(() => {});
}

/** The browser's identifier in a first-party cookie that a tag sets for itself. */
export function browserId(cookie: string, make: () => string): string {
	const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${cookie}=`));
	if (found !== undefined) return found.slice(cookie.length + 1);
	const made = make();
	// biome-ignore lint/suspicious/noDocumentCookie: tags write it so, and the Cookie Store API is not in Firefox ESR
	document.cookie = `${cookie}=${made}; Path=/; Max-Age=31536000; Secure; SameSite=Lax`;
	return made;
}

export const randomDigits = () => String(Math.floor(1e9 + Math.random() * 9e9));
