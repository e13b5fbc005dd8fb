import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Dossier } from './core/dossier.ts';
import { exporter } from './page-export.ts';
import { opener } from './page-open.ts';
import { ExportPanel } from './show/report-page/export-panel.tsx';
import { ReportPage } from './show/report-page/report-page.tsx';
import { TEMPLATE } from './show/template.ts';
import { type Opened, OpenPage } from './show/verify/open-page.tsx';

const open = opener(browser.runtime.getManifest().version);

/** Files that were made elsewhere, checked where they can be and shown as a report. */
export function OpenedReport({ takes }: { readonly takes: 'pack' | 'any' }) {
	return <OpenPage takes={takes} onOpen={open} report={(dossier, opened) => <Report dossier={dossier} opened={opened} />} />;
}

function Report({ dossier, opened: { verification } }: { readonly dossier: Dossier; readonly opened: Opened }) {
	const { onExport, onPreview } = useMemo(() => exporter(async () => dossier, TEMPLATE), [dossier]);
	const tools = (
		<ExportPanel
			// A pack of a pack would put this browser's signature under what another one recorded.
			kinds={verification === null ? ['pack', 'html', 'har', 'json', 'csv'] : ['html', 'har', 'json', 'csv']}
			pictures={0}
			replaced={dossier.head.redacted !== null}
			onPreview={onPreview}
			onExport={onExport}
		/>
	);
	// What does not hold must not leave as a file that says nothing of it.
	return <ReportPage dossier={dossier} other={null} policies={null} tools={verification?.holds === false ? null : tools} />;
}
