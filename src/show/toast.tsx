import { useEffect, useState } from 'preact/hooks';
import { HostileText } from './hostile-text.tsx';
import { translate } from './translate.ts';

export type ToastText = {
	readonly text: string;
	readonly undo: (() => void) | null;
	/** Milliseconds; left out, as long as it takes to read. */
	readonly stays?: number;
};

const STAYS = 12_000;

/** A line at the foot that says what was done, and takes it back. Stays while it is pointed at or focused. */
export function Toast({ toast, onGone }: { readonly toast: ToastText | null; readonly onGone: () => void }) {
	const [held, setHeld] = useState(false);

	useEffect(() => {
		if (toast === null || held) return;
		const timer = setTimeout(onGone, toast.stays ?? STAYS);
		return () => clearTimeout(timer);
	}, [toast, held, onGone]);

	return (
		<output class="toast-place">
			{toast !== null && (
				// biome-ignore lint/a11y/noStaticElementInteractions: only holds the line in place; its buttons do the work
				<div
					class="toast"
					onMouseEnter={() => setHeld(true)}
					onMouseLeave={() => setHeld(false)}
					onFocusIn={() => setHeld(true)}
					onFocusOut={() => setHeld(false)}
				>
					<span>
						<HostileText text={toast.text} limit={200} />
					</span>
					{toast.undo !== null && (
						<button type="button" class="link" onClick={toast.undo}>
							{translate('undo')}
						</button>
					)}
					<button type="button" class="link" onClick={onGone}>
						{translate('dismiss')}
					</button>
				</div>
			)}
		</output>
	);
}
