import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../core/dossier.ts';
import type { Verification } from '../../core/verification.ts';
import { Emblem } from '../emblem.tsx';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';
import { FilePicker } from './file-picker.tsx';
import { HoldsMark } from './holds-mark.tsx';
import { VerifyView } from './verify-view.tsx';
import { Working } from './working.tsx';

/** How pages of a HAR are taken for health pages. */
export type HealthChoice = 'auto' | 'always' | 'never';

/** What was in the files. */
export type Opened = {
	readonly name: string;
	/** Of an evidence pack; null for HAR files, of which nothing can be checked. */
	readonly verification: Verification | null;
	/** What could not be read of HAR files; the rest could. */
	readonly problems: readonly string[];
	/** Null where nothing in it can be read. */
	readonly dossier: (() => Promise<Dossier>) | null;
};

type Props = {
	/** Packs to be checked, or HAR files as well. */
	readonly takes: 'pack' | 'any';
	/** Rejects when the files cannot be read and when it is cancelled. */
	readonly onOpen: (
		files: readonly File[],
		health: HealthChoice,
		onProgress: (done: number) => void,
		signal: AbortSignal,
	) => Promise<Opened>;
	readonly report: (dossier: Dossier, opened: Opened) => ComponentChildren;
};

type State =
	| { readonly is: 'choosing' | 'cancelled' }
	| { readonly is: 'working'; readonly name: string; readonly done: number; readonly stop: AbortController }
	| { readonly is: 'failed'; readonly message: string }
	| { readonly is: 'checked'; readonly opened: Opened; readonly verification: Verification }
	| { readonly is: 'open'; readonly opened: Opened; readonly dossier: Dossier };

const ENDINGS = { pack: '.zip', any: '.zip,.har,.json,.gz' } as const;

/** Opens files that somebody made elsewhere: what a pack proves is said before what it says is shown. */
export function OpenPage({ takes, onOpen, report }: Props) {
	const [state, setState] = useState<State>({ is: 'choosing' });
	const [health, setHealth] = useState<HealthChoice>('auto');
	const main = useRef<HTMLElement>(null);

	useEffect(() => {
		if (state.is === 'cancelled' || state.is === 'failed') main.current?.querySelector('input')?.focus();
	}, [state.is]);

	async function open(files: readonly File[]) {
		const stop = new AbortController();
		const name = files.map((file) => file.name).join(', ');
		const show = (next: State) => {
			if (!stop.signal.aborted) setState(next);
		};
		setState({ is: 'working', name, done: 0, stop });
		try {
			const opened = await onOpen(files, health, (done) => show({ is: 'working', name, done, stop }), stop.signal);
			if (opened.verification === null) await look(opened, show);
			else show({ is: 'checked', opened, verification: opened.verification });
		} catch (error) {
			show({ is: 'failed', message: messageOf(error) });
		}
	}

	async function look(opened: Opened, show: (next: State) => void) {
		if (opened.dossier === null) return;
		try {
			show({ is: 'open', opened, dossier: await opened.dossier() });
		} catch (error) {
			show({ is: 'failed', message: messageOf(error) });
		}
	}

	if (state.is === 'open')
		return (
			<>
				<OpenedFrom opened={state.opened} onBack={() => setState({ is: 'choosing' })} />
				{report(state.dossier, state.opened)}
			</>
		);

	return (
		<>
			<header class="top">
				<Emblem />
				<p class="brand">{translate('extension_name')}</p>
			</header>
			<main ref={main} class="opening">
				{state.is === 'checked' ? (
					<VerifyView
						name={state.opened.name}
						verification={state.verification}
						onOpen={state.opened.dossier === null ? null : () => void look(state.opened, setState)}
					/>
				) : (
					<h1>{translate(takes === 'pack' ? 'verifier_title' : 'import_title')}</h1>
				)}
				{state.is === 'working' ? (
					<section class="card">
						<Working
							words={translate(takes === 'pack' ? 'verifier_working' : 'import_working', state.name)}
							done={state.done}
							onCancel={() => {
								state.stop.abort();
								setState({ is: 'cancelled' });
							}}
						/>
					</section>
				) : (
					<section class="card">
						{state.is === 'checked' ? (
							<h2>{translate(takes === 'pack' ? 'verifier_another' : 'import_another')}</h2>
						) : (
							<p>{translate(takes === 'pack' ? 'verifier_about' : 'import_about')}</p>
						)}
						<FilePicker
							words={takes === 'pack' ? 'verifier_choose' : 'import_choose'}
							accept={ENDINGS[takes]}
							several={takes === 'any'}
							onChoose={(files) => void open(files)}
						/>
						{takes === 'any' && <HealthSelect value={health} onChoose={setHealth} />}
						<output class={state.is === 'failed' ? 'wrong' : 'soft'}>
							{state.is === 'cancelled' && translate('import_cancelled')}
							{state.is === 'failed' && (
								<>
									{translate('verifier_failed')} <HostileText text={state.message} limit={300} opens={false} />
								</>
							)}
						</output>
					</section>
				)}
			</main>
		</>
	);
}

/** Where a report comes from that this browser did not record, on top of it. */
function OpenedFrom({ opened, onBack }: { readonly opened: Opened; readonly onBack: () => void }) {
	const { name, verification, problems } = opened;
	return (
		<aside class="opened-from" aria-label={translate('import_from')}>
			{verification !== null && <HoldsMark holds={verification.holds ? 'yes' : 'no'} />}
			<p>
				<strong>
					<HostileText text={name} limit={120} opens={false} />
				</strong>{' '}
				{translate(
					verification === null ? 'import_from_har' : verification.holds ? 'import_from_pack' : 'import_from_broken_pack',
				)}
				{problems.slice(0, 5).map((problem, index) => (
					<span class="problem" key={index}>
						<HostileText text={problem} limit={300} opens={false} />
					</span>
				))}
			</p>
			<button type="button" onClick={onBack}>
				{translate('import_another')}
			</button>
		</aside>
	);
}

function HealthSelect({ value, onChoose }: { readonly value: HealthChoice; readonly onChoose: (choice: HealthChoice) => void }) {
	return (
		<div class="field">
			<label for="health">{translate('import_health')}</label>
			<select
				id="health"
				value={value}
				aria-describedby="health-so"
				onChange={(event) => onChoose(event.currentTarget.value as HealthChoice)}
			>
				{(['auto', 'always', 'never'] as const).map((choice) => (
					<option key={choice} value={choice}>
						{translate(`import_health_${choice}`)}
					</option>
				))}
			</select>
			<p class="soft small" id="health-so">
				{translate('import_health_so')}
			</p>
		</div>
	);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
