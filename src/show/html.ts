import type { DossierHead, ExportFile } from '../core/dossier.ts';
import { type Recorded, report } from '../core/report.ts';
import { canonical } from '../core/seal.ts';
import { strippedFindings } from '../core/stripped-findings.ts';
import type { Sentence } from '../core/types.ts';
import { lookup } from './lookup.ts';
import { say } from './say.ts';
import { visibleText } from './visible-text.ts';

/** Where the data goes in the template. */
export const DATA_PLACE = '<!--data-->';
/** The element that holds the data: the head in the first line, a request in each line after it. */
export const DATA_ID = 'dossier';

/** The report page as one file with its data in it. Lines of JSON rather than packed: they are found by a search in the file, and made as they pass by. */
export function html(head: DossierHead, template: string): ExportFile {
	const [before = '', after = ''] = template.split(DATA_PLACE);
	const bySite = new Map<string, Recorded[]>();
	const stripped = strippedFindings();
	return {
		path: 'report.html',
		mediaType: 'text/html',
		head: () => `${before}<script type="application/jsonl" id="${DATA_ID}">${line(head)}`,
		request: (kept) => {
			for (const { id, finding } of kept.findings) {
				const known = bySite.get(finding.site);
				const one = { id, finding: stripped(finding) };
				if (known === undefined) bySite.set(finding.site, [one]);
				else known.push(one);
			}
			return line(kept);
		},
		tail: () => `</script>\n<noscript>${withoutScript(head, bySite)}</noscript>${after}`,
	};
}

/** No `<` in it, so that it cannot end the element. */
function line(value: unknown): string {
	return `${canonical(value).replaceAll('<', '\\u003c')}\n`;
}

/** What is said where the browser runs no script. */
function withoutScript({ sites }: DossierHead, bySite: ReadonlyMap<string, readonly Recorded[]>): string {
	const sections = sites.map(({ site, health, counts }) => {
		const { verdict, limits } = report({ site, health, counts, recorded: bySite.get(site) ?? [] });
		const told = limits.map((limit) => `<li>${spoken(limit)}</li>`).join('');
		return `<h1>${escaped(site)}</h1><p>${spoken(verdict)}</p><ul>${told}</ul>`;
	});
	return `<main>${sections.join('')}<p>${escaped(lookup('html_no_script', []))}</p></main>`;
}

function spoken(sentence: Sentence): string {
	return escaped(say(sentence, lookup));
}

function escaped(text: string): string {
	return visibleText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
