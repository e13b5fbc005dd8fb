import { useId, useState } from 'preact/hooks';
import { translate } from '../translate.ts';
import { HoldsMark } from './holds-mark.tsx';
import { pastedHash } from './pasted-hash.ts';

type Props = {
	readonly root: string;
	/** The pack holds: else an equal root hash says only that the list of its files is the one that was published. */
	readonly holds: boolean;
};

/** Compares the root hash with one that was published: a pack that holds may still be another pack. */
export function CompareRoot({ root, holds }: Props) {
	const id = useId();
	const [pasted, setPasted] = useState('');
	const answer = compared(pasted, root, holds);
	return (
		<div class="field compare">
			<label for={id}>{translate('verifier_compare')}</label>
			<input
				id={id}
				class="wide"
				autocomplete="off"
				spellcheck={false}
				maxLength={500}
				value={pasted}
				aria-invalid={answer === 'no-hash'}
				aria-describedby={`${id}-answer`}
				onInput={(event) => setPasted(event.currentTarget.value)}
			/>
			<output id={`${id}-answer`} class="answer">
				{answer !== null && (
					<>
						<HoldsMark holds={MARKS[answer]} />
						{translate(`verifier_compare_${answer}`)}
					</>
				)}
			</output>
		</div>
	);
}

type Answer = 'same' | 'same-list' | 'other' | 'no-hash';

const MARKS = { same: 'yes', 'same-list': 'no', other: 'no', 'no-hash': 'cannot-say' } as const;

/** Null where nothing was pasted. */
function compared(pasted: string, root: string, holds: boolean): Answer | null {
	if (pasted.trim() === '') return null;
	const hash = pastedHash(pasted);
	if (hash === null) return 'no-hash';
	if (hash !== root) return 'other';
	return holds ? 'same' : 'same-list';
}
