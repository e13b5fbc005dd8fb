import { useRef, useState } from 'preact/hooks';
import { ConfirmDeletion } from './confirm-deletion.tsx';
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
			<ConfirmDeletion
				dialog={dialog}
				question={translate('options_delete_ask')}
				what={translate('options_delete_what')}
				onConfirm={confirm}
			/>
		</>
	);
}
