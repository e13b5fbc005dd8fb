import { gunzipSync } from 'node:zlib';
import { decode } from 'clarity-decode';

/** What Clarity's own decoder reads in a recording, by what it is. */
export type ClarityTold = Readonly<Record<'page' | 'referrer' | 'title' | 'variable' | 'label', readonly string[]>>;

type Values = Readonly<Record<string, readonly string[]>>;

/** Numbers of Clarity's dimensions. */
const DIMENSIONS = { page: '1', referrer: '2', title: '3' } as const;

/** Reads the bodies that reached Clarity's collector with Microsoft's decoder (clarity-decode). */
export function clarityOracle(bodies: readonly Buffer[]): ClarityTold {
	const payloads = bodies.map((body) => decode((body[0] === 0x1f ? gunzipSync(body) : body).toString('utf8')));
	const dimensions = payloads.flatMap(({ dimension = [] }) => dimension.map(({ data }) => data as unknown as Values));
	const ofDimension = (number: string) => dimensions.flatMap((values) => values[number] ?? []);
	return {
		page: ofDimension(DIMENSIONS.page),
		referrer: ofDimension(DIMENSIONS.referrer),
		title: ofDimension(DIMENSIONS.title),
		variable: payloads.flatMap(({ variable = [] }) =>
			variable.flatMap(({ data }) => Object.values(data as Values).flat(2) as string[]),
		),
		label: payloads.flatMap(({ click = [] }) => click.map(({ data }) => data.text)),
	};
}
