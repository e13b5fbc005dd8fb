import type { Sender } from './moment.ts';
import { sendImage } from './transport.ts';

/** The first step of a chain in which three companies redirect the browser to each other to match their identifiers. */
export const cookieSync: Sender = (moment) => {
	if (moment.is === 'page' && location.pathname === '/')
		sendImage('https://match.adsrvr.org/track/cmf/generic?ttd_pid=harborlight&ttd_tpi=1');
};
