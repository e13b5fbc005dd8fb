import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from './translate.ts';

type Props = {
	/** Whoever asks opens it. */
	readonly dialog: RefObject<HTMLDialogElement | null>;
	readonly question: string;
	readonly what: string;
	readonly onConfirm: () => void;
};

/** Asks before something is deleted that the person may not want to lose. */
export function ConfirmDeletion({ dialog, question, what, onConfirm }: Props) {
	const id = useId();
	const close = () => dialog.current?.close();
	return (
		<dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}-what`}>
			<h2 id={id}>{question}</h2>
			<p id={`${id}-what`}>{what}</p>
			<p class="buttons buttons-end">
				<button type="button" onClick={close}>
					{translate('options_delete_keep')}
				</button>
				<button
					type="button"
					class="danger"
					onClick={() => {
						close();
						onConfirm();
					}}
				>
					{translate('options_delete_confirm')}
				</button>
			</p>
		</dialog>
	);
}
