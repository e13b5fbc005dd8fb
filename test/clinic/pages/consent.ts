import { CLINIC, SCHEDULER } from '../hosts.ts';
import { escaped } from './html.ts';
import { layout } from './layout.ts';

/** How a page asks for consent: its scripts in their order, its style sheets, and whether the banner is one of the clinic's own making. */
type Asking = {
	readonly title: string;
	readonly scripts: readonly string[];
	readonly styles?: readonly string[];
	readonly banner?: boolean;
};

/** By the last word of the address. What the flags after the question mark mean stands in `browser/consent/start-consent-page.ts`. */
const pages: Readonly<Record<string, Asking>> = {
	klaro: { title: 'Depression check', scripts: ['/assets/consent/klaro.js', '/assets/klaro/klaro.js'] },
	cookieconsent: {
		title: 'Anxiety check',
		scripts: ['/assets/cookieconsent/cookieconsent.umd.js', '/assets/consent/cookieconsent.js'],
		styles: ['/assets/cookieconsent/cookieconsent.css'],
	},
	tarteaucitron: {
		title: 'Depression check',
		scripts: ['/assets/tarteaucitron/tarteaucitron.js', '/assets/consent/tarteaucitron.js'],
	},
	tcf: { title: 'Anxiety check', scripts: ['/assets/consent/tcf.js'], banner: true },
	own: { title: 'Depression check', scripts: ['/assets/consent/own.js'], banner: true },
	ignored: { title: 'Anxiety check', scripts: ['/assets/consent/ignored.js'], banner: true },
	none: { title: 'Depression check', scripts: ['/assets/consent/ignored.js'] },
	liar: { title: 'Anxiety check', scripts: ['/assets/consent/liar.js'] },
	turncoat: { title: 'Depression check', scripts: ['/assets/consent/liar.js'], banner: true },
	throws: { title: 'Anxiety check', scripts: ['/assets/consent/throws.js'], banner: true },
	flood: { title: 'Depression check', scripts: ['/assets/consent/flood.js'], banner: true },
	nested: { title: 'Anxiety check', scripts: [] },
};

/** Frames in each other on `/consent/nested`. */
export const FRAMES = 10;

/** HTML of a page about consent, or null where there is none at that address. Frames stand on two hosts in turn. */
export function consentPage(url: URL): string | null {
	const name = /^\/consent\/([a-z]+)$/.exec(url.pathname)?.[1];
	if (name !== undefined) return Object.hasOwn(pages, name) ? askingPage(url, name, pages[name]) : null;
	const level = Number(/^\/consent\/frame\/(\d+)$/.exec(url.pathname)?.[1] ?? 0);
	return level >= 1 && level <= FRAMES ? framePage(url, level) : null;
}

const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];

function askingPage(url: URL, name: string, asking: Asking | undefined): string | null {
	if (asking === undefined) return null;
	const { title, scripts, styles = [], banner = false } = asking;
	const answers = often.map((answer) => `<label><input type="radio" name="phq9_q2" value="${answer}"> ${answer}</label>`);
	return layout({
		title,
		description: 'Two minutes to find out whether therapy can help.',
		keywords: 'depression test, anxiety test, PHQ-9',
		scripts,
		main: `${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('')}<h1>${title}</h1>
<form id="check" class="panel"><fieldset><legend>Over the last two weeks, how often have you felt down, depressed, or hopeless?</legend>
${answers.join('\n')}
</fieldset></form>
${name === 'nested' ? frame(url, 1) : ''}
${banner ? ownBanner(url.searchParams.has('shadow')) : ''}`,
	});
}

function framePage(url: URL, level: number): string {
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Therapy offers, ${level}</title><link rel="stylesheet" href="/assets/style.css"><link rel="icon" href="data:,">
<script src="/assets/consent/frame.js" defer></script></head>
<body class="widget"><p>Offers for people in therapy, ${level}</p>${ownBanner(false)}
${level < FRAMES ? frame(url, level + 1) : ''}</body>
</html>`;
}

function frame({ search }: URL, level: number): string {
	const host = level % 2 === 0 ? CLINIC : SCHEDULER;
	return `<iframe title="Offers ${level}" width="100%" height="500" src="${escaped(`https://${host}/consent/frame/${level}${search}`)}"></iframe>`;
}

/** It is shown by a script, where nobody answered yet. */
function ownBanner(shadow: boolean): string {
	return `<div id="cookie-banner" class="cookie-banner" role="dialog" aria-label="Cookies" hidden${shadow ? ' data-shadow' : ''}>
<p>We and our partners use cookies and similar technologies to measure our audience and to show you advertising. Do you agree?</p>
<p><button type="button" id="accept-cookies">Accept all</button> <button type="button" id="reject-cookies">Reject all</button></p>
</div>`;
}
