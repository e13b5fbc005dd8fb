import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const ADDRESSES = /^\/(?:watch|webvisor|clmap|pixel|user_storage_set)\/\d+(?:\/\d+)?$|^\/sync_cookie_image_\w+$/;
/** Goals, forms and buttons are sent as addresses of these schemes; the page then stands in `page-ref`. */
const REACHED = /^(goal|form|btn):\/\/[^/]*\/?(.*)$/s;

/** Counter of pages and goals, and its recorder of sessions (`/webvisor`). */
export const yandexMetrica: Destination = {
	organisation: 'Yandex',
	service: 'Yandex Metrica',
	role: 'analytics',
	source: 'https://yandex.com/support/metrica/general/goal-js-event.html',
	hosts: ['yandex.*', 'mc.webvisor.org', 'mc.webvisor.com'],
	takes: (url) => url.hostname.startsWith('mc.') && ADDRESSES.test(url.pathname),
	unnamed: (url) =>
		/^\/watch\//.test(url.pathname) && /(?:^|:)pv:1(?::|$)/.test(url.searchParams.get('browser-info') ?? 'pv:1')
			? 'pageview'
			: null,
	unwrap: (name, value, neighbour) => {
		if (name === 'browser-info') return unwrapBrowserInfo(value);
		if (name === 'page-ref') return REACHED.test(neighbour('page-url') ?? '') ? [['page-url', value]] : null;
		const reached = name === 'page-url' ? REACHED.exec(value) : null;
		if (!reached) return null;
		const [, kind = '', what = ''] = reached;
		return kind === 'goal'
			? [['goal', what]]
			: ([['goal', kind], ...new URLSearchParams(what.replace(/^\?/, ''))].slice(0, 50) as [string, string][]);
	},
	meanings: {
		goal: 'event',
		'page-url': 'page',
		'page-ref': 'referrer',
		'browser-info/t': 'title',
		'browser-info/u': 'browser-id',
		...every('data', 'site-info/**'),
		...every('account', 'site-info/__ymu/UserID site-info/__ym/user_id'),
		...every('product', 'site-info/__ym/ecommerce/**/name site-info/__ym/ecommerce/**/id'),
		...every('ignore', 'site-info t rn wmode charset wv-* redirnss uah uah/** force-urlencoded hittoken nohit pointer-click'),
	},
};

/** `pv:1:u:1700000000:…:t:Title`: names and values in turn; the title is the last and may hold colons. */
function unwrapBrowserInfo(value: string): readonly (readonly [string, string])[] {
	const title = /(?:^|:)t:(.*)$/s.exec(value)?.[1] ?? '';
	const user = /(?:^|:)u:(\d+)(?::|$)/.exec(value)?.[1] ?? '';
	return [
		['browser-info/t', title],
		['browser-info/u', user],
	];
}
