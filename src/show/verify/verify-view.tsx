import { useEffect, useRef } from 'preact/hooks';
import type { Check, Verification } from '../../core/verification.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { CompareRoot } from './compare-root.tsx';
import { HoldsMark } from './holds-mark.tsx';
import { RootHash } from './root-hash.tsx';

type Props = {
	/** Of the file, as the person has it. */
	readonly name: string;
	readonly verification: Verification;
	/** Shows what the pack holds; null where nothing in it can be read. */
	readonly onOpen: (() => void) | null;
};

/** Checks of one kind that are shown: a pack of somebody else's making may hold any number of files. */
const MOST = 200;

/** What the check of an evidence pack gave: the answer, what was checked, what to compare, what it does not prove. */
export function VerifyView({ name, verification, onOpen }: Props) {
	const { holds, root, fingerprint, checks, limits } = verification;
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), [verification]);
	const whole = checks.filter(({ path }) => path === undefined);
	const files = checks.filter(({ path }) => path !== undefined);
	const broken = files.filter((check) => check.holds !== 'yes');
	const sound = files.filter((check) => check.holds === 'yes');

	return (
		<>
			<section class={`verdict verdict-${holds ? 'none' : 'critical'}`}>
				<HoldsMark holds={holds ? 'yes' : 'no'} />
				<h1 tabIndex={-1} ref={heading}>
					{translate(holds ? 'verifier_holds' : 'verifier_broken')}
				</h1>
				<p>
					<HostileText text={name} limit={120} opens={false} />
				</p>
				<p>{translate(holds ? 'verifier_holds_so' : 'verifier_broken_so')}</p>
				{onOpen !== null && (
					<p>
						<button type="button" class={holds ? 'main' : ''} onClick={onOpen}>
							{translate(holds ? 'verifier_open' : 'verifier_open_anyway')}
						</button>
					</p>
				)}
			</section>
			<section class="card" aria-labelledby="checks">
				<h2 id="checks">{translate('verifier_checks')}</h2>
				<Checks checks={[...whole, ...broken]} />
				{sound.length > 0 && (
					<details>
						<summary>{translateCount('verifier_files', sound.length)}</summary>
						<Checks checks={sound} />
					</details>
				)}
			</section>
			{root !== null && (
				<section class="card" aria-labelledby="known-by">
					<h2 id="known-by">{translate('verifier_root')}</h2>
					<p>{translate('verifier_root_so')}</p>
					<CompareRoot root={root} holds={holds} key={root} />
					<RootHash root={root} fingerprint={fingerprint} />
				</section>
			)}
			<section class="card card-quiet" aria-labelledby="proves-not">
				<h2 id="proves-not">{translate('verifier_limits')}</h2>
				<ul class="limits">
					{limits.map((limit, index) => (
						<li key={index}>
							<HostileText text={translateSentence(limit)} limit={400} />
						</li>
					))}
				</ul>
			</section>
		</>
	);
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
	return (
		<>
			<ul class="plain checks">
				{checks.slice(0, MOST).map(({ holds, path, sentence }, index) => (
					<li key={index}>
						<HoldsMark holds={holds} />
						<span>
							{path !== undefined && (
								<code class="path">
									<HostileText text={path} limit={120} opens={false} />
								</code>
							)}
							<HostileText text={translateSentence(sentence)} limit={400} />
						</span>
					</li>
				))}
			</ul>
			{checks.length > MOST && <p class="soft">{translateCount('verifier_more', checks.length - MOST)}</p>}
		</>
	);
}
