import { render } from 'preact';
import browser from 'webextension-polyfill';
import { OptionsView } from './options-view.tsx';
import { translate } from './translate.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = translate('options_title');
render(<OptionsView />, document.body);
