import { render } from 'preact';
import browser from 'webextension-polyfill';
import { KeptReport } from './page-kept.tsx';
import { OpenedReport } from './page-opened.tsx';
import { translate } from './show/translate.ts';

const query = new URLSearchParams(location.search);
const arrival = query.get('arrival');

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = translate('kept_title');
render(
	arrival === null ? <OpenedReport takes="any" /> : <KeptReport arrival={arrival} compared={query.get('with')} />,
	document.body,
);
