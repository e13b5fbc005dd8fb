import { useId, useRef } from 'preact/hooks';
import { translate, translateCount } from '../translate.ts';

type Props = { readonly count: number; readonly all: boolean; readonly onDelete: () => void };

/** Deletes all visits, or those that a search found, once the person has confirmed it. */
export function DeleteShown({ count, all, onDelete }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const title = useId();

	function confirm() {
		dialog.current?.close();
		onDelete();
	}

	return (
		<>
			<button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
				{all ? translate('history_delete_all') : translateCount('history_delete_found', count)}
			</button>
			<dialog ref={dialog} aria-labelledby={title} aria-describedby={`${title}-so`}>
				<h2 id={title}>{translateCount('history_delete_ask', count)}</h2>
				<p id={`${title}-so`}>{translate('history_delete_so')}</p>
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
