import type { Form, Sentence } from '../types.ts';

/** The words for how a value is written: "SHA-256 hash of its MD5 hash", "first 16 characters of its SHA-256 hash". */
export function formWords(form: Form): Sentence {
	const [first = '', ...later] = form.split('>');
	return later.reduce((inner, step) => ({ key: 'form_of', args: [stepWords(step), inner] }), stepWords(first));
}

function stepWords(step: string): Sentence {
	const [name = '', length] = step.split(':');
	const words = { key: `form_${name.replaceAll('-', '_')}`, args: [] };
	return length === undefined ? words : { key: 'form_first', args: [length, words] };
}
