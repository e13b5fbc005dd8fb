import { escaped } from './html.ts';

export type Page = {
	readonly title: string;
	readonly description: string;
	readonly keywords: string;
	/** HTML of our own making; what a visitor typed is escaped before it gets here. */
	readonly main: string;
	/** A page without any tag. */
	readonly quiet?: boolean;
	/** What the page runs instead of the clinic's own script and its tags. */
	readonly scripts?: readonly string[];
};

const CLINIC_SCRIPTS = ['/assets/clinic.js', '/assets/sdks.js'];

const links = [
	['/intake', 'Get started'],
	['/doctors', 'Find a therapist'],
	['/portal', 'Patient portal'],
	['/contact', 'Contact'],
	['/about', 'About'],
];

const policies = [
	['/privacy', 'Privacy policy'],
	['/health-data-policy', 'Consumer health data privacy policy'],
	['/hipaa-notice', 'Notice of privacy practices'],
	['/cookies', 'Cookie policy'],
];

const schema = {
	'@context': 'https://schema.org',
	'@type': 'MedicalClinic',
	name: 'Harborlight Therapy',
	medicalSpecialty: 'Psychiatric',
	description: 'Online therapy and psychiatry with licensed therapists',
};

export function layout({ title, description, keywords, main, quiet = false, scripts = CLINIC_SCRIPTS }: Page): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} | Harborlight Therapy</title>
<meta name="description" content="${escaped(description)}">
<meta name="keywords" content="${escaped(keywords)}">
<meta property="og:title" content="${escaped(title)}">
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(schema)}</script>
${quiet ? '' : scripts.map((path) => `<script src="${path}" defer></script>`).join('\n')}
</head>
<body${quiet ? ' data-quiet' : ''}>
<a class="skip" href="#main">Skip to content</a>
<header>
<a class="brand" href="/">Harborlight</a>
<nav aria-label="Main">${links.map(([path, name]) => `<a href="${path}">${name}</a>`).join('\n')}</nav>
</header>
<main id="main">
${main}
</main>
<footer>
<nav aria-label="Policies">${policies.map(([path, name]) => `<a href="${path}">${name}</a>`).join('\n')}</nav>
<p>If you are in crisis, call or text <a href="tel:988">988</a>.</p>
<p>Harborlight is not a real clinic. It runs on this computer to show what a site like it tells advertisers.</p>
</footer>
</body>
</html>
`;
}
