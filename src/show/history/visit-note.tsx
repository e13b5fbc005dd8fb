import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE } from '../../core/messages.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';

type Props = {
	readonly note: string;
	/** Id of the visit's title. */
	readonly of: string;
	/** Rejects when it is not kept. */
	readonly onSave: (text: string) => Promise<void>;
};

type State = 'shown' | 'editing' | 'saving' | 'saved' | 'failed';

/** The person's own words about a visit. Leaving the field saves them, Escape puts back what was there. */
export function VisitNote({ note, of, onSave }: Props) {
	const [state, setState] = useState<State>('shown');
	const field = useRef<HTMLTextAreaElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	/** Closed by key: the focus goes back to where it was opened. */
	const byKey = useRef(false);
	const open = state === 'editing' || state === 'saving' || state === 'failed';

	useLayoutEffect(() => {
		if (open) field.current?.focus();
		else if (byKey.current) button.current?.focus();
		byKey.current = false;
	}, [open]);

	// A tab that is closed leaves no field.
	useEffect(() => {
		if (state !== 'editing') return;
		const leave = () => void save();
		addEventListener('pagehide', leave);
		return () => removeEventListener('pagehide', leave);
	}, [state, note, onSave]);

	async function save() {
		const text = field.current?.value.trim() ?? note;
		if (state === 'saving') return;
		if (text === note) return setState('shown');
		setState('saving');
		try {
			await onSave(text);
			setState('saved');
		} catch {
			setState('failed');
		}
	}

	function onKeyDown(event: KeyboardEvent) {
		const finished = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
		if (state === 'saving' || (!finished && event.key !== 'Escape')) return;
		event.preventDefault();
		event.stopPropagation();
		byKey.current = true;
		// A field that goes is left as well: there must be nothing in it to save.
		if (!finished && field.current) field.current.value = note;
		void save();
	}

	return (
		<div class="visit-note">
			{open ? (
				<>
					<textarea
						ref={field}
						rows={3}
						maxLength={MAX_NOTE}
						defaultValue={note}
						readOnly={state === 'saving'}
						aria-label={translate('history_note')}
						aria-describedby={`${of} ${of}-hint`}
						onBlur={() => void save()}
						onKeyDown={onKeyDown}
					/>
					<p class="soft small" id={`${of}-hint`}>
						{translate('history_note_hint')}
					</p>
				</>
			) : (
				<>
					{note !== '' && (
						<p class="visit-words">
							<HostileText text={note} limit={300} lines="keep" />
						</p>
					)}
					<button ref={button} type="button" class="link" aria-describedby={of} onClick={() => setState('editing')}>
						{translate(note === '' ? 'history_note_add' : 'history_note_edit')}
					</button>
				</>
			)}
			<output class={state === 'failed' ? 'wrong' : 'done'}>
				{(state === 'saved' || state === 'failed') && translate(`history_note_${state}`)}
			</output>
		</div>
	);
}
