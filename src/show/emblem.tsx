/** A telltale: the ribbons on a sail that show where the wind goes. */
export function Emblem() {
	return (
		<svg viewBox="0 0 20 20" aria-hidden="true" class="emblem">
			<path d="M4 2v16" />
			<path d="M4 4.5c4-2.5 7 2.5 13-.5M4 9.5c3.5-2.5 6 2.5 10-.5" />
		</svg>
	);
}
