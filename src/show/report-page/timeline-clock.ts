export type Clock = {
	/** The zone that it shows: UTC where the browser does not know the one that was asked for. */
	readonly zone: string;
	/** With the date, to the second. */
	readonly full: (time: number) => string;
	/** From one time to another, what both share said once. */
	readonly range: (from: number, to: number) => string;
	/** As exactly as steps of so many milliseconds need. */
	readonly tick: (time: number, step: number) => string;
	/** How long something took, in its largest unit. */
	readonly span: (milliseconds: number) => string;
};

const UNITS = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
	['second', 1_000],
] as const;

/** Writes times as they were on the person's clock. */
export function clock(zone: string): Clock {
	const timeZone = isKnown(zone) ? zone : 'UTC';
	const formats = new Map<string, Intl.DateTimeFormat>();
	function write(time: number, options: Intl.DateTimeFormatOptions): string {
		const key = JSON.stringify(options);
		const format = formats.get(key) ?? new Intl.DateTimeFormat(undefined, { ...options, timeZone });
		formats.set(key, format);
		return format.format(time);
	}
	return {
		zone: timeZone,
		full: (time) => write(time, { dateStyle: 'medium', timeStyle: 'medium' }),
		range: (from, to) =>
			new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short', timeZone }).formatRange(from, to),
		tick(time, step) {
			if (step >= 86_400_000) return write(time, { day: 'numeric', month: 'short', hour: 'numeric' });
			const hours = { hour: '2-digit', minute: '2-digit' } as const;
			if (step >= 60_000) return write(time, hours);
			if (step >= 1_000) return write(time, { ...hours, second: '2-digit' });
			return write(time, { ...hours, second: '2-digit', fractionalSecondDigits: step >= 100 ? 1 : 3 });
		},
		span(milliseconds) {
			const [unit, length] = UNITS.find(([, one]) => milliseconds >= one) ?? ['second', 1_000];
			const value = milliseconds / length;
			const format = new Intl.NumberFormat(undefined, {
				style: 'unit',
				unit,
				unitDisplay: 'long',
				maximumFractionDigits: value < 10 ? 1 : 0,
			});
			return format.format(value);
		},
	};
}

function isKnown(zone: string): boolean {
	try {
		return new Intl.DateTimeFormat(undefined, { timeZone: zone }).format(0) !== '';
	} catch {
		return false;
	}
}
