/** What a field is called, for comparing: words of small letters without accents, `firstName` as two. */
export function plain(text: string): string {
	return text
		.slice(0, 500)
		.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('ł', 'l')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
