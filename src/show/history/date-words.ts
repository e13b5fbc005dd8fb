const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

/** Milliseconds since 1970 as a day on the person's calendar. */
export function dayWords(time: number): string {
	return day.format(time);
}

/** The same to the minute. */
export function momentWords(time: number): string {
	return moment.format(time);
}
