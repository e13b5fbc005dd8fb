import { useRef, useState } from 'preact/hooks';
import { translate } from './translate.ts';

type Props = {
	/** Rejects when it could not be deleted. */
	readonly onDelete: () => Promise<void>;
};

type Done = 'no' | 'deleting' | 'deleted' | 'failed';

/** Deletes all that was recorded and chosen, once the person has confirmed it. */
export function DeleteEverything({ onDelete }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const [done, setDone] = useState<Done>('no');

	async function confirm() {
		dialog.current?.close();
		setDone('deleting');
		try {
			await onDelete();
			setDone('deleted');
		} catch {
			setDone('failed');
		}
	}

	return (
		<>
			<p class="buttons">
				<button type="button" class="danger" disabled={done === 'deleting'} onClick={() => dialog.current?.showModal()}>
					{translate('options_delete')}
				</button>
				<output class={done === 'failed' ? 'wrong' : 'done'}>{done !== 'no' && translate(`options_delete_${done}`)}</output>
			</p>
			<dialog ref={dialog} aria-labelledby="delete-title" aria-describedby="delete-text">
				<h2 id="delete-title">{translate('options_delete_ask')}</h2>
				<p id="delete-text">{translate('options_delete_what')}</p>
				<p class="buttons buttons-end">
					<button type="button" onClick={() => dialog.current?.close()}>
						{translate('options_delete_keep')}
					</button>
					<button type="button" class="danger" onClick={confirm}>
						{translate('options_delete_confirm')}
					</button>
				</p>
			</dialog>
		</>
	);
}
