import { useState } from 'preact/hooks';
import { translate } from './translate.ts';

/** Copies a text, and says whether the browser let it. */
export function CopyButton({ words, text }: { readonly words: string; readonly text: string }) {
	const [said, setSaid] = useState('');
	async function copy() {
		try {
			await navigator.clipboard.writeText(text);
			setSaid(translate('copy_done'));
		} catch {
			setSaid(translate('copy_failed'));
		}
	}
	return (
		<p class="copy">
			<button type="button" onClick={copy}>
				{words}
			</button>
			<output class="small">{said}</output>
		</p>
	);
}
