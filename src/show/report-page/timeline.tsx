import type { Deed } from '../../core/dossier.ts';
import type { Recorded } from '../../core/report.ts';
import type { Visit } from '../../core/types.ts';

type Props = {
	readonly recorded: readonly Recorded[];
	/** Oldest first. */
	readonly deeds: readonly Deed[];
	/** Page views, oldest first. */
	readonly visits: readonly Visit[];
	/** Time zone that times are shown in (`Europe/Madrid`). */
	readonly zone: string;
	readonly onOpen: (id: number) => void;
};

export function Timeline(_: Props) {
	return null;
}
