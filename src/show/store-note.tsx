import { translate } from './translate.ts';

/** Says that what is seen is not kept, why, and what can be done. @param props.failure a message key; null where all is well */
export function StoreNote({ failure }: { readonly failure: string | null }) {
	return failure === null ? null : (
		<div class="note" role="status">
			<p>{translate(failure)}</p>
		</div>
	);
}
