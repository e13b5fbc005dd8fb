import { isTrackingRole } from '../attribute/tracking-role.ts';
import { isAnswer } from '../stage.ts';
import type { Action, Recipient, Role } from '../types.ts';
import { type Done, enteredBy } from './read-entered.ts';
import { type Reading, reading } from './reading.ts';

/** What follows an answer within this time may be sent because of it, milliseconds. */
const SOON = 3_000;
/** Recorders and testers send whatever happens, and tag managers what they load. */
const ALWAYS_ON: ReadonlySet<Role> = new Set<Role>(['session-replay', 'ab-testing', 'tag-manager', 'support']);
/** Names of what services send by themselves, whoever does what. */
const AUTOMATIC =
	/view|visit|load|scroll|engage|heartbeat|ping|tim(?:e|ing)|visib|impression|session|init|start|click|interact|identif|meta|micro|config|perf|vital|error|exception|consent|enrich|user|batch|autocapture|snapshot|change|leave|exit|task|resource|hid(?:e|den)|close|^(?:page|track|event|custom|collect|end)$/i;

/**
 * An event that tells nothing of an answer but left right after one was chosen: its name stands for the answer to those who chose the name. A guess by
 * time, hence `possible`, and only where the event has a name that services do not give by themselves.
 */
export function readAnswered(readings: readonly Reading[], recipient: Recipient, done: Done): Reading[] {
	const { actions, time, onHealthSite } = done;
	if (actions.length === 0 || !onHealthSite || !isTrackingRole(recipient.role) || ALWAYS_ON.has(recipient.role)) return [];
	if (readings.some(({ raises }) => raises === 'detail')) return [];
	const answer = lastAnswer(actions, time);
	const event = readings.find(({ disclosure: { kind, value } }) => kind === 'event' && isChosenName(value))?.disclosure;
	if (!answer || !event) return [];
	const entered = enteredBy(answer, done);
	const { value, at } = event;
	return [
		reading(
			{ about: 'health', kind: 'answer', channel: 'event', value, form: 'plain', at, certainty: 'possible', entered },
			'detail',
		),
	];
}

/** A name, and none of those that say that something happened by itself. */
function isChosenName(value: string): boolean {
	return /^[\p{L}][\p{L}\p{N} _.:-]{2,60}$/u.test(value) && !AUTOMATIC.test(value);
}

/** The answer under a question that was the last thing done. */
function lastAnswer(actions: readonly Action[], time: number): Action | null {
	const last = actions.findLast((action) => action.time !== null && action.time <= time && action.did !== 'left');
	return last && isAnswer(last) && last.question !== '' && time - (last.time ?? 0) <= SOON ? last : null;
}
