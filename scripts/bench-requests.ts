import type { Body, Observation } from '../src/core/types.ts';

/** Requests in the shapes, lengths and shares of those that health sites send, all invented. */
export type Kind = 'own file' | 'own call' | 'library' | 'tag' | 'beacon' | 'leak' | 'sync' | 'stranger';

/** How many of a hundred requests are of each kind. */
export const SHARES: Readonly<Record<Kind, number>> = {
	'own file': 25,
	'own call': 4,
	library: 14,
	tag: 10,
	beacon: 22,
	leak: 3,
	sync: 20,
	stranger: 2,
};

const PAGE = 'https://www.harborlight-therapy.example/conditions/depression/quiz';
const TOPICS = ['depression', 'anxiety', 'insomnia', 'adhd', 'grief', 'ptsd', 'ocd', 'bipolar-disorder', 'about-us', 'pricing'];
const ANSWERS = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const KINDS = Object.entries(SHARES).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind));

type Made = { readonly url: string; readonly type: string; readonly body?: Body };
type Random = (below: number) => number;

const MAKERS: Readonly<Record<Kind, (random: Random) => Made>> = {
	'own file': (random) => {
		const [folder = '', end = '', type = ''] = pick(random, [
			['js', 'js', 'script'],
			['css', 'css', 'stylesheet'],
			['img', 'png', 'image'],
		]);
		const version = random(3) === 0 ? `?ver=6.${random(9)}.${random(9)}` : '';
		return { url: `https://www.harborlight-therapy.example/assets/${folder}/${word(random, 8)}.${end}${version}`, type };
	},
	'own call': (random) => ({
		url: `https://api.harborlight-therapy.example/v1/slots?from=2026-0${1 + random(9)}-01&session=${id(random)}`,
		type: 'xmlhttprequest',
	}),
	library: (random) => ({
		url: pick(random, [
			`https://cdn.jsdelivr.net/npm/${word(random, 6)}@3.${random(9)}/dist/${word(random, 6)}.min.js`,
			`https://fonts.gstatic.com/s/${word(random, 6)}/v${random(40)}/${word(random, 20)}.woff2`,
			`https://d${number(random, 2)}abc.cloudfront.net/${word(random, 12)}.js`,
		]),
		type: 'script',
	}),
	tag: (random) => ({
		url: pick(random, [
			`https://www.googletagmanager.com/gtm.js?id=GTM-${word(random, 7).toUpperCase()}`,
			`https://connect.facebook.net/signals/config/${number(random, 15)}?v=2.9.${random(200)}&r=stable`,
		]),
		type: 'script',
	}),
	beacon: (random) => {
		const page = encodeURIComponent(
			`https://www.harborlight-therapy.example/conditions/${pick(random, TOPICS)}?step=${random(9)}`,
		);
		const rest = `${page}&dt=${encodeURIComponent(`${pick(random, TOPICS)} - Harborlight`)}&sr=1920x1080&${word(random, 4)}=${id(random)}`;
		return {
			url: pick(random, [
				`https://www.facebook.com/tr/?id=${number(random, 15)}&ev=PageView&dl=${rest}&fbp=fb.1.${number(random, 13)}.${number(random, 10)}`,
				`https://www.google-analytics.com/g/collect?v=2&tid=G-${word(random, 10).toUpperCase()}&cid=${number(random, 9)}.${number(random, 10)}&en=page_view&dl=${rest}`,
				`https://bat.bing.com/action/0?ti=${number(random, 8)}&Ver=2&mid=${id(random)}&evt=pageLoad&p=${rest}`,
				`https://px.ads.linkedin.com/attribution_trigger?pid=${number(random, 6)}&time=${number(random, 13)}&url=${rest}`,
				`https://ct.pinterest.com/v3/?event=pagevisit&tid=${number(random, 13)}&cb=${number(random, 13)}&ad=${encodeURIComponent(JSON.stringify({ loc: PAGE, is_eu: false }))}&x=${rest}`,
			]),
			type: 'image',
		};
	},
	leak: (random) => ({
		url: 'https://api.segment.io/v1/t',
		type: 'xmlhttprequest',
		body: { is: 'text', text: leak(random), mediaType: 'text/plain' },
	}),
	sync: (random) => ({
		url: pick(random, [
			`https://match.adsrvr.org/track/cmf/generic?ttd_pid=${word(random, 7)}&ttd_tpi=1&gdpr=0&ttd_puid=${id(random)}`,
			`https://sync.${pick(random, ['bright', 'north', 'clear'])}-exchange.example/usersync?partner=${random(90)}&uid=${id(random)}&r=${encodeURIComponent(PAGE)}`,
			`https://ib.adnxs.com/setuid?entity=${random(400)}&code=${id(random)}`,
			`https://dpm.demdex.net/ibs:dpid=${random(9_000)}&dpuuid=${id(random)}`,
			`https://cm.g.doubleclick.net/pixel?google_nid=${word(random, 8)}&google_hm=${id(random)}`,
		]),
		type: 'image',
	}),
	stranger: (random) => ({
		url: `https://${word(random, 9)}.example/v2/events?site=harborlight&visitor=${id(random)}&name=${pick(random, TOPICS)}`,
		type: 'xmlhttprequest',
	}),
};

/** Of each number one request, the same in every run. Two never share their identifiers. */
export function request(index: number): { readonly kind: Kind; readonly observation: Observation } {
	const random = randomFrom(index);
	const kind = KINDS[random(KINDS.length)] ?? 'own file';
	return { kind, observation: observationOf(MAKERS[kind](random), index) };
}

export function requestOf(kind: Kind, index: number): Observation {
	return observationOf(MAKERS[kind](randomFrom(index)), index);
}

function observationOf({ url, type, body = { is: 'none' } }: Made, index: number): Observation {
	return {
		time: 1_700_000_000_000 + index,
		method: body.is === 'none' ? 'GET' : 'POST',
		url,
		headers: [
			['accept', '*/*'],
			['referer', 'https://www.harborlight-therapy.example/'],
		],
		body,
		type,
		page: { url: PAGE, title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
	};
}

/** A questionnaire's answers with the person's address: about 2 kB. */
function leak(random: Random): string {
	const answers = Array.from({ length: 12 }, (_, at) => ({
		question: `Over the last two weeks, how often have you been bothered by ${word(random, 7)} ${word(random, 5)} or little interest (${at + 1})`,
		answer: pick(random, ANSWERS),
	}));
	return JSON.stringify({
		type: 'track',
		event: 'Assessment Completed',
		anonymousId: id(random),
		context: { page: { url: `${PAGE}?step=${random(9)}`, title: 'Depression quiz - Harborlight' } },
		properties: { email: `casey.${word(random, 6)}@example.com`, answers },
		writeKey: word(random, 16),
	});
}

/** Mulberry32: small, and even enough to choose with. */
function randomFrom(seed: number): Random {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
	return list[random(list.length)] as T;
}

function letters(random: Random, alphabet: string, length: number): string {
	return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('');
}

const word = (random: Random, length: number) => letters(random, 'bcdfghjklmnpqrstvwz', length);
const number = (random: Random, length: number) => letters(random, '123456789', length);
const id = (random: Random) => [8, 4, 4, 4, 12].map((length) => letters(random, '0123456789abcdef', length)).join('-');
