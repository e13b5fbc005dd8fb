import type { DossierHead } from '../../core/dossier.ts';
import type { Recorded } from '../../core/report.ts';

export type Side = {
	readonly head: DossierHead;
	/** The site that is shown of it. */
	readonly site: string;
	/** Its findings. */
	readonly recorded: readonly Recorded[];
};

type Props = {
	/** The earlier visit. */
	readonly before: Side;
	readonly after: Side;
	readonly onOpen: (side: 'before' | 'after', id: number) => void;
};

export function Comparison(_: Props) {
	return null;
}
