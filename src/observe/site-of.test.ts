import { expect, test } from 'vitest';
import { siteOf } from './site-of.ts';

test.each([
	[null, null],
	['', null],
	['null', null],
	['about:blank', null],
	['chrome-extension://abc/popup.html', null],
	['file:///etc/passwd', null],
	['https://www.clinic.example/a?b=https://x.test', 'clinic.example'],
	['https://clinic.co.uk', 'clinic.co.uk'],
	['https://one.github.io/x', 'one.github.io'],
	['http://localhost:8080/', 'localhost'],
	['https://127.0.0.1/', '127.0.0.1'],
	['wss://live.clinic.example/', 'clinic.example'],
])('%s → %s', (address, site) => {
	expect(siteOf(address)).toBe(site);
});
