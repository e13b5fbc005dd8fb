import type { Moment } from './moment.ts';
import { sendImage, toQuery } from './transport.ts';

/** The Trade Desk's pixel under the IAB's framework: the page's consent string goes with it. */
export function tradeDesk(moment: Moment, tcString: string): void {
	if (moment.is !== 'page') return;
	const parameters = { adv: 'harbor1', ct: '0:harbor2', fmt: 3, ref: location.href, gdpr: 1, gdpr_consent: tcString };
	sendImage(`https://insight.adsrvr.org/track/pxl/?${toQuery(parameters)}`);
}
