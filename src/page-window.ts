import browser from 'webextension-polyfill';

/**
 * Firefox opens our pages in private windows too, and there lets them read none of the records: they move to an ordinary window. Chromium opens them there by
 * itself.
 */
export async function inOrdinaryWindow(show: () => void): Promise<void> {
	// Where every window is private, it says that it cannot read them.
	if (!browser.extension.inIncognitoContext || !(await move().catch(() => false))) show();
}

async function move(): Promise<boolean> {
	const own = await browser.tabs.getCurrent();
	const windowId = await ordinaryWindow();
	if (own.id === undefined || windowId === null) return false;
	await browser.tabs.create({ url: location.href, windowId });
	await browser.windows.update(windowId, { focused: true });
	await browser.tabs.remove(own.id);
	return true;
}

async function ordinaryWindow(): Promise<number | null> {
	const open = await browser.windows.getAll({ windowTypes: ['normal'] });
	const known = open.find(({ incognito }) => !incognito);
	// Without an address of ours: where this one is private too, it would open another.
	const { id = null, incognito } = known ?? (await browser.windows.create({ incognito: false }));
	return incognito ? null : id;
}
