import type { ConsentPlatform } from './platform.ts';

/** Its state is read by the IAB's interfaces, which it serves; its question stands in a frame of its own. */
export const sourcepoint: ConsentPlatform = {
	name: 'sourcepoint',
	title: 'Sourcepoint',
	source: 'https://sourcepoint-public-api.readme.io/reference/getuserconsents-2',
	global: '_sp_',
	asks: [],
	banner: '[id^="sp_message_container"]',
	buttons: {
		accept: '.sp_choice_type_11',
		refuse: '.sp_choice_type_13',
		settings: '.sp_choice_type_12',
		save: '.sp_choice_type_SAVE_AND_EXIT',
	},
	read: () => null,
};
