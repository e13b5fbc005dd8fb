import { translate } from '../translate.ts';
import type { Clock } from './timeline-clock.ts';

/** Furthest time that a clock can show, milliseconds. */
const FURTHEST = 8.64e15;

/** A time to the second; in words where a recording has none. */
export function timeOrNot(time: number, clock: Clock): string {
	return Math.abs(time) <= FURTHEST ? clock.full(time) : translate('evidence_time_unknown');
}
