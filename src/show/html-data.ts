import type { DossierHead, KeptRequest } from '../core/dossier.ts';

/** The lines that `html` wrote, read back. It wrote them itself, so they are taken as they are. */
export function htmlData(text: string): { readonly head: DossierHead; readonly requests: readonly KeptRequest[] } {
	const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
	return { head: JSON.parse(head), requests: lines.map(requestOf) };
}

function requestOf(line: string): KeptRequest {
	const kept = JSON.parse(line);
	const { body } = kept.observation;
	if (body.is !== 'bytes') return kept;
	const bytes = Uint8Array.from(atob(body.bytes.base64), (letter) => letter.charCodeAt(0));
	return { ...kept, observation: { ...kept.observation, body: { ...body, bytes } } };
}
