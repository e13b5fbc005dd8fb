import { useEffect, useState } from 'preact/hooks';
import type { Dossier } from '../../core/dossier.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate } from '../translate.ts';
import { visibleText } from '../visible-text.ts';
import { timeOrNot } from './time-or-not.ts';
import type { Clock } from './timeline-clock.ts';
import type { PictureHead } from './use-loaded.ts';

type Props = { readonly dossier: Dossier; readonly picture: PictureHead | null; readonly clock: Clock };

/** The picture of the page that was taken nearest to a request. Its points are fetched here: many pictures do not fit into memory. */
export function PagePicture({ dossier, picture, clock }: Props) {
	const [address, setAddress] = useState<string | null>(null);
	useEffect(() => {
		setAddress(null);
		if (!picture) return;
		let gone = false;
		pngOf(dossier, picture.id).then(
			(png) => !gone && png && setAddress(addressOf(png)),
			() => {},
		);
		return () => {
			gone = true;
		};
	}, [dossier, picture]);

	if (!picture) return <p class="soft small">{translate('picture_none')}</p>;
	return (
		<figure class="page-picture">
			{address !== null && <img src={address} alt={visibleText(translate('picture_alt', picture.page)).slice(0, 500)} />}
			<figcaption class="soft small">
				{translate('picture_when', timeOrNot(picture.time, clock))} <HostileText text={picture.page} limit={200} />
			</figcaption>
		</figure>
	);
}

/** The picture of a page view that was taken nearest to a time; null where there is none. */
export function nearestPicture(pictures: readonly PictureHead[], visit: string, time: number): PictureHead | null {
	const theirs = pictures.filter((one) => one.visit === visit);
	return theirs.reduce<PictureHead | null>(
		(best, one) => (best && Math.abs(best.time - time) <= Math.abs(one.time - time) ? best : one),
		null,
	);
}

async function pngOf(dossier: Dossier, id: string): Promise<Uint8Array | null> {
	for await (const picture of dossier.pictures()) if (picture.id === id) return picture.png;
	return null;
}

/** Addresses of our own (`blob:`) are kept out by the pages' policy. */
function addressOf(png: Uint8Array): string {
	let binary = '';
	for (let start = 0; start < png.length; start += 0x8000) binary += String.fromCharCode(...png.subarray(start, start + 0x8000));
	return `data:image/png;base64,${btoa(binary)}`;
}
