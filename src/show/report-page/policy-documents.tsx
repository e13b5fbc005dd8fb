import { DOCUMENT_KINDS, type DocumentKind, type KeptPolicy } from '../../core/policy/kept-policy.ts';
import type { PolicyCandidate, PolicyKind } from '../../core/policy/policy-links.ts';
import type { UnderstoodPolicy } from '../../core/policy/site-policies.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import type { PoliciesFound } from './policy-desk.ts';
import type { Reading } from './policy-panel.tsx';
import { webAddress } from './policy-quote.tsx';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';

type Props = {
	readonly kept: readonly KeptPolicy[];
	readonly documents: readonly UnderstoodPolicy[];
	/** Null where nobody looked. */
	readonly found: Pick<PoliciesFound, 'open' | 'candidates'> | 'looking' | null;
	readonly reading: Reading | null;
	readonly clock: Clock;
	/** Null where nothing can be opened from here. */
	readonly onRead: ((kind: PolicyKind, url: string) => void) | null;
};

/** Documents of one kind that are listed. */
const MOST = 12;

/** Each document that a site may have: read, found, or not found. */
export function PolicyDocuments({ kept, documents, found, reading, clock, onRead }: Props) {
	const looked = found !== null && found !== 'looking';
	return (
		<section class="card policy-documents">
			<h3>{translate('policies_documents')}</h3>
			{found === 'looking' && <p class="soft">{translate('policies_looking')}</p>}
			{looked && onRead && <p class="soft">{translate(found.open ? 'policies_found' : 'policies_closed')}</p>}
			<ul class="plain">
				{DOCUMENT_KINDS.map((kind) => {
					const read = kept.filter((one) => one.kind === kind).slice(0, MOST);
					const others = looked
						? found.candidates.filter((one) => one.kind === kind && !read.some(({ url }) => url === one.url))
						: [];
					if (kind === 'page' ? read.length === 0 : !looked && read.length === 0) return null;
					return (
						<li key={kind} class="policy-kind">
							<h4>{translate(`policy_kind_${kind}`)}</h4>
							{read.map((one) => (
								<ReadDocument
									key={one.url}
									kept={one}
									understood={documents.find(({ kept }) => kept === one) ?? null}
									reading={reading}
									clock={clock}
									onRead={onRead}
								/>
							))}
							{kind !== 'page' && looked && onRead && (
								<Candidates
									kind={kind}
									candidates={others}
									isRead={read.length > 0}
									open={found.open}
									reading={reading}
									onRead={onRead}
								/>
							)}
						</li>
					);
				})}
			</ul>
			<output class="spoken">{reading?.is === 'reading' ? translate('policies_reading') : ''}</output>
		</section>
	);
}

type ReadProps = Pick<Props, 'reading' | 'clock' | 'onRead'> & {
	readonly kept: KeptPolicy;
	/** Null until it is understood. */
	readonly understood: UnderstoodPolicy | null;
};

function ReadDocument({ kept, understood, reading, clock, onRead }: ReadProps) {
	const { kind, url, text, time, sha256 } = kept;
	const address = webAddress(text.url);
	const unread = understood?.read.unread ?? null;
	return (
		<div class="policy-read">
			<p>
				{address ? (
					<a href={address} target="_blank" rel="noreferrer">
						<HostileText text={text.title || text.url} limit={120} opens={false} />
					</a>
				) : (
					<HostileText text={text.title || text.url} limit={120} opens={false} />
				)}
			</p>
			<p class="soft small">
				{translate('policies_read_on', timeOrNot(time, clock))}
				{understood && ` ${translateCount('policies_sentences', understood.read.sentences)}`}
			</p>
			{unread !== null && <p class="policy-unread">{translate(`policy_unread_${unread}`)}</p>}
			<p class="soft small policy-hash">
				{translate('policies_hash')} <code>{/^[0-9a-f]{64}$/.test(sha256) ? sha256 : '?'}</code>
			</p>
			{kind !== 'page' && onRead && (
				<OpenButton kind={kind} url={url} words="policies_read_again" reading={reading} onRead={onRead} />
			)}
		</div>
	);
}

type CandidatesProps = {
	readonly kind: PolicyKind;
	readonly candidates: readonly PolicyCandidate[];
	readonly isRead: boolean;
	readonly open: boolean;
	readonly reading: Reading | null;
	readonly onRead: (kind: PolicyKind, url: string) => void;
};

function Candidates({ kind, candidates, isRead, open, reading, onRead }: CandidatesProps) {
	const linked = candidates.filter(({ by }) => by !== 'guess');
	const guesses = isRead ? [] : candidates.filter(({ by }) => by === 'guess');
	const list = (all: readonly PolicyCandidate[]) => (
		<ul class="plain">
			{all.map((one) => (
				<li key={one.url} class="policy-candidate">
					<p>
						<HostileText text={one.url} limit={160} opens={false} />
					</p>
					<p class="soft small">
						<HostileText text={translateSentence(one.because)} limit={300} opens={false} />
					</p>
					{one.elsewhere && <p class="soft small">{translate('policies_elsewhere')}</p>}
					<OpenButton kind={one.kind} url={one.url} words="policies_open" reading={reading} onRead={onRead} />
				</li>
			))}
		</ul>
	);
	if (linked.length > 0) return list(linked);
	if (isRead) return null;
	return (
		<>
			{open && <p class="soft">{translate('policies_no_link')}</p>}
			{guesses.length > 0 &&
				(kind === 'privacy' ? list(guesses) : <Fold words={translate('policies_usual')}>{list(guesses)}</Fold>)}
		</>
	);
}

function Fold({ words, children }: { readonly words: string; readonly children: preact.ComponentChildren }) {
	return (
		<details class="fold">
			<summary>{words}</summary>
			{children}
		</details>
	);
}

type OpenProps = {
	readonly kind: DocumentKind & PolicyKind;
	readonly url: string;
	readonly words: string;
	readonly reading: Reading | null;
	readonly onRead: (kind: PolicyKind, url: string) => void;
};

function OpenButton({ kind, url, words, reading, onRead }: OpenProps) {
	const own = reading?.url === url ? reading : null;
	return (
		<div class="policy-open">
			<button type="button" aria-disabled={reading?.is === 'reading'} onClick={() => onRead(kind, url)}>
				{translate(words)}
				<span class="spoken"> {translate(`policy_kind_${kind}`)}</span>
			</button>
			{own !== null && (
				<span class={own.is === 'reading' ? 'small' : 'small policy-unread'} role={own.is === 'reading' ? undefined : 'alert'}>
					{own.is === 'reading' ? translate('policies_reading') : translate(`policies_why_${own.is}`)}
				</span>
			)}
		</div>
	);
}
