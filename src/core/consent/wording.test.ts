import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Recipient, Sentence } from '../types.ts';
import { consentFindings } from './consent-finding.ts';
import { consentSignals } from './consent-signals.ts';
import { type ConsentState, consentState } from './consent-state.ts';

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };

const messages: Readonly<Record<string, Message>> = JSON.parse(
	readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** As the browser fills messages in. */
function text({ key, args }: Sentence): string {
	const { message, placeholders = {} } = messages[key] ?? { message: `missing: ${key}` };
	const filled = args.map((one) => (typeof one === 'string' ? one : text(one)));
	return message.replace(
		/\$(\w+)\$/g,
		(_, name: string) => filled[Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1] ?? '?',
	);
}

const START = 1_700_000_000_000;
const google: Recipient = {
	organisation: 'Google',
	service: 'Google Analytics',
	domain: 'google-analytics.com',
	role: 'analytics',
	via: 'third-party',
};
const meta: Recipient = {
	organisation: 'Meta',
	service: 'Meta Pixel',
	domain: 'facebook.com',
	role: 'advertising',
	via: 'third-party',
};

const shown = { time: START + 800, source: 'onetrust', kind: 'banner-shown', by: 'default' } as const;
const refused = { time: START + 4_000, source: 'press', kind: 'state', by: 'press', action: 'refuse' } as const;
const inPart = {
	time: START + 4_050,
	source: 'onetrust',
	kind: 'state',
	by: 'press',
	purposes: { advertising: false, analytics: true },
} as const;
const stored = {
	time: START + 300,
	source: 'cookiebot',
	kind: 'state',
	by: 'stored',
	purposes: { advertising: false, analytics: false },
} as const;

const stateAt = (time: number, events: Parameters<typeof consentState>[0]) =>
	consentState(events, { time: START + time, start: START, until: START + 60_000 });

function said(
	recipient: Recipient,
	time: number,
	state: ConsentState,
	query: Readonly<Record<string, string>> = {},
	gpc = false,
): readonly string[] {
	const signals = consentSignals(
		{ url: `https://${recipient.domain}/`, headers: gpc ? [['sec-gpc', '1']] : [] },
		Object.entries(query).map(([name, value]) => ({ at: `query/${name}`, name, value })),
	);
	return consentFindings({
		finding: { recipient, outcome: 'sent', time: START + time, health: 'page', identity: 'browser' },
		state,
		signals,
	}).map(({ sentence }) => text(sentence));
}

describe('what a person reads', () => {
	test.each<readonly [what: string, said: readonly string[], expected: readonly string[]]>([
		['before the banner came', said(meta, 200, stateAt(200, [shown])), ['Sent to Meta before you answered the consent banner.']],
		[
			'while it stood open, and the site itself says that consent was denied',
			said(google, 2_000, stateAt(2_000, [shown]), { gcs: 'G100', gcd: '13p3p3p3p5' }),
			[
				'Sent to Google before you answered the consent banner. Google was told in the same request that consent is denied as long as nobody answers.',
			],
		],
		[
			'a ping without cookies after refusing',
			said(google, 9_000, stateAt(9_000, [shown, refused]), { gcs: 'G100' }),
			['Sent to Google although you refused. Google was told in the same request that consent was denied.'],
		],
		[
			'after refusing, and told that it was granted',
			said(google, 9_000, stateAt(9_000, [shown, refused]), { gcs: 'G111' }),
			['Sent to Google although you refused. Google was told in the same request that consent was granted.'],
		],
		[
			'in part',
			said(meta, 9_000, stateAt(9_000, [shown, inPart])),
			['Sent to Meta although the page’s consent tool says that you refused advertising.'],
		],
		['in part, and this part was accepted', said(google, 9_000, stateAt(9_000, [shown, inPart])), []],
		[
			'refused earlier',
			said(meta, 100, stateAt(100, [stored])),
			['Sent to Meta although the page’s consent tool says that you had refused before you opened it.'],
		],
		[
			'by the browser, and Meta was asked to limit it',
			said(meta, 9_000, stateAt(9_000, []), { dpo: 'LDU' }, true),
			[
				'Sent to Meta although your browser signals Global Privacy Control, which asks sites not to sell or share your data. Meta was asked in the same request to limit what it does with the data.',
			],
		],
		[
			'to the site’s own address',
			said({ ...google, via: 'first-party-proxy' }, 9_000, stateAt(9_000, [shown, refused]), { gcs: 'G100' }),
			[
				'Sent to a Google Analytics collector at the site’s own address although you refused. The same request says that consent was denied.',
			],
		],
	])('%s', (_what, told, expected) => {
		expect(told).toEqual(expected);
	});

	test('no word of it says more than was seen', () => {
		const ours = Object.entries(messages).filter(([key]) => /^(?:consent|signal)_/.test(key));
		expect(ours.length).toBeGreaterThan(70);
		for (const [, { message }] of ours) {
			expect(message).not.toMatch(/\b(?:illegal|unlawful|violat|breach|must not|forbidden|secretly|without permission)/i);
			expect(message).not.toMatch(/ {2}/);
		}
	});
});
