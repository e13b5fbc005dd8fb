import { render } from 'preact';
import browser from 'webextension-polyfill';
import { TabView } from './tab-view.tsx';

/** `?tab=ID` opens the popup as a page about another tab. */
async function tabOf(search: string): Promise<number | null> {
	const asked = new URLSearchParams(search).get('tab');
	if (asked !== null) return /^\d{1,10}$/.test(asked) ? Number(asked) : null;
	const [active] = await browser.tabs.query({ active: true, currentWindow: true });
	return active?.id ?? null;
}

async function open(): Promise<void> {
	document.documentElement.lang = browser.i18n.getUILanguage();
	if (location.search !== '') document.documentElement.classList.add('in-page');
	const tabId = await tabOf(location.search).catch(() => null);
	render(<TabView tabId={tabId} />, document.body);
}

void open();
