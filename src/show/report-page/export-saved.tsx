import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../copy-button.tsx';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';
import { RootHash } from '../verify/root-hash.tsx';
import type { ExportChoice, Exported } from './export-panel.tsx';
import { sizeWords } from './size-words.ts';

type Props = { readonly exported: Exported; readonly choice: ExportChoice };

/** Hands the file to the browser, and says what it is known by and what to do with it. */
export function ExportSaved({ exported, choice }: Props) {
	const { name, file, proof } = exported;
	const [address, setAddress] = useState<string | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const link = useRef<HTMLAnchorElement>(null);

	useEffect(() => {
		const made = URL.createObjectURL(file);
		setAddress(made);
		heading.current?.focus();
		return () => URL.revokeObjectURL(made);
	}, [file]);
	useEffect(() => {
		if (address !== null) link.current?.click();
	}, [address]);

	return (
		<div class="saved">
			<h3 tabIndex={-1} ref={heading}>
				{translate('export_saved')}
			</h3>
			<p>
				<HostileText text={name} limit={120} opens={false} /> <span class="soft">({sizeWords(file.size)})</span>{' '}
				{address !== null && (
					<a href={address} download={name} ref={link}>
						{translate('export_saved_again')}
					</a>
				)}
			</p>
			{choice.withMyData && <p class="wrong">{translate('export_saved_with_data')}</p>}
			{proof !== null && (
				<>
					<RootHash root={proof.root} fingerprint={proof.fingerprint} />
					<h3>{translate('export_next')}</h3>
					<ol class="steps">
						<li>{translate('export_next_publish')}</li>
						<li>
							{translate('export_next_timestamp')}
							<Command text={`telltale pack ${name} --timestamp-request ${name}.tsq`} />
						</li>
						<li>
							{translate('export_next_verify')} <a href="verify.html">{translate('export_next_verify_page')}</a>
							<Command text={`telltale verify ${name}`} />
						</li>
					</ol>
				</>
			)}
		</div>
	);
}

function Command({ text }: { readonly text: string }) {
	return (
		<div class="command">
			<code>{text}</code>
			<CopyButton text={text} words={translate('copy_command')} />
		</div>
	);
}
