import { render } from 'preact';
import browser from 'webextension-polyfill';
import { OpenedReport } from './page-opened.tsx';
import { translate } from './show/translate.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = translate('verifier_title');
render(<OpenedReport takes="pack" />, document.body);
