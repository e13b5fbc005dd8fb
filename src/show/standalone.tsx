import { render } from 'preact';
import { memoryDossier } from '../core/memory-dossier.ts';
import { DATA_ID } from './html.ts';
import { htmlData } from './html-data.ts';
import { ReportPage } from './report-page/report-page.tsx';
import { translate } from './translate.ts';

/** Root of the report that is a file. What it shows stands in it as text, and is taken out so that it is held once. */
const element = document.getElementById(DATA_ID);
const text = element?.textContent ?? '';
element?.remove();
const { head, requests } = htmlData(text);
document.title = translate('html_title', head.sites[0]?.site ?? '');
render(<ReportPage dossier={memoryDossier(head, requests, [])} other={null} policies={null} tools={null} />, document.body);
