import type { Deed, Dossier, KeptRequest, Picture, Seal } from '../src/core/dossier.ts';
import { examine } from '../src/core/examine.ts';
import { memoryDossier } from '../src/core/memory-dossier.ts';
import type { Recorded } from '../src/core/report.ts';
import { chainStart, type Sealed, seal } from '../src/core/seal.ts';
import type { Action, HealthVerdict, Observation, Visit } from '../src/core/types.ts';

const SITE = 'harborlight-therapy.test';
const START = Date.UTC(2026, 10, 24, 9, 30, 0);
const HEALTH: HealthVerdict = { is: true, category: 'therapy', because: [{ key: 'because_chosen', args: [] }] };
const PAGES = ['/', '/conditions/anxiety', '/assessment', '/signup', '/thank-you'];
const ANSWER = 'Nearly every day';
const EMAIL = 'casey.canary@example.com';
/** SHA-256 of the e-mail address. */
const EMAIL_HASH = '196f99f32c635c6d0f55f7a89d5528a84158c8d30396b27013e43250f42298b0';

export type ExampleWish = {
	/** Page views; each makes about eight findings. Five where left out. */
	readonly views?: number;
	/** A text of a page that is added to what a form sent: hostile, long. */
	readonly text?: string;
	readonly site?: string;
	readonly zone?: string;
};

/**
 * A visit to an invented therapy site, examined by the real engine: five page views, about forty findings over eight recipients, what was done, seals and a
 * picture. Every value is made up.
 */
export function exampleDossier({ views = 5, text = ANSWER, site = SITE, zone = 'Europe/Madrid' }: ExampleWish = {}): Dossier {
	const arrival = 'arrival-1';
	const visits: Visit[] = [];
	const deeds: Deed[] = [];
	const actions: Action[] = [];
	const requests: KeptRequest[] = [];
	let link = chainStart(arrival);
	let id = 1;
	let index = 0;
	const sealed = (record: Sealed): Seal => {
		const made = seal(record, index, link, index.toString(16).padStart(32, '0'));
		index++;
		link = made.link;
		return made;
	};
	const did = (visit: string, action: Action) => {
		actions.push(action);
		const { value: _value, code: _code, index: _index, ...deed } = action;
		deeds.push({ ...deed, visit });
	};

	for (let view = 0; view < views; view++) {
		const visit = `visit-${view + 1}`;
		const started = START + view * 41_000;
		const url = `https://www.${site}${PAGES[view % PAGES.length]}`;
		visits.push({ visit, arrival, tabId: 1, site, page: url, started, health: HEALTH, late: false, chosen: false });
		const step = view % PAGES.length;
		if (step === 2) {
			const question = 'How often have you felt nervous or on edge?';
			did(visit, { did: 'pressed', time: started + 9_000, question, name: 'gad7-1', value: text, index: 3 });
		}
		if (step === 3) {
			did(visit, {
				did: 'typed',
				time: started + 8_000,
				question: 'Email address',
				name: 'email',
				value: EMAIL,
				purpose: 'email',
			});
			did(visit, { did: 'submitted', time: started + 12_000, question: 'Create your account', name: 'signup', value: '' });
		}
		for (const [after, observation] of sentFrom(url, started, step, text)) {
			const time = started + after;
			const until = actions.filter((action) => action.time !== null && action.time <= time);
			const { findings } = examine(observation, { health: HEALTH, actions: until, followed: true });
			if (findings.length === 0) continue;
			const recorded: Recorded[] = findings.map((finding) => ({ id: id++, finding }));
			const record = { key: `request-${requests.length + 1}`, visit, observation, findings: recorded };
			requests.push({ ...record, marks: [], seal: sealed(record) });
		}
		did(visit, { did: 'left', time: started + 38_000, question: '', name: '', value: '' });
	}

	const picture: Omit<Picture, 'seal'> = {
		id: 'picture-1',
		visit: 'visit-3',
		time: START + 2 * 41_000 + 9_500,
		page: `https://www.${site}/assessment`,
		png: Uint8Array.from(atob(PNG), (letter) => letter.charCodeAt(0)),
	};
	const pictures = views > 2 ? [{ ...picture, seal: sealed(picture) }] : [];
	const findings = id - 1;
	return memoryDossier(
		{
			version: '0.5.0',
			origin: { is: 'extension', browser: 'Chromium 140', settings: { retentionDays: 30, maxFindings: 20_000 } },
			made: START + views * 41_000 + 60_000,
			zone,
			arrival,
			sites: [
				{
					site,
					page: visits[0]?.page ?? `https://www.${site}/`,
					health: HEALTH,
					counts: {
						requests: requests.length + views * 12,
						thirdParty: requests.length + views * 3,
						findings,
						unread: Math.min(views, 3),
						unattributed: 0,
						unconfirmed: 0,
						unfollowed: 0,
					},
				},
			],
			visits,
			deeds,
			actions,
			followed: true,
			unread: views > 0 ? [['body-hidden', Math.min(views, 3)]] : [],
			note: '',
			redacted: null,
			sealed: index,
		},
		requests,
		pictures,
	);
}

/** What a page sends, and how many milliseconds after it began to load. */
function sentFrom(url: string, started: number, step: number, text: string): [after: number, Observation][] {
	const title =
		['Harborlight Therapy', 'Anxiety treatment', 'Anxiety test (GAD-7)', 'Create your account', 'Thank you'][step] ?? '';
	const dl = encodeURIComponent(url);
	const dt = encodeURIComponent(title);
	const to = (after: number, address: string, said: Partial<Observation> = {}): [number, Observation] => [
		after,
		{
			time: started + after,
			method: said.body ? 'POST' : 'GET',
			url: address,
			headers: [
				['referer', url],
				['user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0'],
			],
			body: { is: 'none' },
			type: said.body ? 'xmlhttprequest' : 'image',
			page: { url, title },
			frame: null,
			redirectedFrom: null,
			outcome: 'sent',
			...said,
		},
	];
	const json = (value: unknown): Observation['body'] => ({
		is: 'text',
		text: JSON.stringify(value),
		mediaType: 'application/json',
	});
	const sent = [
		to(410, `https://www.facebook.com/tr/?id=123456789012345&ev=PageView&dl=${dl}&fbp=fb.1.1732440600000.1234567890&v=2.9.170`),
		to(
			430,
			`https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123DEF4&cid=555.1732440600&en=page_view&dl=${dl}&dt=${dt}`,
		),
		to(520, 'https://analytics.tiktok.com/api/v2/pixel', {
			body: json({
				event: 'Pageview',
				context: { page: { url }, pixel: { code: 'CABCDEF01234567890' }, user: { anonymous_id: 'b3f1-42' } },
			}),
		}),
		to(560, `https://bat.bing.com/action/0?ti=12345678&evt=pageLoad&p=${dl}&tl=${dt}&mid=5f0c5be3-3d53-4f2a-8b9a-1f2e3d4c5b6a`),
		to(
			640,
			`https://ct.pinterest.com/v3/?event=pagevisit&tid=2612345678901&ad=${encodeURIComponent(JSON.stringify({ loc: url }))}`,
		),
		to(700, `https://px.ads.linkedin.com/collect?v=2&fmt=js&pid=1234567&time=${started}&url=${dl}`),
		to(905, 'https://tr.snapchat.com/p', {
			body: {
				is: 'text',
				text: `pid=8f1e-22&ev=PAGE_VIEW&pl=${dl}&ts=${started}&u_c1=7c2d9a`,
				mediaType: 'application/x-www-form-urlencoded',
			},
		}),
	];
	if (step === 2) {
		const answer = { event: 'Answer', properties: { question: 'How often have you felt nervous or on edge?', answer: text } };
		sent.push(
			to(
				9_120,
				`https://www.facebook.com/tr/?id=123456789012345&ev=SubscribedButtonClick&dl=${dl}&cd[buttonText]=${encodeURIComponent(text)}`,
			),
			to(9_260, `https://api.mixpanel.com/track/?data=${encodeURIComponent(base64(JSON.stringify(answer)))}&ip=1`),
			to(9_300, 'https://tr.snapchat.com/p', {
				body: json({ req: [{ ev: 'CUSTOM', pl: url, md: { btx: text } }] }),
				outcome: 'unknown',
			}),
		);
	}
	if (step === 3)
		sent.push(
			to(9_010, 'https://api.mixpanel.com/track', {
				body: json([{ event: 'Field filled', properties: { distinct_id: 'd-77', $email: EMAIL } }]),
			}),
			to(12_150, `https://www.facebook.com/tr/?id=123456789012345&ev=CompleteRegistration&dl=${dl}&ud[em]=${EMAIL_HASH}`),
			to(
				12_400,
				`https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123DEF4&cid=555.1732440600&en=sign_up&dl=${dl}&ep.method=email`,
			),
		);
	return sent;
}

function base64(text: string): string {
	return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** A page drawn in a few bars, 160 by 100 points. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAKAAAABkCAIAAACO1KzYAAAA50lEQVR42u3ZsQ2AIBCGUWoXYBz2sKNkSStbFrJyB0zMcXlf/gl8FWc5zmGJV3wCwAbYABtgA2yADTBgA2yADbABtk/Aj1IHGLAAC7AAC7AACzBgAVYu4OueFm2AAQMGDBiwATbABtgAA3bJcskSYAEWYAEWYAEGLMACrG2BHX79bDDABtgAm//BAgxYgAVYgAVYbtHewYABAwZsgM0tWp5JAizAgH0CwAIswAIswAKsFeDaW5xhAyzAgAEDBgwYMGDAgAEDFmDAgAEDBgwYMGDAgP8EFmABFmABFmABBizAAizAAqzVXlISMJfD1SloAAAAAElFTkSuQmCC';
