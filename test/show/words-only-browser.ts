import { lookup } from '../../src/show/lookup.ts';

/** The browser's interface as far as parts of a page need it: words. */
export default {
	i18n: { getMessage: (key: string, args: string | string[] = []) => lookup(key, [args].flat()), getUILanguage: () => 'en' },
};
