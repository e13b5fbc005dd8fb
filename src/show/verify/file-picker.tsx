import { useId, useState } from 'preact/hooks';
import { translate } from '../translate.ts';

type Props = {
	/** Message key of what to choose. */
	readonly words: string;
	/** File endings, for the browser's own dialog. */
	readonly accept: string;
	readonly several?: boolean;
	readonly onChoose: (files: readonly File[]) => void;
};

/** Takes files that are chosen or dropped. They are read here and go nowhere. */
export function FilePicker({ words, accept, several = false, onChoose }: Props) {
	const id = useId();
	const [over, setOver] = useState(false);

	function take(files: FileList | null | undefined) {
		const list = [...(files ?? [])];
		if (list.length > 0) onChoose(several ? list : list.slice(0, 1));
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what its input does
		<div
			class={over ? 'picker picker-over' : 'picker'}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				take(event.dataTransfer?.files);
			}}
		>
			<label for={id}>{translate(words)}</label>
			<input
				type="file"
				id={id}
				accept={accept}
				multiple={several}
				aria-describedby={`${id}-so`}
				onChange={(event) => {
					take(event.currentTarget.files);
					// The same file chosen again is to be read again.
					event.currentTarget.value = '';
				}}
			/>
			<p class="soft small" id={`${id}-so`}>
				{translate('picker_so')}
			</p>
		</div>
	);
}
