import browser, { type Scripting } from 'webextension-polyfill';
import type { KeptPolicy } from './core/policy/kept-policy.ts';
import { type PolicyOrder, type PolicyPage, READ_POLICY } from './core/policy/policy-answer.ts';
import { policyLinks } from './core/policy/policy-links.ts';
import { readPolicyPage, readPolicyPointers } from './observe/policy-answer.ts';
import { askWorker } from './show/ask-worker.ts';
import type { PolicyDesk, PolicyOutcome } from './show/report-page/policy-desk.ts';

/** Milliseconds: how often a tab is looked at, how long one may take to load, and how long its frames may take to be read. */
const LOOK = 300;
const PATIENCE = 45_000;
const READING = 25_000;
/** A tab that shows no page by then shows none at all: the address leads to a file. */
const NO_PAGE = 6_000;
/** Characters of a page that make a policy; where it has fewer, one of its frames may hold it. */
const FEWEST = 400;
/** A page that says that it is none is short. */
const LONGEST_MISSING = 4_000;

/** Looks for the policies of a site and reads them in tabs. The extension fetches nothing: the browser opens each as it does for a person. */
export function policyDesk(arrival: string, site: string, page: string, kept: () => Promise<readonly KeptPolicy[]>): PolicyDesk {
	return {
		async find() {
			const { tabId } = await askWorker({ ask: 'tab-of', arrival });
			const asked = tabId === null ? [] : await ask({ tabId }, 'page').catch(() => []);
			const pointers = readPolicyPointers(asked[0]?.result);
			if (pointers === null) return { open: false, candidates: policyLinks(page, []), kept: await kept() };
			const { promises: text, links } = pointers;
			if (text.blocks.length > 0)
				await askWorker({ do: 'keep-policy', policy: { site, kind: 'page', url: text.url, time: Date.now(), text } });
			return { open: true, candidates: policyLinks(text.url, links), kept: await kept() };
		},
		async read(kind, url) {
			const own = await browser.tabs.getCurrent();
			const { id } = await browser.tabs.create({ url, active: true, ...(own?.id !== undefined && { openerTabId: own.id }) });
			if (id === undefined) return { is: 'unread', why: 'failed' };
			const outcome = await readIn(id, url);
			// Whoever has gone on to another tab is left there.
			const now = await browser.tabs.get(id).catch(() => null);
			if (now?.active && own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
			if (outcome.is === 'unread') return outcome;
			await askWorker({ do: 'keep-policy', policy: { site, kind, url, time: Date.now(), text: outcome.page.text } });
			return { is: 'read', kept: await kept() };
		},
	};
}

type Read = { readonly is: 'page'; readonly page: PolicyPage } | Extract<PolicyOutcome, { is: 'unread' }>;

const unread = (why: Extract<PolicyOutcome, { is: 'unread' }>['why']): Read => ({ is: 'unread', why });

async function readIn(tabId: number, url: string): Promise<Read> {
	const began = Date.now();
	while (Date.now() - began < PATIENCE) {
		const tab = await browser.tabs.get(tabId).catch(() => null);
		if (tab === null) return unread('closed');
		if (tab.status === 'complete' && /^https?:/.test(tab.url ?? '')) {
			const page = await pageIn(tabId).catch(() => null);
			if (page !== null) return judged(page);
			const after = await browser.tabs.get(tabId).catch(() => null);
			if (after === null) return unread('closed');
			// It may have gone on to another page meanwhile.
			if (after.status === 'complete' && after.url === tab.url) return unread(isPdf(tab.url ?? '') ? 'pdf' : 'failed');
		} else if (tab.status === 'complete' && Date.now() - began > NO_PAGE) return unread(isPdf(url) ? 'pdf' : 'failed');
		await new Promise((resolve) => setTimeout(resolve, LOOK));
	}
	return unread('late');
}

/** The page, or the frame in it that holds its text. */
async function pageIn(tabId: number): Promise<PolicyPage | null> {
	const frames = await ask({ tabId, allFrames: true }, 'policy');
	const pages = frames.flatMap(({ frameId, result }) => {
		const page = readPolicyPage(result);
		return page ? [{ page, isTop: frameId === 0, length: lengthOf(page) }] : [];
	});
	const top = pages.find(({ isTop }) => isTop);
	if (top && (top.length >= FEWEST || top.page.mediaType === 'application/pdf')) return top.page;
	return pages.sort((a, b) => b.length - a.length)[0]?.page ?? null;
}

function judged(page: PolicyPage): Read {
	const { text, mediaType, status } = page;
	if (mediaType === 'application/pdf') return unread('pdf');
	const isShort = lengthOf(page) < LONGEST_MISSING;
	if (status >= 400 || (isShort && /\b404\b|not found|no longer (?:exists|available)/i.test(text.title)))
		return unread('missing');
	return text.blocks.length === 0 ? unread('empty') : { is: 'page', page };
}

function lengthOf({ text: { blocks } }: PolicyPage): number {
	return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function isPdf(address: string): boolean {
	return /\.pdf(?:[?#]|$)/i.test(address);
}

/** Rejects where the browser lets nobody into the tab, or it takes too long. */
async function ask(target: Scripting.InjectionTarget, order: PolicyOrder): Promise<Scripting.InjectionResult[]> {
	const asked = browser.scripting
		.executeScript({ target, files: ['policy.js'] })
		.then(() => browser.scripting.executeScript({ target, func: carryOut, args: [READ_POLICY, order] }));
	const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The page is busy')), READING));
	return Promise.race([asked, late]);
}

/** Runs in the frame, where nothing else of this file is known. */
function carryOut(name: string, order: PolicyOrder): unknown {
	return Reflect.get(globalThis, name)?.(order);
}
