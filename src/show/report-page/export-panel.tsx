import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount } from '../translate.ts';
import { Working } from '../verify/working.tsx';
import { ExportPreview, type Preview } from './export-preview.tsx';
import { ExportSaved } from './export-saved.tsx';

export type ExportKind = 'pack' | 'har' | 'json' | 'csv' | 'html';

export type ExportChoice = { readonly kind: ExportKind; readonly withMyData: boolean };

export type ExportProgress = { readonly step: 'redacting' | 'writing'; readonly done: number };

export type Exported = {
	readonly name: string;
	readonly file: Blob;
	/** What an evidence pack is known by; null for the other kinds. */
	readonly proof: { readonly root: string; readonly fingerprint: string } | null;
};

type Props = {
	/** The first is chosen at first. */
	readonly kinds: readonly ExportKind[];
	/** Pictures of the page that are kept. */
	readonly pictures: number;
	/** The person's data were replaced before, by whoever made this; there is nothing left to choose. */
	readonly replaced: boolean;
	readonly onPreview: Preview;
	/** Rejects when it fails and when it is cancelled. */
	readonly onExport: (
		choice: ExportChoice,
		onProgress: (progress: ExportProgress) => void,
		signal: AbortSignal,
	) => Promise<Exported>;
};

type State =
	| { readonly is: 'choosing' }
	| { readonly is: 'working'; readonly progress: ExportProgress; readonly stop: AbortController }
	| { readonly is: 'saved'; readonly exported: Exported; readonly choice: ExportChoice }
	| { readonly is: 'cancelled' }
	| { readonly is: 'failed'; readonly message: string };

/** Saves what the report shows as a file: what, with whose data, how far it is, and what to do with it then. */
export function ExportPanel({ kinds, pictures, replaced, onPreview, onExport }: Props) {
	const [kind, setKind] = useState<ExportKind>(kinds[0] ?? 'html');
	const [withMyData, setWithMyData] = useState(false);
	const [state, setState] = useState<State>({ is: 'choosing' });
	const button = useRef<HTMLButtonElement>(null);
	const title = useId();
	const working = state.is === 'working';

	const stop = working ? state.stop : null;
	useEffect(() => () => stop?.abort(), [stop]);
	useEffect(() => {
		if (state.is === 'cancelled' || state.is === 'failed') button.current?.focus();
	}, [state.is]);

	async function save(event: Event) {
		event.preventDefault();
		const stop = new AbortController();
		const choice = { kind, withMyData };
		// What comes after it was cancelled is about something that is no longer on screen.
		const show = (next: State) => {
			if (!stop.signal.aborted) setState(next);
		};
		setState({ is: 'working', progress: { step: withMyData || replaced ? 'writing' : 'redacting', done: 0 }, stop });
		try {
			const exported = await onExport(choice, (progress) => show({ is: 'working', progress, stop }), stop.signal);
			show({ is: 'saved', exported, choice });
		} catch (error) {
			show({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
		}
	}

	function cancel() {
		stop?.abort();
		setState({ is: 'cancelled' });
	}

	return (
		<section class="card export" aria-labelledby={title}>
			<h2 id={title}>{translate('export_title')}</h2>
			<p>{translate('export_sensitive')}</p>
			<form onSubmit={save}>
				<fieldset disabled={working}>
					<legend>{translate('export_kind')}</legend>
					{kinds.map((one) => (
						<Choice key={one} name="kind" words={`export_kind_${one}`} checked={kind === one} onChoose={() => setKind(one)} />
					))}
				</fieldset>
				{replaced ? (
					<p>{translate('export_replaced')}</p>
				) : (
					<fieldset disabled={working}>
						<legend>{translate('export_data')}</legend>
						<Choice name="data" words="export_redacted" checked={!withMyData} onChoose={() => setWithMyData(false)} />
						<Choice name="data" words="export_with_data" checked={withMyData} onChoose={() => setWithMyData(true)} />
					</fieldset>
				)}
				{pictures > 0 && <p class="soft">{picturesWords(kind, withMyData, pictures)}</p>}
				{!replaced && !withMyData && <ExportPreview onPreview={onPreview} />}
				{working ? (
					<Working words={translate(`export_step_${state.progress.step}`)} done={state.progress.done} onCancel={cancel} />
				) : (
					<p class="buttons">
						<button type="submit" class="main" ref={button}>
							{translate(withMyData ? 'export_save_with_data' : 'export_save')}
						</button>
						<output class={state.is === 'failed' ? 'wrong' : 'soft'}>
							{state.is === 'cancelled' && translate('export_cancelled')}
							{state.is === 'failed' && (
								<>
									{translate('export_failed')} <HostileText text={state.message} limit={200} opens={false} />
								</>
							)}
						</output>
					</p>
				)}
			</form>
			{state.is === 'saved' && <ExportSaved exported={state.exported} choice={state.choice} />}
		</section>
	);
}

type ChoiceProps = {
	readonly name: string;
	/** Message key; with `_so` it says what that means. */
	readonly words: string;
	readonly checked: boolean;
	readonly onChoose: () => void;
};

function Choice({ name, words, checked, onChoose }: ChoiceProps) {
	const id = useId();
	return (
		<div class="option">
			<input type="radio" id={id} name={name} checked={checked} aria-describedby={`${id}-so`} onChange={onChoose} />
			<label for={id}>{translate(words)}</label>
			<p class="soft small" id={`${id}-so`}>
				{translate(`${words}_so`)}
			</p>
		</div>
	);
}

/** Only a pack has pictures in it, and only where the person's data stay as they were. */
function picturesWords(kind: ExportKind, withMyData: boolean, pictures: number): string {
	if (kind !== 'pack') return translateCount('export_pictures_pack', pictures);
	return translateCount(withMyData ? 'export_pictures_in' : 'export_pictures_out', pictures);
}
