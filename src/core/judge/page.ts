import { quote, type Rule } from './rule.ts';

/** The page's address, title or text names a health topic or an area of the site: a portal, booking, an assessment. */
export const page: Rule = {
	id: 'page',
	concludes: ({ readings }) => {
		const pages = readings.filter(({ raises }) => raises === 'page');
		const proof = pages.find(({ disclosure }) => disclosure.channel === 'address') ?? pages[0];
		if (!proof) return null;
		const { channel, value, kind } = proof.disclosure;
		if (channel === 'title') return { key: 'what_title', args: [quote(value)] };
		if (channel === 'parameter' && /^https?:\/\//i.test(value)) return { key: 'what_link', args: [quote(value)] };
		if (channel === 'parameter') return { key: 'what_page_text', args: [quote(value)] };
		if (channel === 'referrer') return { key: 'what_referrer', args: [quote(value)] };
		return { key: kind === 'trait' || !value.includes('/') ? 'what_host' : 'what_page', args: [quote(value)] };
	},
};
