import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { DossierHead } from '../../src/core/dossier.ts';
import { type DocumentKind, type KeptPolicy, policyHash } from '../../src/core/policy/kept-policy.ts';
import { type Link, policyLinks } from '../../src/core/policy/policy-links.ts';
import type { PolicyText } from '../../src/core/policy/policy-text.ts';
import { type Recorded, report } from '../../src/core/report.ts';
import type { PolicyDesk, PolicyOutcome } from '../../src/show/report-page/policy-desk.ts';
import { PolicyPanel } from '../../src/show/report-page/policy-panel.tsx';
import { clock } from '../../src/show/report-page/timeline-clock.ts';
import { exampleDossier } from '../example-dossier.ts';

const SITE = 'harborlight-therapy.test';
const HOSTILE = `<img src=x onerror=alert(1)>\u202e\u2066gnihton\u0000 ${'Ẑ̴͝'.repeat(40)} ${'w'.repeat(700)}`;
const scenario = location.hash.slice(1);

function kept(kind: DocumentKind, blocks: PolicyText['blocks'], rest: Partial<PolicyText> = {}): KeptPolicy {
	const url = `https://www.${SITE}/${kind}`;
	const text = { url, title: `Our ${kind} policy`, language: 'en', blocks, truncated: false, ...rest };
	return { site: SITE, kind, url, time: Date.UTC(2026, 10, 24, 10), sha256: policyHash(text), text };
}
const block = (heading: string | null, ...texts: readonly string[]) => texts.map((text) => ({ heading, text }));
const ABOUT = block(
	'About this policy',
	'This privacy policy explains how we collect and use your information.',
	'Last updated: March 1, 2026.',
);

const lies = kept('privacy', [
	...ABOUT,
	...block(
		'What we share',
		'We never share your health information with advertisers.',
		'We never sell your personal information.',
	),
	...block('How long we keep it', 'We keep your information for two years.'),
	...block(
		'Your choices',
		'You may ask us to delete your information at any time by writing to privacy@harborlight-therapy.test.',
	),
]);
const exception = kept('privacy', [
	...ABOUT,
	...block('Sharing', 'We do not share your health information with advertisers unless you consent.'),
]);
const admits = kept('privacy', [
	...ABOUT,
	...block(
		'Advertising',
		'We share information about how you use our site with advertising partners such as Meta, Google, TikTok and Snapchat.',
	),
	...block('Your rights', 'We honor the Global Privacy Control signal.', 'We keep your information for three years.'),
]);
const silent = kept('privacy', ABOUT);
const spanish = kept(
	'privacy',
	block(
		null,
		'Nosotros no compartimos los datos de salud que usted nos da con las empresas de publicidad, y por eso no los vendemos. '.repeat(
			3,
		),
	),
	{ language: 'es' },
);
const promise = kept('page', block('How are you?', 'Your answers will not be shared with any third party.'), {
	url: `https://www.${SITE}/assessment`,
});
const hostile = kept(
	'privacy',
	[
		...ABOUT,
		...block(
			'What we do',
			'This policy says what we do with the information that you give us and that we collect when you use our site.',
		),
		...block(HOSTILE, `We never share your health information with advertisers. ${HOSTILE}`),
	],
	{
		url: 'javascript:alert(1)',
		title: HOSTILE,
	},
);
const long = kept(
	'privacy',
	block('Terms', ...Array.from({ length: 1_000 }, () => `${ABOUT[0]?.text} We may share it. `.repeat(36))),
	{
		truncated: true,
	},
);

const POLICIES: Readonly<Record<string, readonly KeptPolicy[]>> = {
	contradiction: [lies, promise],
	asking: [exception],
	admits: [
		admits,
		kept('hipaa-notice', block('Notice', 'This notice says how we use medical information about you and how you can get it.')),
	],
	silent: [silent],
	language: [spanish],
	hostile: [hostile],
	long: [long],
	file: [lies],
};
const LINKS: readonly Link[] = [
	{ text: 'Privacy Policy', href: `https://www.${SITE}/privacy` },
	{ text: 'Notice of Privacy Practices', href: 'https://parent-company.test/npp.pdf' },
];
const wait = () => new Promise<never>(() => {});

function Scene({ head, recorded }: { readonly head: DossierHead; readonly recorded: readonly Recorded[] }) {
	const [opened, setOpened] = useState(0);
	const [desk] = useState<PolicyDesk | null>(() => {
		if (scenario === 'file') return null;
		let policies = POLICIES[scenario] ?? [];
		return {
			async find() {
				if (scenario === 'looking') return wait();
				if (scenario === 'fails') throw new Error('no');
				const open = scenario !== 'closed';
				return {
					open,
					candidates: policyLinks(`https://www.${SITE}/`, open && scenario !== 'nothing' ? LINKS : []),
					kept: policies,
				};
			},
			async read(kind, url): Promise<PolicyOutcome> {
				if (scenario === 'reading') return wait();
				if (scenario === 'kept-not') throw new Error('no');
				if (url.endsWith('.pdf')) return { is: 'unread', why: 'pdf' };
				if (scenario === 'missing') return { is: 'unread', why: 'missing' };
				policies = [...policies, { ...lies, kind, url }];
				return { is: 'read', kept: policies };
			},
		};
	});
	const [site] = head.sites;
	if (!site) return null;
	return (
		<main class="report">
			<h1>A report</h1>
			<PolicyPanel
				head={{ ...head, policies: POLICIES[scenario] ?? [] }}
				report={report({ ...site, recorded })}
				recorded={recorded}
				choiceOf={() => 'unknown'}
				desk={desk}
				clock={clock('Europe/Madrid')}
				printed={false}
				onOpen={setOpened}
			/>
			<p id="opened">{opened}</p>
		</main>
	);
}

async function show(): Promise<void> {
	const { head, requests } = exampleDossier();
	const recorded: Recorded[] = [];
	for await (const piece of requests()) for (const one of piece) recorded.push(...one.findings);
	render(<Scene head={head} recorded={recorded} />, document.body);
}

void show();
