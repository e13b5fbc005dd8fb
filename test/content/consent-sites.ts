import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../clinic/server.ts';
import { bundled } from './bundled.ts';

/** Pages with what npm ships of consent platforms, set up as their documentation says. */
export type ConsentSite = {
	readonly name: string;
	readonly source: string;
	readonly html: string;
	/** Buttons, as Playwright finds them. */
	readonly accept: string;
	readonly refuse: string;
};

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const PAGE =
	'<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title><body><main><h1>Clinic</h1><p>We listen.</p></main>';

export const CONSENT_SITES: readonly ConsentSite[] = [
	{
		name: 'klaro',
		source: 'klaro',
		html: `<script>window.klaroConfig = { elementID: 'klaro', cookieName: 'klaro', acceptAll: true, services: [
			{ name: 'matomo', title: 'Matomo', purposes: ['analytics'] }, { name: 'pixel', title: 'Pixel', purposes: ['advertising'] },
		] };</script><script defer src="/npm/klaro/dist/klaro.js" data-config="klaroConfig"></script>`,
		accept: '.cn-buttons .cm-btn-success',
		refuse: '.cn-buttons .cm-btn-danger',
	},
	{
		name: 'vanilla-cookieconsent',
		source: 'vanilla-cookieconsent',
		html: `<link rel="stylesheet" href="/npm/vanilla-cookieconsent/dist/cookieconsent.css">
			<script src="/npm/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
			<script>CookieConsent.run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
				language: { default: 'en', translations: { en: { consentModal: { title: 'We use cookies', description: 'For statistics and ads.',
				acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage' },
				preferencesModal: { title: 'Manage', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', sections: [] } } } } });</script>`,
		accept: '.cm [data-role=all]',
		refuse: '.cm [data-role=necessary]',
	},
	{
		name: 'tarteaucitron',
		source: 'tarteaucitron',
		html: `<script src="/npm/tarteaucitronjs/tarteaucitron.js"></script><script>
			tarteaucitron.init({ cookieName: 'tarteaucitron', orientation: 'bottom', showAlertSmall: false, DenyAllCta: true, AcceptAllCta: true,
				highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: true, showIcon: false });
			tarteaucitron.user.gtagUa = 'G-TEST'; (tarteaucitron.job = tarteaucitron.job || []).push('gtag');
			tarteaucitron.user.facebookpixelId = '1'; tarteaucitron.job.push('facebookpixel');</script>`,
		accept: '#tarteaucitronPersonalize2',
		refuse: '#tarteaucitronAllDenied2',
	},
	{
		name: '@iabtcf/stub and cmpapi, with a banner of the site’s own',
		source: '__tcfapi',
		html: '<script src="/tcf.js"></script>',
		accept: 'text=Accept all',
		refuse: 'text=Reject all',
	},
];

/** The page that a path stands for; undefined where it is none of theirs. */
export function consentSite(path: string): Reply | undefined {
	const site = CONSENT_SITES[Number(/^\/site-(\d)/.exec(path)?.[1] ?? -1)];
	if (site) return { type: 'text/html; charset=utf-8', body: `${PAGE}${site.html}` };
	if (path.startsWith('/npm/')) {
		const file = modules + path.slice('/npm/'.length);
		if (path.includes('..') || !existsSync(file)) return { status: 404 };
		return { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file) };
	}
	return path === '/tcf.js' ? { type: 'text/javascript', body: tcf } : undefined;
}

const tcf = await bundled(`
	import '@iabtcf/stub';
	import stub from '@iabtcf/stub';
	import { CmpApi } from '@iabtcf/cmpapi';
	import { GVL, TCModel, TCString } from '@iabtcf/core';
	(typeof stub === 'function' ? stub : () => undefined)();
	const list = new GVL({ gvlSpecificationVersion: 3, vendorListVersion: 48, tcfPolicyVersion: 4, lastUpdated: '2026-01-01T00:00:00Z',
		purposes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, { id: index + 1 }])),
		specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {}, vendors: {} });
	function stringOf(consents) {
		const model = new TCModel(list);
		model.cmpId = 28;
		model.cmpVersion = 1;
		model.purposeConsents.set(consents);
		return TCString.encode(model);
	}
	const api = new CmpApi(28, 1, true);
	const kept = localStorage.getItem('euconsent');
	if (kept) api.update(kept, false);
	else {
		api.update('', true);
		addEventListener('DOMContentLoaded', () => {
			const box = document.createElement('div');
			box.style.cssText = 'position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee';
			box.innerHTML = '<p>We and our partners use cookies and similar technologies.</p><button>Accept all</button> <button>Reject all</button>';
			const [accept, reject] = box.querySelectorAll('button');
			const choose = (consents) => {
				const string = stringOf(consents);
				localStorage.setItem('euconsent', string);
				api.update(string, true);
				api.update(string, false);
				box.remove();
			};
			accept.onclick = () => choose([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
			reject.onclick = () => choose([]);
			document.body.append(box);
		});
	}
`);
