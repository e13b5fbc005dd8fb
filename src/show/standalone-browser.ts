import { lookup } from './lookup.ts';

/** The browser's interface for the report that is a file: the words, which it brings with it. */
export default {
	i18n: {
		getMessage: (key: string, args: string | readonly string[] = []) => lookup(key, [args].flat()),
		getUILanguage: () => 'en',
	},
};
