import type { WireReport } from '../core/messages.ts';
import type { PageReport } from '../core/types.ts';

/** A report as it came in a message → with its bytes; null where they are no base64. */
export function fromWire({ body, ...report }: WireReport): PageReport | null {
	if (body?.is !== 'bytes') return body === undefined ? report : { ...report, body };
	try {
		const bytes = Uint8Array.from(atob(body.base64), (letter) => letter.charCodeAt(0));
		return { ...report, body: { is: 'bytes', bytes, mediaType: body.mediaType } };
	} catch {
		return null;
	}
}
