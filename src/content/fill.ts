import { FILL, type FrameAnswer, type FrameOrder } from '../core/messages.ts';
import { createFiller } from './fill/filler.ts';
import { createGuard } from './fill/guard.ts';
import { isPaymentHost } from './follow/secret.ts';
import { tell } from './tell.ts';

/** Put into the frames of a page when the person asks for it: fills in a made-up person, and takes them out again. Nothing is sent off by it. */

/** Frames smaller than this are not there for people. */
const SMALL = 40;
/** Frames that ask whether one is a person. */
const CAPTCHAS = /(^|\.)(hcaptcha\.com|recaptcha\.net|arkoselabs\.com|challenges\.cloudflare\.com)$/;

function isForPeople(): boolean {
	const { hostname, pathname } = location;
	if (isPaymentHost(hostname) || CAPTCHAS.test(hostname) || pathname.startsWith('/recaptcha/')) return false;
	return innerWidth >= SMALL && innerHeight >= SMALL;
}

function start(): (order: FrameOrder) => Promise<FrameAnswer> {
	const guard = createGuard();
	const filler = createFiller(guard, (actions) => tell({ note: 'actions', actions }));
	return async (order) => {
		if (order.order === 'unfill') return guard.during(filler.takeOut);
		return isForPeople() ? guard.during(() => filler.fillIn(order.persona)) : { fields: 0, stuck: 0 };
	};
}

// It is put there each time; what was filled in is known to the first.
if (!Object.hasOwn(globalThis, FILL)) Object.defineProperty(globalThis, FILL, { value: start() });
