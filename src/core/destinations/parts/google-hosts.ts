/** True for google.com and its country names (`www.google.co.in`), not for what merely begins like one (`google.com.example.org`). */
export function isGoogleHost(hostname: string): boolean {
	return /^(?:www\.|adservice\.)?google\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/.test(hostname);
}
