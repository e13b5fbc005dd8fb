import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../core/report.ts';
import type { HealthVerdict } from '../core/types.ts';
import { HostileText } from './hostile-text.tsx';
import { LimitList } from './limit-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { translate } from './translate.ts';

const SLOW = 2_000;

/** Before the first word of the worker; says so once that takes long. */
export function ConnectingScreen() {
	const [slow, setSlow] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), SLOW);
		return () => clearTimeout(timer);
	}, []);
	return (
		<>
			<h1 class="spoken">{translate('popup_connecting')}</h1>
			<div class="skeleton" aria-hidden="true">
				<div class="bone bone-verdict" />
				<div class="bone" />
				<div class="bone" />
			</div>
			<output class="centred soft">{slow && translate('popup_slow')}</output>
		</>
	);
}

export function SilentScreen({ onRetry }: { readonly onRetry: () => void }) {
	return (
		<Screen title={translate('popup_silent')}>
			<p>{translate('popup_silent_do')}</p>
			<button type="button" onClick={onRetry}>
				{translate('try_again')}
			</button>
		</Screen>
	);
}

/** @param props.message a message key, or words that are no key */
export function ErrorScreen({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
	return (
		<Screen title={translate('popup_error')}>
			<p>
				<HostileText text={translate(message)} limit={300} />
			</p>
			<button type="button" onClick={onRetry}>
				{translate('try_again')}
			</button>
		</Screen>
	);
}

/** The browser lets the person choose, at the installation and at any time, which sites an extension sees. */
export function NoAccessScreen({ onAllow }: { readonly onAllow: () => void }) {
	return (
		<Screen title={translate('popup_no_access')}>
			<p>{translate('popup_no_access_so')}</p>
			<button type="button" class="main" onClick={onAllow}>
				{translate('popup_no_access_do')}
			</button>
		</Screen>
	);
}

export function NoPageScreen() {
	return (
		<Screen title={translate('popup_no_page')}>
			<p>{translate('popup_no_page_do')}</p>
		</Screen>
	);
}

type NotHealth = { readonly site: string; readonly health: HealthVerdict; readonly onWatch: () => void };

export function NotHealthScreen({ site, health, onWatch }: NotHealth) {
	return (
		<Screen title={<HostileText text={translate('popup_not_health', site)} />}>
			<p>{translate('popup_not_health_so')}</p>
			<button type="button" class="main" onClick={onWatch}>
				{translate('popup_watch')}
			</button>
			<ReasonList health={health} />
		</Screen>
	);
}

type Unwatched = { readonly site: string; readonly onUndo: () => void; readonly onWatch: () => void };

export function UnwatchedScreen({ site, onUndo, onWatch }: Unwatched) {
	return (
		<Screen title={<HostileText text={translate('popup_unwatched', site)} />}>
			<p>{translate('popup_unwatched_so')}</p>
			<p class="buttons">
				<button type="button" class="main" onClick={onUndo}>
					{translate('popup_unwatched_undo')}
				</button>
				<button type="button" onClick={onWatch}>
					{translate('popup_watch')}
				</button>
			</p>
		</Screen>
	);
}

type Waiting = {
	readonly report: Report;
	readonly late: boolean;
	readonly onReload: () => void;
	readonly children: ComponentChildren;
};

export function WaitingScreen({ report, late, onReload, children }: Waiting) {
	return (
		<>
			<Screen title={<HostileText text={translate('popup_waiting', report.site)} />}>
				<p>{translate(late ? 'popup_late' : 'popup_waiting_so')}</p>
				{late && (
					<button type="button" class="main" onClick={onReload}>
						{translate('popup_reload')}
					</button>
				)}
			</Screen>
			{children}
			<LimitList limits={report.limits} folded={false} />
			<ReasonList health={report.health} />
		</>
	);
}

function Screen({ title, children }: { readonly title: ComponentChildren; readonly children: ComponentChildren }) {
	return (
		<div class="screen">
			<h1 tabIndex={-1}>{title}</h1>
			{children}
		</div>
	);
}
