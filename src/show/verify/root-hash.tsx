import { CopyButton } from '../copy-button.tsx';
import { translate } from '../translate.ts';
import { QrCode } from './qr-code.tsx';

type Props = {
	/** 64 hexadecimal digits. */
	readonly root: string;
	/** Of the key that signed; null where nothing is signed. */
	readonly fingerprint: string | null;
};

/** What stands for a whole pack, to be published or sent before the story: as text, to be copied, and to be scanned. */
export function RootHash({ root, fingerprint }: Props) {
	return (
		<div class="root">
			<div class="root-words">
				<h3>{translate('root_hash')}</h3>
				<Hash hex={root} />
				<p class="soft small">{translate('root_hash_so')}</p>
				<CopyButton text={root} words={translate('root_hash_copy')} />
				{fingerprint !== null && (
					<>
						<h3>{translate('root_fingerprint')}</h3>
						<Hash hex={fingerprint} />
						<p class="soft small">{translate('root_fingerprint_so')}</p>
					</>
				)}
			</div>
			<figure>
				<QrCode text={root} label={translate('root_qr')} />
				<figcaption class="soft small">{translate('root_qr_so')}</figcaption>
			</figure>
		</div>
	);
}

/** In groups of four, so that two people can compare it over the telephone; copied by hand it is still without blanks. */
function Hash({ hex }: { readonly hex: string }) {
	return (
		<code class="hash">
			{hex.match(/.{1,4}/gs)?.map((group, index) => (
				<span key={index}>{group}</span>
			))}
		</code>
	);
}
