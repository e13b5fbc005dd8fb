import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { builtExtension } from './test-bed.ts';

/** Of what Chrome tells its own page of extensions: developer_private.idl in Chromium's source. */
type Info = {
	readonly id: string;
	readonly location: string;
	readonly state: string;
	readonly permissions: {
		readonly simplePermissions: readonly { readonly message: string }[];
		readonly runtimeHostPermissions: { readonly hasAllHosts: boolean };
	};
} & Readonly<Record<'manifestErrors' | 'runtimeErrors' | 'runtimeWarnings' | 'installWarnings', readonly unknown[]>>;

declare const chrome: {
	readonly developerPrivate: {
		readonly updateProfileConfiguration: (update: { readonly inDeveloperMode: boolean }) => Promise<void>;
		readonly getExtensionsInfo: () => Promise<readonly Info[]>;
		readonly reload: (
			id: string,
			options: { readonly failQuietly: true; readonly populateErrorForUnpacked: true },
		) => Promise<unknown>;
		readonly onItemStateChanged: { readonly addListener: (heard: (data: { readonly event_type: string }) => void) => void };
	};
};

const scratch = mkdtempSync(join(tmpdir(), 'telltale-store-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('gives Chrome nothing to warn about, and asks the person for no more than it did', async () => {
	const { manifestErrors, runtimeErrors, runtimeWarnings, installWarnings, state, permissions } = await infoOf(builtExtension);
	expect({ manifestErrors, runtimeErrors, runtimeWarnings, installWarnings, state }).toEqual({
		manifestErrors: [],
		runtimeErrors: [],
		runtimeWarnings: [],
		installWarnings: [],
		state: 'ENABLED',
	});
	// A line more, and the browser switches an update off until the person agrees.
	expect(permissions.simplePermissions.map(({ message }) => message)).toEqual(['Read your browsing history']);
	expect(permissions.runtimeHostPermissions.hasAllHosts).toBe(true);
});

it('would hear what Chrome warns about', async () => {
	const other = join(scratch, 'other');
	cpSync(builtExtension, other, { recursive: true });
	const path = join(other, 'manifest.json');
	const manifest: object = JSON.parse(readFileSync(path, 'utf8'));
	writeFileSync(path, JSON.stringify({ ...manifest, permissions: ['storage', 'no-such-permission'], no_such_key: 1 }));
	const { manifestErrors, installWarnings } = await infoOf(other);
	const heard = JSON.stringify([manifestErrors, installWarnings]);
	expect(heard).toContain('no-such-permission');
	expect(heard).toContain('no_such_key');
});

async function infoOf(extension: string): Promise<Info> {
	const { context, close } = await launchChromium({ port: 9, spki: '', extension });
	try {
		const page = await context.newPage();
		await page.goto('chrome://extensions/');
		return await page.evaluate(async () => {
			const { updateProfileConfiguration, getExtensionsInfo, reload, onItemStateChanged } = chrome.developerPrivate;
			const unpacked = async (): Promise<Info> => {
				const [info, ...others] = (await getExtensionsInfo()).filter(({ location }) => location === 'UNPACKED');
				if (info === undefined || others.length > 0) throw new Error('not the one extension that was meant');
				return info;
			};
			// Chrome keeps warnings only in this mode, and makes them as it loads: what was loaded before had none.
			await updateProfileConfiguration({ inDeveloperMode: true });
			const loaded = new Promise<void>((resolve) => {
				onItemStateChanged.addListener(({ event_type }) => event_type === 'LOADED' && resolve());
			});
			await reload((await unpacked()).id, { failQuietly: true, populateErrorForUnpacked: true });
			await loaded;
			return unpacked();
		});
	} finally {
		await close();
	}
}
