import browser from 'webextension-polyfill';

/** The part of Chromium's interface that the compiler does not know. */
type Brands = {
	readonly getHighEntropyValues: (hints: readonly string[]) => Promise<{
		readonly fullVersionList?: readonly { readonly brand: string; readonly version: string }[];
		readonly platform?: string;
		readonly platformVersion?: string;
	}>;
};

/** Browser, full version and system, as evidence names them: `Chromium 156.0.8078.79, Linux 6.1`. What the browser does not tell is left out. */
export async function browserWords(): Promise<string> {
	const { userAgentData } = navigator as Navigator & { readonly userAgentData?: Brands };
	if (userAgentData === undefined) return `${await firefoxWords()}, ${navigator.platform}`;
	const {
		fullVersionList = [],
		platform = '',
		platformVersion = '',
	} = await userAgentData.getHighEntropyValues(['fullVersionList', 'platformVersion']);
	// Chromium puts a name among them that is none, so that nobody relies on the list.
	const real = fullVersionList.filter(({ brand }) => !/not.?a.?brand/i.test(brand));
	const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
	if (own === undefined) return navigator.userAgent;
	return [`${own.brand} ${own.version}`, `${platform} ${platformVersion}`.trim()].filter((part) => part !== '').join(', ');
}

async function firefoxWords(): Promise<string> {
	const { name, version } = await browser.runtime.getBrowserInfo();
	return `${name} ${version}`;
}
