import { expect, it } from 'vitest';
import type { SentBy } from '../core/types.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';
import { sentByWords } from './sent-by-words.ts';

const pixel = { script: 'https://connect.facebook.net/en_US/fbevents.js', service: 'Meta Pixel' };
const gtm = { script: 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC', service: 'Google Tag Manager' };
const page = 'https://www.clinic.example/intake#2';

it.each<[by: SentBy, words: string]>([
	[pixel, 'Sent by fbevents.js (Meta Pixel)'],
	[{ ...pixel, loadedBy: gtm }, 'Sent by fbevents.js (Meta Pixel), loaded by Google Tag Manager'],
	[{ ...pixel, calledBy: gtm }, 'Sent by fbevents.js (Meta Pixel), called by Google Tag Manager'],
	[
		{ script: 'https://static.stranger.example/a/t.js', service: null, loadedBy: { ...pixel, loadedBy: gtm } },
		'Sent by t.js (static.stranger.example), loaded by Meta Pixel, loaded by Google Tag Manager',
	],
	[{ script: 'https://www.googletagmanager.com/gtag/js?id=G-1', service: null }, 'Sent by gtag/js (www.googletagmanager.com)'],
	[{ script: 'https://www.clinic.example/intake', service: null }, 'Sent by the page’s own code'],
	[{ script: 'https://cdn.clinic.example/static/app.js', service: null }, 'Sent by the site’s own code, app.js'],
	[{ script: 'https://notclinic.example/', service: null }, 'Sent by notclinic.example'],
	[{ script: 'x', service: null }, 'Sent by x'],
])('%j: %s', (sentBy, words) => {
	const sentence = sentByWords({ sentBy, site: 'clinic.example', page });
	expect(sentence && say(sentence, lookup)).toBe(words);
});

it('says nothing where nothing is known', () => {
	expect(sentByWords({ site: 'clinic.example', page })).toBeNull();
});
