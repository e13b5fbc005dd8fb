import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Request } from '../core/messages.ts';
import { Announcer } from './announcer.tsx';
import { askWorker } from './ask-worker.ts';
import { CheckView } from './check-view.tsx';
import { PolicyLine } from './policy-line.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { PrivateNote } from './private-note.tsx';
import { ReportView } from './report-view.tsx';
import {
	ConnectingScreen,
	ErrorScreen,
	NoAccessScreen,
	NoPageScreen,
	NotHealthScreen,
	SilentScreen,
	UnwatchedScreen,
	WaitingScreen,
} from './screens.tsx';
import { StoreNote } from './store-note.tsx';
import { type TabStage, tabStage } from './tab-stage.ts';
import { Toast, type ToastText } from './toast.tsx';
import { translate, translateCount, translateSentence } from './translate.ts';
import { useCheck } from './use-check.ts';
import { useLiveTab } from './use-live-tab.ts';
import { visibleText } from './visible-text.ts';
import { VisitTools } from './visit-tools.tsx';

type Change = Extract<Request, { readonly do: 'watch' | 'unwatch' | 'forget-choice' }>;

/** The popup: which screen, and what its buttons do. */
export function TabView({ tabId }: { readonly tabId: number | null }) {
	const { state, silent, retry } = useLiveTab(tabId);
	const [toast, setToast] = useState<ToastText | null>(null);
	const stage = tabStage(state, silent);
	const dismiss = useCallback(() => setToast(null), []);
	const site = siteOf(stage);
	const work = useCheck(tabId);

	// The title names the window of a popup that is opened as a page.
	useEffect(() => {
		document.title = site === null ? translate('extension_name') : visibleText(`${translate('extension_name')}: ${site}`);
	}, [site]);

	async function change(request: Change, said: string, undo: Change['do'] | null) {
		try {
			await askWorker(request);
			const back = undo === null ? null : () => void change({ do: undo, site: request.site }, 'popup_undone', null);
			setToast({ text: translate(said, request.site), undo: back });
		} catch {
			setToast({ text: translate('popup_change_failed'), undo: null });
		}
	}

	async function reload() {
		if (tabId === null) return;
		await browser.tabs.reload(tabId).catch(() => setToast({ text: translate('popup_reload_failed'), undo: null }));
	}

	/** Called in the press: a browser asks for a permission only then. */
	async function allow() {
		const allowed = await browser.permissions.request({ origins: ['<all_urls>'] }).catch(() => false);
		if (allowed) retry();
		else setToast({ text: translate('popup_no_access_still'), undo: null });
	}

	const stop =
		'report' in stage
			? () => void change({ do: 'unwatch', site: stage.report.site }, 'popup_stopped', stage.chosen ? 'watch' : 'forget-choice')
			: null;

	const tools = state?.is === 'watched' && tabId !== null && (
		<>
			<VisitTools tabId={tabId} arrival={state.arrival} pictures={state.pictures} incognito={state.incognito === true} />
			{!state.incognito && <PolicyLine site={state.report.site} arrival={state.arrival} />}
			<CheckView site={state.report.site} check={state.check ?? null} work={work} />
		</>
	);

	return (
		<PopupFrame site={site} onStop={stop} busy={stage.is === 'connecting'}>
			{stage.is === 'connecting' && <ConnectingScreen />}
			{stage.is === 'silent' && <SilentScreen onRetry={retry} />}
			{stage.is === 'no-access' && <NoAccessScreen onAllow={() => void allow()} />}
			{stage.is === 'no-page' && <NoPageScreen />}
			{stage.is === 'error' && <ErrorScreen message={stage.message} onRetry={retry} />}
			{stage.is === 'not-health' && (
				<NotHealthScreen
					site={stage.site}
					health={stage.health}
					onWatch={() => void change({ do: 'watch', site: stage.site }, 'popup_watching', 'forget-choice')}
				/>
			)}
			{stage.is === 'unwatched' && (
				<UnwatchedScreen
					site={stage.site}
					onUndo={() => void change({ do: 'forget-choice', site: stage.site }, 'popup_undone', null)}
					onWatch={() => void change({ do: 'watch', site: stage.site }, 'popup_watching', 'unwatch')}
				/>
			)}
			<StoreNote failure={state?.is === 'watched' ? (state.failure ?? null) : null} />
			{state !== null && 'incognito' in state && (
				<PrivateNote says={state.is === 'watched' ? 'private_popup' : 'private_popup_choice'} />
			)}
			{stage.is === 'waiting' && (
				<WaitingScreen report={stage.report} late={stage.late} onReload={reload}>
					{tools}
				</WaitingScreen>
			)}
			{(stage.is === 'clean' || stage.is === 'findings') && (
				<ReportView
					report={stage.report}
					consent={state?.is === 'watched' ? (state.consent ?? null) : null}
					late={stage.late}
					onReload={reload}
				>
					{tools}
				</ReportView>
			)}
			<Announcer text={summary(stage)} />
			<Toast toast={toast} onGone={dismiss} />
		</PopupFrame>
	);
}

function siteOf(stage: TabStage): string | null {
	if ('report' in stage) return stage.report.site;
	return 'site' in stage ? stage.site : null;
}

/** What is read out when it changes. */
function summary(stage: TabStage): string {
	if (!('report' in stage)) return '';
	const facts = stage.report.recipients.reduce((sum, told) => sum + told.facts.length, 0);
	return visibleText(`${translateCount('popup_found', facts)} ${translateSentence(stage.report.verdict)}`);
}
