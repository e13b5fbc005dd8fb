/** A header as webRequest gives it. */
export type RequestHeader = {
	readonly name: string;
	readonly value?: string | undefined;
	readonly binaryValue?: unknown;
};

const MAX_HEADERS = 200;
const MAX_VALUE = 16 * 1024;
/** Credentials: that they were sent is worth knowing, what they say is not ours to keep. */
const SECRET = new Set(['authorization', 'proxy-authorization', 'set-cookie']);

/** Headers with names in lower case, cookies by name only, credentials without their value. */
export function readHeaders(headers: readonly RequestHeader[] | undefined): readonly (readonly [name: string, value: string])[] {
	return (headers ?? []).slice(0, MAX_HEADERS).map((header) => {
		const name = header.name.toLowerCase();
		const value = (header.value ?? '').slice(0, MAX_VALUE);
		if (name === 'cookie') return [name, cookieNames(value)] as const;
		return [name, SECRET.has(name) ? '' : value] as const;
	});
}

/** What the cookies say; '' where none were sent. */
export function readCookies(headers: readonly RequestHeader[] | undefined): string {
	const header = (headers ?? []).slice(0, MAX_HEADERS).find(({ name }) => name.toLowerCase() === 'cookie');
	return (header?.value ?? '').slice(0, MAX_VALUE);
}

/** `a=1; b=2` → `a; b`. A cookie without `=` has no name (RFC 6265, 5.2): the whole of it is a value. */
function cookieNames(cookie: string): string {
	return cookie
		.split(';')
		.filter((pair) => pair.includes('='))
		.map((pair) => pair.slice(0, pair.indexOf('=')).trim())
		.filter((name) => name !== '')
		.join('; ');
}
