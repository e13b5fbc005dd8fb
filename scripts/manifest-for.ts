import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Browser = 'chrome' | 'firefox';

/** What one browser has and the other refuses or warns about; `permissions` come on top. */
const DIFFERENCES: Readonly<Record<Browser, { readonly permissions: readonly string[]; readonly [key: string]: unknown }>> = {
	chrome: {
		permissions: [],
		// Ed25519 in WebCrypto.
		minimum_chrome_version: '137',
		background: { service_worker: 'background.js' },
	},
	firefox: {
		// To see a tracker behind a name of the site's own; Chrome has no such permission.
		permissions: ['dns'],
		background: { scripts: ['background.js'] },
		browser_specific_settings: {
			gecko: {
				id: 'telltale@telltale.example',
				// The first that know the key below; Debian has the former.
				strict_min_version: '140.0',
				data_collection_permissions: { required: ['none'] },
			},
			gecko_android: { strict_min_version: '142.0' },
		},
	},
};

/** The one manifest source, completed for a browser. */
export function manifestFor(browser: Browser, version: string): object {
	const source: { readonly permissions: readonly string[] } = JSON.parse(
		readFileSync(fileURLToPath(new URL('../manifest.json', import.meta.url)), 'utf8'),
	);
	const { permissions, ...differences } = DIFFERENCES[browser];
	return { ...source, version, ...differences, permissions: [...source.permissions, ...permissions] };
}
