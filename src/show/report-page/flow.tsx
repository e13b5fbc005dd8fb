import type { Recorded } from '../../core/report.ts';

type Props = {
	readonly recorded: readonly Recorded[];
	/** A recipient was chosen; `service` is null where all of the organisation's are meant. */
	readonly onPick: (organisation: string, service: string | null) => void;
};

export function Flow(_: Props) {
	return null;
}
