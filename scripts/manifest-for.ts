import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Browser = 'chrome' | 'firefox';

/** What one browser has and the other refuses or warns about. */
const DIFFERENCES: Readonly<Record<Browser, object>> = {
	chrome: {
		minimum_chrome_version: '120',
		background: { service_worker: 'background.js' },
	},
	firefox: {
		background: { scripts: ['background.js'] },
		browser_specific_settings: {
			gecko: {
				id: 'telltale@telltale.example',
				strict_min_version: '128.0',
				data_collection_permissions: { required: ['none'] },
			},
		},
	},
};

/** The one manifest source, completed for a browser. */
export function manifestFor(browser: Browser, version: string): object {
	const source: object = JSON.parse(readFileSync(fileURLToPath(new URL('../manifest.json', import.meta.url)), 'utf8'));
	return { ...source, version, ...DIFFERENCES[browser] };
}
