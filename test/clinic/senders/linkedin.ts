import { gzipSync, strToU8 } from 'fflate';
import { normalEmail, sha256Hex } from './hashes.ts';
import { knownPerson } from './known-person.ts';
import type { Sender } from './moment.ts';
import { sendImage, sendPost, toQuery } from './transport.ts';

const PARTNER = '4815001';

/** LinkedIn's insight tag: a page view as an image; "website actions" as base64 of gzip of JSON with the text of what was clicked. */
export const linkedin: Sender = (moment) => {
	if (moment.is === 'page') {
		sendImage(
			`https://px.ads.linkedin.com/collect?${toQuery({ v: 2, fmt: 'js', pid: PARTNER, time: Date.now(), url: location.href })}`,
		);
		return signal('PAGE_VISIT', null);
	}
	if (moment.is === 'press') signal('CLICK', moment.element);
};

function signal(signalType: string, element: HTMLElement | null): void {
	const person = knownPerson();
	const message = {
		pids: [Number(PARTNER)],
		scriptVersion: 308,
		time: Date.now(),
		domain: location.hostname,
		url: location.href,
		pageTitle: document.title,
		websiteSignalRequestId: crypto.randomUUID(),
		isTranslated: false,
		liFatId: '',
		liGiant: '',
		misc: { psbState: -4 },
		isLinkedInApp: false,
		hem: person === null ? null : sha256Hex(normalEmail(person.email)),
		signalType,
		href: element instanceof HTMLAnchorElement ? element.href : '',
		domAttributes: element && {
			elementSemanticType: null,
			elementValue: null,
			elementType: element.getAttribute('type'),
			tagName: element.tagName,
			elementTitle: element.title || null,
			innerText: element.textContent.trim(),
			formAction: element.closest('form')?.getAttribute('action') ?? null,
			isFormSubmission: element.getAttribute('type') === 'submit',
		},
		innerElements: null,
		elementCrumbsTree: [],
	};
	const zipped = gzipSync(strToU8(JSON.stringify(message)));
	sendPost('https://px.ads.linkedin.com/wa/?medium=fetch&fmt=g', btoa(String.fromCharCode(...zipped)));
}
