import type { Choice } from '../browser/consent/choice.ts';
import type { Moment } from './moment.ts';
import { browserId, type Parameters, randomDigits, sendImage, toQuery } from './transport.ts';

/**
 * Google Analytics 4 and Google Ads under consent mode: denied by default, then what was answered, in the letters and digits of gcs, gcd and npa
 * (https://developers.google.com/tag-platform/security/guides/consent-debugging). Without consent there is no identifier from a cookie.
 */
export function googleConsentMode(moment: Moment, choice: Choice | null): void {
	declare(choice);
	const event = eventOf(moment);
	if (event === null) return;
	const said = consentOf(choice);
	const id = choice?.analytics === true ? browserId('_ga', newId).replace('GA1.1.', '') : newId().replace('GA1.1.', '');
	const shared: Parameters = {
		v: 2,
		tid: 'G-HARBORCM01',
		gtm: '45je5b80v9100',
		_p: Math.floor(performance.timeOrigin),
		...said,
		dma_cps: choice?.advertising === true ? 'syphamo' : '-',
		dma: 1,
		cid: id,
		ul: navigator.language,
		sr: `${screen.width}x${screen.height}`,
		pscdl: choice?.advertising === true ? 'noapi' : 'denied',
		_s: 1,
		dl: location.href,
		dr: document.referrer,
		dt: document.title,
	};
	navigator.sendBeacon(`https://region1.google-analytics.com/g/collect?${toQuery({ ...shared, ...event })}`, '');
	if (moment.is !== 'page') return;
	const ads = { random: Date.now(), cv: 11, fmt: 3, ...said, url: location.href, tiba: document.title };
	sendImage(`https://googleads.g.doubleclick.net/pagead/viewthroughconversion/987650001/?${toQuery(ads)}`);
}

function eventOf(moment: Moment): Parameters | null {
	if (moment.is === 'page') return { en: 'page_view' };
	if (moment.is !== 'answer') return null;
	return { en: 'intake_answer', 'ep.question': moment.question, 'ep.value': moment.answer };
}

function consentOf(choice: Choice | null): Parameters {
	const bit = (granted: boolean | undefined) => (granted === true ? 1 : 0);
	// p: denied by default and nothing said since; q: then denied; r: then granted.
	const letter = (granted: boolean | undefined) => (granted === undefined ? 'p' : granted ? 'r' : 'q');
	const [ads, analytics] = [letter(choice?.advertising), letter(choice?.analytics)];
	return {
		gcs: `G1${bit(choice?.advertising)}${bit(choice?.analytics)}`,
		gcd: `13${ads}3${analytics}3${ads}3${ads}5l1`,
		npa: choice?.advertising === true ? 0 : 1,
	};
}

/** What Google's own tags keep of consent in the page. */
function declare(choice: Choice | null): void {
	const entry = (granted: boolean | undefined) => ({ default: false, ...(granted !== undefined && { update: granted }) });
	const ads = entry(choice?.advertising);
	const entries = { ad_storage: ads, ad_user_data: ads, ad_personalization: ads, analytics_storage: entry(choice?.analytics) };
	Reflect.set(window, 'google_tag_data', { ics: { entries, active: true, usedDefault: true, usedUpdate: choice !== null } });
}

function newId(): string {
	return `GA1.1.${randomDigits()}.${Math.floor(Date.now() / 1000)}`;
}
