import { sendImage, toQuery } from '../../senders/transport.ts';
import type { Choice } from './choice.ts';
import { ownBanner } from './own-banner.ts';

// One of ten frames, each in the one before, each with a banner and a pixel of its own.

const flags = new URLSearchParams(location.search);
const send = (stage: string) =>
	sendImage(
		`https://www.facebook.com/tr/?${toQuery({ id: '602214076000002', ev: 'PageView', dl: location.href, if: 'true', 'cd[stage]': stage })}`,
	);

if (flags.has('early')) send('load');
ownBanner(({ advertising }: Choice) => {
	if (advertising || flags.has('defiant')) send(advertising ? 'accepted' : 'refused');
});
