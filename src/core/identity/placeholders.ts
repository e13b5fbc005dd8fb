import hashes from '../data/placeholder-hashes.json' with { type: 'json' };

const HASHES = new Map(
	(hashes as readonly { readonly hash: string; readonly plain: string }[]).map(({ hash, plain }) => [hash, plain]),
);

/** What a template leaves in place when nobody filled it in: `undefined`, `{{email}}`, `<user_email_address>`, `%EMAIL%`, `[OrderId]`, … */
const UNFILLED =
	/^(?:undefined|null|none|nan|false|true|unknown|empty|not[ _-]?set|\(not set\)|n\/a|na|-+|0|anonymous|guest|test|\[object object\]|\{\{.*\}\}|\$\{.*\}|<.*>|%[a-z_]+%|__.*__|\[[a-z_ ]+\]|(?:insert_)?user_email(?:_address)?|test@(?:test|example|gmail)\.com|user@example\.com)$/i;

/** The text that a value stands for when it is a template's placeholder, plain or hashed; null when it may be real. */
export function placeholder(value: string): string | null {
	const text = value.trim();
	if (text === '') return '';
	const bare = /^(?:FFF)?([0-9a-f]{32,64})$/i.exec(text)?.[1]?.toLowerCase();
	return (bare === undefined ? undefined : HASHES.get(bare)) ?? (UNFILLED.test(text.slice(0, 200)) ? text : null);
}
