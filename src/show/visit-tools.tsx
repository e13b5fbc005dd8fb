import { useState } from 'preact/hooks';
import { askWorker } from './ask-worker.ts';
import { translate, translateCount } from './translate.ts';

type Props = {
	readonly tabId: number;
	readonly arrival: string;
	/** Pictures of the visit that are kept. */
	readonly pictures: number;
	/** In a private window, where no other visit of the site can be made. */
	readonly incognito: boolean;
};

/** The way to the visit's report, and to a picture of the page as it is now. */
export function VisitTools({ tabId, arrival, pictures, incognito }: Props) {
	const [taking, setTaking] = useState<'no' | 'taking' | 'refused'>('no');

	async function take() {
		if (taking === 'taking') return;
		setTaking('taking');
		setTaking(
			await askWorker({ do: 'take-picture', tabId }).then(
				() => 'no',
				() => 'refused' as const,
			),
		);
	}

	return (
		<div class="visit-tools">
			<p class="buttons">
				<a class="button" href={`report.html?${new URLSearchParams({ arrival })}`} target="_blank" rel="noopener">
					{translate('popup_report')}
				</a>
				{!incognito && (
					<a class="button" href={`report.html?${new URLSearchParams({ try: arrival })}`} target="_blank" rel="noopener">
						{translate('trial_link')}
					</a>
				)}
				<button type="button" aria-describedby="picture-so" aria-disabled={taking === 'taking'} onClick={take}>
					{translate('picture_keep')}
				</button>
			</p>
			<p class="soft small" id="picture-so">
				{translate('picture_keep_so')}
			</p>
			{incognito && <p class="soft small">{translate('private_not_offered')}</p>}
			<output class={taking === 'refused' ? 'wrong' : 'small'}>
				{taking === 'taking' && translate('picture_taking')}
				{taking === 'refused' && translate('picture_refused')}
				{taking === 'no' && pictures > 0 && translateCount('picture_kept', pictures)}
			</output>
		</div>
	);
}
