/**
 * One step on the way to a value. `place`: where in the request; `name`: a field's name, from the outside in; `unwrap`: a decoding.
 */
export type PathStep = { readonly is: 'place' | 'name' | 'unwrap'; readonly text: string };

/** Decodings that have a word of their own, `unwrap_…` of the messages. */
export const UNWRAPPINGS: ReadonlySet<string> = new Set(
	'base64 base64url brotli cbor deflate form gzip hex json jsonl jwt list lz msgpack multipart pairs percent protobuf rot13 url zlib zstd'.split(
		' ',
	),
);

const PLACES: ReadonlySet<string> = new Set(['query', 'path', 'body', 'header', 'fragment', 'cookie']);
const MOST = 40;

/** `query/data>base64>json/properties/answer` → its steps, to be read one after the other. At most {@link MOST}. */
export function pathSteps(at: string): readonly PathStep[] {
	const steps: PathStep[] = [];
	at.slice(0, 2_000)
		.split('>')
		.forEach((piece, index) => {
			const [head = '', ...names] = piece.split('/');
			if (index > 0) steps.push({ is: 'unwrap', text: head });
			else steps.push({ is: PLACES.has(head) ? 'place' : 'name', text: head });
			for (const name of names) steps.push({ is: 'name', text: name });
		});
	return steps.filter((step) => step.text !== '').slice(0, MOST);
}
