import type { Finding, SentBy, Sentence } from '../core/types.ts';

type Sent = Pick<Finding, 'sentBy' | 'site' | 'page'>;

/** "Sent by fbevents.js (Meta Pixel), loaded by Google Tag Manager"; null where that is not known. */
export function sentByWords(finding: Sent): Sentence | null {
	const { sentBy } = finding;
	if (!sentBy) return null;
	const { loadedBy, calledBy } = sentBy;
	const led = loadedBy ? loadedWords(loadedBy) : calledBy ? { key: 'sent_called', args: [serviceWords(calledBy)] } : '';
	return { key: 'sent_by', args: [senderWords(sentBy, finding), led] };
}

function senderWords({ script, service }: SentBy, { site, page }: Sent): Sentence | string {
	if (script === page.replace(/#.*$/s, '')) return { key: 'sent_by_page', args: [] };
	const file = fileOf(script);
	const { hostname } = urlOf(script) ?? { hostname: '' };
	if (site !== '' && (hostname === site || hostname.endsWith(`.${site}`))) return { key: 'sent_by_site', args: [file] };
	const whose = service ?? hostname;
	return whose === '' || whose === file ? file : { key: 'sent_script_of', args: [file, whose] };
}

function loadedWords(by: SentBy): Sentence {
	return { key: 'sent_loaded', args: [serviceWords(by), by.loadedBy ? loadedWords(by.loadedBy) : ''] };
}

function serviceWords({ script, service }: Pick<SentBy, 'script' | 'service'>): string {
	return service ?? fileOf(script);
}

/** The last part of an address; with what stands before it where that alone names no file, as in `gtag/js`. */
function fileOf(script: string): string {
	const url = urlOf(script);
	if (!url) return script;
	const parts = url.pathname.split('/').filter((part) => part !== '');
	const last = parts.at(-1);
	if (last === undefined) return url.hostname;
	return last.includes('.') ? last : parts.slice(-2).join('/');
}

function urlOf(address: string): URL | null {
	try {
		return new URL(address);
	} catch {
		return null;
	}
}
