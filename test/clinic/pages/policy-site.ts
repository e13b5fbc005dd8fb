import type { PolicySite } from '../policy-sites.ts';
import type { Reply } from '../server.ts';
import { escaped } from './html.ts';
import { hostilePolicy } from './policies/hostile.ts';
import { policyPdf } from './policies/pdf.ts';
import { policyHtml } from './policies/policy.ts';

/** What a site answers that is there for its policy's sake; null where it has nothing at that address. */
export function policySiteReply(site: PolicySite, { pathname }: URL): Reply | null {
	const { link, as, tells } = site;
	if (pathname === '/') return page(site, 'Depression check', frontPage(site), tells ? '/assets/policy-site.js' : null);
	if (site.policy === null || link === null) return null;
	const read = as === 'script' ? `${link[1]}.json` : link[1];
	if (pathname !== link[1] && pathname !== read) return null;
	const policy = site.policy();
	if (as === 'pdf') return { type: 'application/pdf', body: policyPdf(policy) };
	if (pathname !== link[1]) return { type: 'application/json', body: JSON.stringify({ html: policyHtml(policy) }), after: 300 };
	if (as === 'script') return page(site, policy.title, '<div id="root"><p>Loading …</p></div>', '/assets/policy-by-script.js');
	return page(site, policy.title, as === 'hostile' ? hostilePolicy(policy) : policyHtml(policy), null);
}

const often = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];

function frontPage({ name, promise }: PolicySite): string {
	const answers = often.map((answer) => `<label><input type="radio" name="phq9_q2" value="${answer}"> ${answer}</label>`);
	return `<h1>Online therapy with ${escaped(name)}</h1>
<form id="check" class="panel"><fieldset><legend>Over the last two weeks, how often have you felt down, depressed, or hopeless?</legend>
${answers.join('\n')}
</fieldset>
${promise === undefined ? '' : `<p>${escaped(promise)}</p>`}
<button type="submit" class="button">See my result</button></form>`;
}

function page({ name, language, link }: PolicySite, title: string, main: string, script: string | null): Reply {
	const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} | ${escaped(name)} online therapy</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="data:,">
${script === null ? '' : `<script src="${script}" defer></script>`}
</head>
<body>
<header><a class="brand" href="/">${escaped(name)}</a></header>
<main>
${main}
</main>
<footer>
${link === null ? '' : `<p><a href="${link[1]}">${escaped(link[0])}</a></p>`}
<p>${escaped(name)} is not a real clinic. It runs on this computer.</p>
</footer>
</body>
</html>
`;
	return { type: 'text/html; charset=utf-8', body };
}
