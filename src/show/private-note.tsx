import { translate } from './translate.ts';

/** Says of a private window what becomes of what is recorded there. @param props.says a message key */
export function PrivateNote({ says }: { readonly says: 'private_popup' | 'private_popup_choice' | 'private_report' }) {
	return (
		<div class="note">
			<p>{translate(says)}</p>
		</div>
	);
}
