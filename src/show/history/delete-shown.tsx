import { useRef } from 'preact/hooks';
import { ConfirmDeletion } from '../confirm-deletion.tsx';
import { translate, translateCount } from '../translate.ts';

type Props = { readonly count: number; readonly all: boolean; readonly onDelete: () => void };

/** Deletes all visits, or those that a search found, once the person has confirmed it. */
export function DeleteShown({ count, all, onDelete }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);

	return (
		<>
			<button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
				{all ? translate('history_delete_all') : translateCount('history_delete_found', count)}
			</button>
			<ConfirmDeletion
				dialog={dialog}
				question={translateCount('history_delete_ask', count)}
				what={translate('history_delete_so')}
				onConfirm={onDelete}
			/>
		</>
	);
}
