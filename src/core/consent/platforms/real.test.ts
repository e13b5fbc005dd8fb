import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { GVL, TCModel, TCString } from '@iabtcf/core';
import { describe, expect, test } from 'vitest';
import { askPage, cookieAnswers } from './ask-page.ts';
import { klaro } from './klaro.ts';
import type { ConsentPlatform, PlatformReading, Snapshot } from './platform.ts';
import { inside } from './purposes.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { tcfapi } from './tcfapi.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';

// What npm ships of these platforms, as it is, in a window that is no more than they need: no page is drawn.

const require = createRequire(import.meta.url);

/** Whatever is asked of it, it has, and does nothing. */
function anything(): unknown {
	return new Proxy(() => undefined, {
		get: (_target, key) =>
			key === Symbol.toPrimitive
				? () => ''
				: key === Symbol.iterator
					? () => [][Symbol.iterator]()
					: key === 'length'
						? 0
						: anything(),
		apply: anything,
		construct: () => anything() as object,
		set: () => true,
	});
}

class Script {
	readonly src = 'https://clinic.example/consent.js';
	readonly dataset = {};
	readonly attributes = [];
	readonly getAttribute = () => null;
}

type Window = Record<string, unknown>;

function newWindow(): Window {
	const cookies = new Map<string, string>();
	const document = {
		get cookie() {
			return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		},
		set cookie(written: string) {
			const [pair = ''] = written.split(';', 1);
			cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
		},
		readyState: 'complete',
		currentScript: new Script(),
		querySelectorAll: () => [],
		querySelector: () => null,
		getElementById: () => null,
		getElementsByTagName: () => [],
		getElementsByClassName: () => [],
		createElement: anything,
		createEvent: anything,
		addEventListener: () => undefined,
		dispatchEvent: () => undefined,
		body: anything(),
		head: anything(),
		documentElement: anything(),
	};
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	};
	const window: Window = {
		document,
		localStorage: storage,
		sessionStorage: storage,
		navigator: { language: 'en', userAgent: 'test', webdriver: false },
		location: {
			hostname: 'clinic.example',
			href: 'https://clinic.example/',
			protocol: 'https:',
			pathname: '/',
			search: '',
			hash: '',
		},
		console,
		crypto,
		setTimeout: () => 0,
		clearTimeout: () => undefined,
		setInterval: () => 0,
		clearInterval: () => undefined,
		addEventListener: () => undefined,
		removeEventListener: () => undefined,
		dispatchEvent: () => undefined,
		CustomEvent: class {},
		Event: class {},
		HTMLElement: class {},
		HTMLScriptElement: Script,
		frames: {},
		postMessage: () => undefined,
	};
	window['window'] = window;
	window['self'] = window;
	window['top'] = window;
	return window;
}

/** The package's own script, run in a window of its own. */
function opened(file: string): Window {
	const window = newWindow();
	createContext(window);
	runInContext(readFileSync(file, 'utf8'), window);
	return window;
}

function call(window: Window, path: string, ...args: readonly unknown[]): unknown {
	const [holder, member] = [path.split('.').slice(0, -1), path.split('.').at(-1) ?? ''];
	const owner = holder.reduce<unknown>((here, key) => (here as Window | undefined)?.[key], window) as Window | undefined;
	const found = owner?.[member];
	return typeof found === 'function' ? (found as (...all: readonly unknown[]) => unknown).apply(owner, [...args]) : found;
}

async function probed(window: Window, platform: ConsentPlatform): Promise<Snapshot> {
	const answers: Record<string, unknown> = {};
	askPage(window, platform.asks, 'clinic.example', (path, answer) => {
		answers[path] = answer;
	});
	// What is promised comes by then.
	await new Promise((resolve) => setTimeout(resolve, 0));
	return { ...answers, ...cookieAnswers(String(call(window, 'document.cookie')), platform) };
}

const readIn = async (window: Window, platform: ConsentPlatform): Promise<PlatformReading | null> =>
	platform.read(await probed(window, platform));

describe('klaro', () => {
	const config = {
		services: [
			{ name: 'matomo', purposes: ['analytics'] },
			{ name: 'pixel', purposes: ['advertising'] },
			{ name: 'session', purposes: ['functional'], required: true },
		],
	};
	const open = () => {
		const window = opened(require.resolve('klaro/dist/klaro-no-css.js'));
		call(window, 'klaro.setup', config);
		return {
			window,
			manager: call(window, 'klaro.getManager') as Record<string, (...args: readonly unknown[]) => unknown>,
		};
	};

	test('before an answer', async () => {
		expect(await readIn(open().window, klaro)).toEqual({ purposes: { advertising: false, analytics: false }, answered: false });
	});

	test.each([
		['all accepted', [true, true]],
		['all refused', [false, false]],
		['in part', [false, true]],
	])('%s', async (_what, [advertising, analytics]) => {
		const { window, manager } = open();
		manager['updateConsent']?.('pixel', advertising);
		manager['updateConsent']?.('matomo', analytics);
		manager['saveAndApplyConsents']?.('accept');
		expect(await readIn(window, klaro)).toEqual({ purposes: { advertising, analytics }, answered: true });
	});
});

describe('vanilla-cookieconsent', () => {
	const open = async () => {
		const window = opened(require.resolve('vanilla-cookieconsent/dist/cookieconsent.umd.js'));
		await call(window, 'CookieConsent.run', {
			categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
			language: {
				default: 'en',
				translations: { en: { consentModal: { title: 'Cookies' }, preferencesModal: { sections: [] } } },
			},
		});
		return window;
	};

	test('before an answer there is nothing to read', async () => {
		expect(await readIn(await open(), vanillaCookieconsent)).toBeNull();
	});

	test.each([
		['all accepted', 'all', true, true],
		['all refused', [], false, false],
		['in part', ['analytics'], false, true],
	])('%s', async (_what, accepted, advertising, analytics) => {
		const window = await open();
		call(window, 'CookieConsent.acceptCategory', accepted);
		expect(await readIn(window, vanillaCookieconsent)).toEqual({ purposes: { advertising, analytics }, answered: true });
	});
});

describe('tarteaucitron', () => {
	const open = () => {
		const window = opened(require.resolve('tarteaucitronjs/tarteaucitron.js'));
		Object.assign(call(window, 'tarteaucitron') as object, { parameters: { cookieName: 'choices' } });
		return window;
	};

	test('before an answer there is nothing to read', async () => {
		expect(await readIn(open(), tarteaucitron)).toBeNull();
	});

	test.each([
		['all accepted', true, true],
		['all refused', false, false],
		['in part', false, true],
	])('%s', async (_what, advertising, analytics) => {
		const window = open();
		call(window, 'tarteaucitron.cookie.create', 'facebookpixel', advertising);
		call(window, 'tarteaucitron.cookie.create', 'gtag', analytics);
		expect(await readIn(window, tarteaucitron)).toEqual({ purposes: { advertising, analytics }, answered: true });
	});

	test('a service that waits is not refused', async () => {
		const window = open();
		call(window, 'tarteaucitron.cookie.create', 'gtag', 'wait');
		expect(await readIn(window, tarteaucitron)).toBeNull();
	});
});

describe('@iabtcf/stub and @iabtcf/cmpapi', () => {
	const list = new GVL({
		gvlSpecificationVersion: 3,
		vendorListVersion: 48,
		tcfPolicyVersion: 4,
		lastUpdated: '2026-01-01T00:00:00Z',
		purposes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, { id: index + 1 }])),
		specialPurposes: {},
		features: {},
		specialFeatures: {},
		stacks: {},
		dataCategories: {},
		vendors: {},
	} as unknown as ConstructorParameters<typeof GVL>[0]);

	function stringOf(consents: readonly number[], interests: readonly number[] = []): string {
		const model = new TCModel(list);
		model.cmpId = 28;
		model.cmpVersion = 1;
		model.purposeConsents.set([...consents]);
		model.purposeLegitimateInterests.set([...interests]);
		return TCString.encode(model);
	}

	/** The platform takes over from the stub, as it does in a page. */
	async function page(tcString: string | null, uiVisible: boolean): Promise<Window> {
		const window = newWindow();
		const globals = globalThis as unknown as Window;
		const before = globals['window'];
		globals['window'] = window;
		try {
			(require('@iabtcf/stub') as () => void)();
			const { CmpApi } = await import('@iabtcf/cmpapi');
			const api = new CmpApi(28, 1, true);
			// A platform that the law does not apply to says so with null.
			if (uiVisible) api.update(tcString ?? '', true);
			else api.update(tcString, false);
		} finally {
			globals['window'] = before;
		}
		return window;
	}

	test.each([
		['all accepted', stringOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), true, true],
		['all refused', stringOf([]), false, false],
		['measuring alone', stringOf([1, 8, 9]), false, true],
		['none, but with other grounds', stringOf([], [2, 7, 8, 9]), null, null],
	])('%s', async (_what, tcString, advertising, analytics) => {
		const window = await page(tcString, false);
		expect(await readIn(window, tcfapi)).toEqual({ purposes: { advertising, analytics }, answered: true });
	});

	test('while the question is shown, what the string says was not chosen', async () => {
		expect(await readIn(await page(stringOf([]), true), tcfapi)).toMatchObject({ answered: false });
	});

	test('where the law does not apply there is nothing to read', async () => {
		const snapshot = await probed(await page(null, false), tcfapi);
		expect(inside(snapshot['__tcfapi'], 'gdprApplies')).toBe(false);
		expect(tcfapi.read(snapshot)).toBeNull();
	});
});
