import type { Recipient, SentBy } from './types.ts';

export function sentBy(
	stack: readonly string[],
	_loaders: readonly string[],
	_recipient: Recipient,
	_site: string | null,
	_page: string | null,
): SentBy | null {
	const [script] = stack;
	return script === undefined ? null : { script, service: null };
}
