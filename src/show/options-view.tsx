import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings, SettingsState } from '../core/messages.ts';
import { askWorker } from './ask-worker.ts';
import { DeleteEverything } from './delete-everything.tsx';
import { Emblem } from './emblem.tsx';
import { PrivateWindows } from './private-windows.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SiteChoices } from './site-choices.tsx';
import { Toast, type ToastText } from './toast.tsx';
import { translate, translateCount } from './translate.ts';

type Choice = SettingsState['sites'][number];

/** The options page. */
export function OptionsView() {
	const [state, setState] = useState<SettingsState | 'asking' | 'failed'>('asking');
	const [round, setRound] = useState(0);
	const [toast, setToast] = useState<ToastText | null>(null);
	const dismiss = useCallback(() => setToast(null), []);

	const refresh = useCallback(async () => {
		try {
			setState(await askWorker({ ask: 'settings' }));
		} catch {
			setState('failed');
		}
	}, []);
	useEffect(() => void refresh(), [refresh]);

	async function save(settings: Settings) {
		await askWorker({ do: 'save-settings', settings });
		await refresh();
	}

	async function deleteEverything() {
		await askWorker({ do: 'delete-everything' });
		setToast(null);
		await refresh();
		setRound((before) => before + 1);
	}

	async function forget(choice: Choice) {
		const undo = async () => {
			await askWorker({ do: choice.watched ? 'watch' : 'unwatch', site: choice.site });
			setToast(null);
			await refresh();
		};
		await askWorker({ do: 'forget-choice', site: choice.site });
		setToast({ text: translate('options_site_forgotten', choice.site), undo: () => void undo().catch(fail) });
		await refresh();
	}

	function fail() {
		setToast({ text: translate('popup_change_failed'), undo: null });
	}

	return (
		<>
			<header class="top">
				<Emblem />
				<h1 class="brand">{translate('options_title')}</h1>
			</header>
			<main aria-busy={state === 'asking'}>
				{state === 'asking' && <p class="soft">{translate('popup_connecting')}</p>}
				{state === 'failed' && (
					<section class="card">
						<h2>{translate('popup_silent')}</h2>
						<p>{translate('popup_silent_do')}</p>
						<button type="button" onClick={refresh}>
							{translate('try_again')}
						</button>
					</section>
				)}
				{typeof state === 'object' && (
					<>
						<section class="card" aria-labelledby="kept">
							<h2 id="kept">{translate('options_kept')}</h2>
							<p>
								{translateCount('options_visits', state.visits)} {translateCount('options_findings', state.findings)}
							</p>
							{/* Keyed: after "delete everything" the fields show what the settings were reset to. */}
							<SettingsForm key={round} settings={state.settings} onSave={save} />
						</section>
						<section class="card" aria-labelledby="sites">
							<h2 id="sites">{translate('options_sites')}</h2>
							<SiteChoices sites={state.sites} onForget={(choice) => void forget(choice).catch(fail)} />
						</section>
						<PrivateWindows />
						<section class="card" aria-labelledby="delete">
							<h2 id="delete">{translate('options_delete_title')}</h2>
							<p>{translate('options_delete_hint')}</p>
							<DeleteEverything onDelete={deleteEverything} />
						</section>
					</>
				)}
				<section class="card card-quiet" aria-labelledby="about">
					<h2 id="about">{translate('options_about')}</h2>
					<p>{translate('options_version', browser.runtime.getManifest().version)}</p>
					<p>{translate('options_promise')}</p>
				</section>
			</main>
			<Toast toast={toast} onGone={dismiss} />
		</>
	);
}
