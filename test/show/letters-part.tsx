import { render } from 'preact';
import type { DossierHead } from '../../src/core/dossier.ts';
import { type Recorded, report } from '../../src/core/report.ts';
import { LettersPanel } from '../../src/show/report-page/letters-panel.tsx';
import { exampleDossier } from '../example-dossier.ts';

/** Text of a page that tries everything. */
const HOSTILE = `<img src=x onerror=alert(1)>\u202e\u2066gnihton\u0000\nSubject: other ${'Ẑ̴͝'.repeat(40)} ${'w'.repeat(700)}`;

const scenario = location.hash.slice(1);
const { head, requests } = exampleDossier(
	scenario === 'nothing' ? { views: 0 } : scenario === 'hostile' ? { text: HOSTILE } : scenario === 'one' ? { views: 1 } : {},
);
const files = [{ name: 'visit.har', sha256: '9f'.repeat(32), entries: 400, unreadable: 2 }];
const changes: Partial<DossierHead> =
	scenario === 'redacted' ? { redacted: 3 } : scenario === 'har' ? { origin: { is: 'har', files } } : {};

async function show(): Promise<void> {
	const recorded: Recorded[] = [];
	for await (const piece of requests()) for (const kept of piece) recorded.push(...kept.findings);
	const [site] = head.sites;
	if (!site) return;
	render(
		<main class="report">
			<h1>A report</h1>
			<LettersPanel
				head={{ ...head, ...changes }}
				report={report({ ...site, recorded })}
				recorded={recorded}
				root={scenario === 'root' ? 'ab'.repeat(32) : null}
			/>
		</main>,
		document.body,
	);
}

void show();
