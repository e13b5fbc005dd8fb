import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type Launch = {
	/** Port of the local server that every host name leads to. */
	readonly port: number;
	readonly preferences?: Readonly<Record<string, boolean | number | string>>;
};

export type LaunchedFirefox = {
	readonly browser: Browser;
	/** Installs the extension in this folder until Firefox ends, and allows it in private windows when told to. */
	readonly install: (folder: string, allowPrivate: boolean) => Promise<void>;
	/** Runs a function's body as the browser's own code, with whatever it may do, and gives what it returns. */
	readonly inBrowser: (body: string, ...parameters: readonly unknown[]) => Promise<unknown>;
	readonly close: () => Promise<void>;
};

/** Where our pages stand in every Firefox that is launched here. */
export const UUID = '2b8a1f0e-7c55-4c8e-9a53-5d1f0c7e4a11';
const ID = 'telltale@telltale.example';

/** Starts Firefox with a fresh profile. Throws when Firefox is not there. */
export async function launchFirefox({ port, preferences = {} }: Launch): Promise<LaunchedFirefox> {
	const executablePath = firefoxPath();
	if (executablePath === null) throw new Error(NO_FIREFOX);
	const profile = mkdtempSync(join(tmpdir(), 'telltale-firefox-'));
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		acceptInsecureCerts: true,
		userDataDir: profile,
		defaultViewport: { width: 1100, height: 800 },
		// Pages of extensions may be driven, and the second door, for what the first cannot do, be opened.
		args: ['-remote-allow-system-access', '-marionette'],
		extraPrefsFirefox: {
			'marionette.port': 0,
			'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${port};443=${port}`,
			'network.http.http3.enable': false,
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			...preferences,
		},
	});
	const door = await openMarionette(Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')));
	await door.send('Marionette:SetContext', { value: 'chrome' });
	const close = async () => {
		door.close();
		// Until it is gone it writes to its profile.
		const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
		await browser.close().catch(() => {});
		await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5_000))]);
		rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 150 });
	};
	return {
		browser,
		async install(path, allowPrivateBrowsing) {
			await door.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing });
		},
		async inBrowser(script, ...args) {
			// The window that was spoken to last may be gone.
			const [handle] = (await door.send('WebDriver:GetWindowHandles', {})) as readonly string[];
			await door.send('WebDriver:SwitchToWindow', { handle, focus: false });
			const { value } = (await door.send('WebDriver:ExecuteScript', { script, args })) as { readonly value: unknown };
			return value;
		},
		close,
	};
}

export const NO_FIREFOX = 'Firefox was not found. Install it (`apt-get install firefox-esr`) or set FIREFOX to its path.';

/** Null where there is none. */
export function firefoxPath(): string | null {
	const named = process.env['FIREFOX'];
	const found = named ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
	return found !== undefined && existsSync(found) ? found : null;
}

type Door = {
	readonly send: (command: string, parameters: object) => Promise<unknown>;
	readonly close: () => void;
};

/** Firefox's older protocol, which reaches the browser itself: `LENGTH:[0,ID,COMMAND,PARAMETERS]`, answered by `LENGTH:[1,ID,ERROR,RESULT]`. */
async function openMarionette(port: number): Promise<Door> {
	const socket = connect(port, '127.0.0.1');
	const waiting = new Map<number, (error: { readonly message: string } | null, result: unknown) => void>();
	let unread = Buffer.alloc(0);
	let last = 0;
	const greeted = new Promise<void>((resolve, reject) => {
		socket.once('error', reject);
		socket.on('data', (more) => {
			unread = Buffer.concat([unread, more]);
			for (let colon = unread.indexOf(':'); colon > 0; colon = unread.indexOf(':')) {
				const end = colon + 1 + Number(unread.subarray(0, colon));
				if (unread.length < end) return;
				const message: unknown = JSON.parse(unread.subarray(colon + 1, end).toString());
				unread = unread.subarray(end);
				if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3]);
				else resolve();
			}
		});
	});
	await greeted;
	return {
		send: (command, parameters) =>
			new Promise((resolve, reject) => {
				const id = ++last;
				waiting.set(id, (error, result) => {
					waiting.delete(id);
					if (error === null) resolve(result);
					else reject(new Error(`${command}: ${error.message}`));
				});
				const text = JSON.stringify([0, id, command, parameters]);
				socket.write(`${Buffer.byteLength(text)}:${text}`);
			}),
		close: () => socket.destroy(),
	};
}
