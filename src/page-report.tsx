import { render } from 'preact';
import browser from 'webextension-polyfill';
import { KeptReport } from './page-kept.tsx';
import { OpenedReport } from './page-opened.tsx';
import { arrivalsOf, TrialPage } from './page-trial.tsx';
import { inOrdinaryWindow } from './page-window.ts';
import { translate } from './show/translate.ts';

const query = new URLSearchParams(location.search);
const arrival = query.get('arrival');

/** A visit whose page is tried, and the visits of a trial that was made. */
const tried = query.get('try');
const trial = query.get('trial');

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = translate('kept_title');
void inOrdinaryWindow(() =>
	render(
		tried !== null || trial !== null ? (
			<TrialPage of={tried} arrivals={arrivalsOf(trial ?? '')} />
		) : arrival === null ? (
			<OpenedReport takes="any" />
		) : (
			<KeptReport arrival={arrival} compared={query.get('with')} />
		),
		document.body,
	),
);
