import type { PageParts } from './page-signals.ts';

const MAX_HTML = 300_000;
const MAX_TAGS = 20_000;
const MAX_TAG = 4_000;
const MAX_EACH = 100;
const MAX_TEXT = 20_000;

/** Elements whose content is no visible text; it ends at the closing tag, whatever stands between. */
const raw = new Set(['script', 'style', 'noscript', 'template', 'svg', 'textarea', 'select']);
const headings = new Set(['h1', 'h2', 'h3']);
const labels = new Set(['label', 'legend']);

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	'#39': "'",
	'#x27': "'",
};

/** The parts of a recorded page, read from its first 300,000 characters in one pass, without a DOM. Form values are not read. */
export function htmlParts(html: string): PageParts {
	const source = html.slice(0, MAX_HTML);
	const lower = asciiLower(source);
	const jsonLd: string[] = [];
	const found = { headings: [] as string[], labels: [] as string[] };
	const texts: string[] = [];
	let title = '';
	let description = '';
	let inside: 'title' | 'headings' | 'labels' | null = null;
	let at = 0;
	let length = 0;

	function take(text: string): void {
		const plain = readable(text);
		if (plain === '') return;
		if (inside === 'title') title = title === '' ? plain : title;
		else if (inside && found[inside].length < MAX_EACH) found[inside].push(plain);
		if (inside === 'title' || length > MAX_TEXT) return;
		texts.push(plain);
		length += plain.length;
	}

	for (let tags = 0; tags < MAX_TAGS && at < source.length; tags++) {
		const open = source.indexOf('<', at);
		take(source.slice(at, open < 0 ? undefined : open));
		if (open < 0) break;
		if (source.startsWith('<!--', open)) {
			at = after(source, '-->', open + 4);
			continue;
		}
		if (!/[a-z/!?]/.test(lower[open + 1] ?? '')) {
			at = open + 1;
			continue;
		}
		const end = source.indexOf('>', open);
		if (end < 0) break;
		at = end + 1;
		const name = tagName(lower, open + 1);
		if (raw.has(name)) {
			const close = lower.indexOf(`</${name}`, at);
			const stop = close < 0 ? source.length : close;
			if (name === 'script' && lower.slice(open, end).includes('ld+json') && jsonLd.length < MAX_EACH)
				jsonLd.push(source.slice(at, stop));
			at = stop;
		} else if (name === 'meta' && description === '') {
			description = metaDescription(source.slice(open, Math.min(end, open + MAX_TAG)));
		} else if (name === 'title') inside = 'title';
		else if (headings.has(name)) inside = 'headings';
		else if (labels.has(name)) inside = 'labels';
		else if (name.startsWith('/') && isPart(name.slice(1))) inside = null;
	}
	return { jsonLd, title, description, ...found, text: texts.join(' ').slice(0, MAX_TEXT) };
}

function isPart(name: string): boolean {
	return name === 'title' || headings.has(name) || labels.has(name);
}

/** Positions must stay those of the source, which `toLowerCase` does not promise for all letters. */
function asciiLower(text: string): string {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

/** `p`, `/p`, or '' where no name follows the bracket. */
function tagName(lower: string, from: number): string {
	return /^\/?[a-z][a-z0-9]{0,20}/.exec(lower.slice(from, from + 24))?.[0] ?? '';
}

function metaDescription(tag: string): string {
	const name = attribute(tag, 'name') ?? attribute(tag, 'property');
	if (name !== 'description' && name !== 'og:description') return '';
	return readable(attribute(tag, 'content') ?? '');
}

function attribute(tag: string, name: string): string | null {
	const at = asciiLower(tag).indexOf(` ${name}=`);
	if (at < 0) return null;
	const rest = tag.slice(at + name.length + 2);
	const quote = rest[0];
	if (quote === '"' || quote === "'") return rest.slice(1, after(rest, quote, 1) - 1);
	return /^[^\s>]*/.exec(rest)?.[0] ?? '';
}

function readable(text: string): string {
	return text
		.replace(/&([a-z]{2,4}|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}
