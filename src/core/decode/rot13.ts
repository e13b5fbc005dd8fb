/** An address under a domain that there is only after rotation: `.com`, `.net`, `.edu`, `.gov`, `.co.uk`. */
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:pbz|arg|rqh|tbi|pb\.hx)$/i;
const ADDRESS = /^uggcf?:\/\/[^\s]{4,}$/i;

/** The e-mail or web address that a value says in ROT13; null for everything else: any word is another word in it. */
export function rot13Text(value: string): string | null {
	if (value.length > 2_000 || !(EMAIL.test(value) || ADDRESS.test(value))) return null;
	return value.replace(/[a-z]/gi, (letter) => {
		const code = letter.charCodeAt(0);
		return String.fromCharCode((code & 31) > 13 ? code - 13 : code + 13);
	});
}
