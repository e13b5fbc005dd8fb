import type { DocumentKind } from '../../core/policy/kept-policy.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';

type Props = {
	readonly text: string;
	readonly heading: string | null;
	readonly url: string;
	readonly kind: DocumentKind;
};

const LONGEST = 500;
/** Words of a quote by which the browser finds it in the document. */
const WORDS = 6;

/** Words of a document as they stand there, and where. */
export function PolicyQuote({ text, heading, url, kind }: Props) {
	const address = webAddress(url);
	return (
		<figure class="policy-quote">
			<blockquote>
				<HostileText text={text} limit={LONGEST} />
			</blockquote>
			<figcaption class="soft small">
				{address ? (
					<a href={placed(address, text)} target="_blank" rel="noreferrer">
						{translate(`policy_kind_${kind}`)}
					</a>
				) : (
					translate(`policy_kind_${kind}`)
				)}
				{heading !== null && heading !== '' && (
					<>
						{' › '}
						<HostileText text={heading} limit={120} opens={false} />
					</>
				)}
			</figcaption>
		</figure>
	);
}

/** Null where it is none that may be opened: a pack may come from anybody. */
export function webAddress(url: string): string | null {
	return /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url).href : null;
}

/** An address that leads to the quote itself, where the browser knows how. */
function placed(address: string, quote: string): string {
	const words = quote
		.slice(0, 400)
		.replace(/[\s\p{Cs}]+/gu, ' ')
		.trim()
		.split(' ')
		.slice(0, WORDS)
		.join(' ');
	const bare = address.replace(/#.*$/s, '');
	return words === '' ? bare : `${bare}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
