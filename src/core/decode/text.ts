const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Bytes as text; null when they are not UTF-8 or hold control characters, as text does not. */
export function strictText(bytes: Uint8Array): string | null {
	try {
		const text = strict.decode(bytes);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: their presence is what tells data from text
		return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
	} catch {
		return null;
	}
}

/** Bytes as text where most of them are; broken sequences become U+FFFD. Null for data in no text format. */
export function mostlyText(bytes: Uint8Array): string | null {
	const text = lenient.decode(bytes);
	const sample = text.slice(0, 4096);
	let odd = 0;
	for (let index = 0; index < sample.length; index++) {
		const code = sample.charCodeAt(index);
		if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
	}
	return odd * 20 <= sample.length ? text : null;
}

/** Undoes percent-encoding; broken escapes stay as they are. `plus` is a space in forms and queries. */
export function percentDecode(text: string, plus: 'plus is space' | 'plus is plus'): string {
	const spaced = plus === 'plus is space' ? text.replaceAll('+', ' ') : text;
	if (!spaced.includes('%')) return spaced;
	try {
		return decodeURIComponent(spaced);
	} catch {
		return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
			const bytes = Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
			return lenient.decode(bytes);
		});
	}
}
