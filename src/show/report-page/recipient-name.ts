import type { Recipient } from '../../core/types.ts';
import { translate } from '../translate.ts';

/** "Meta Pixel", "Google, Google Analytics", "Matomo at the site's own address; it may be forwarded". */
export function recipientName({ organisation, service, via }: Recipient): string {
	const name = service.startsWith(organisation) ? service : `${organisation}, ${service}`;
	return via === 'first-party-proxy' ? `${name} ${translate('recipient_proxied')}` : name;
}
