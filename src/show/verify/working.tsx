import { useEffect, useRef } from 'preact/hooks';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';

type Props = {
	/** What is being done; announced when it changes. */
	readonly words: string;
	/** From 0 to 1. */
	readonly done: number;
	/** The way out takes the focus: true where the button that began it is gone. */
	readonly takesFocus?: boolean;
	readonly onCancel: () => void;
};

/** Something that takes a while: how far it is, and a way out. */
export function Working({ words, done, takesFocus = true, onCancel }: Props) {
	const cancel = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (takesFocus) cancel.current?.focus();
	}, [takesFocus]);
	const percent = Math.floor(Math.min(1, Math.max(0, done)) * 100);
	return (
		<div class="working">
			<output>
				<HostileText text={words} limit={200} />
			</output>
			<p class="working-bar">
				<progress max={100} value={percent} aria-label={translate('working')} />
				<span aria-hidden="true">{(percent / 100).toLocaleString(undefined, { style: 'percent' })}</span>
			</p>
			<button type="button" ref={cancel} onClick={onCancel}>
				{translate('cancel')}
			</button>
		</div>
	);
}
