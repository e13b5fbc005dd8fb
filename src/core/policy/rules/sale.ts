import { plain, type Rule } from './rule.ts';

/** "may be considered a sale": what the law calls so is admitted, whatever the site calls it. */
const CALLED_SALE =
	/\b(?:may|might|can|could|is|are|would)\b[^.;]{0,60}?\b(?:a |an )?"?(?:sale|sell|selling)"?(?: of| or|\b)[^.;]{0,80}/i;
const ABOUT_DATA = /\b(?:disclos|shar|cookies?|personal (?:information|data)|information|data)/i;
const OF_GOODS = /\bsales? of (?:products|goods|prescription|our|the)\b/i;

/** Whether data is sold. Selling itself is not seen on the wire; it is quoted. */
export const sale: Rule = {
	id: 'sale',
	finds: ({ text, deeds }) => {
		const sold = deeds.flatMap(({ does, byConsent: _, ...said }) =>
			does === 'sell' ? [{ kind: 'sale' as const, ...said }] : [],
		);
		const called = /"sale"|\b(?:considered|deemed|constitute|be|called|is) (?:a )?"?sale"?\b/i.test(text);
		if (!called || !CALLED_SALE.test(text) || !ABOUT_DATA.test(text) || OF_GOODS.test(text)) return sold;
		if (/\bnot (?:a |be |constitute |considered )*"?sale"?/i.test(text)) return sold;
		const what = /\bsale"? of personal (?:information|data)/i.test(text) ? (['personal'] as const) : [];
		// "We do not sell for money; however, … may be a sale": what is denied is not all that a law calls so.
		const limited = sold.map((one) => (one.stance === 'denied' ? { ...one, stance: 'limited' as const } : one));
		return [...limited, plain('sale', 'admitted', { what })];
	},
};
