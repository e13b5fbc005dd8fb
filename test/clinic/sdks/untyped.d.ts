/** A bundle that npm holds without types: what the clinic calls of it. */
declare module 'clevertap-web-sdk' {
	type Push = { push(...values: readonly unknown[]): void };
	const clevertap: {
		init(account: string, region: string): void;
		readonly privacy: Push;
		readonly event: Push;
		readonly onUserLogin: Push;
	};
	export default clevertap;
}
