import type { Observation } from './types.ts';

/** A request as tests need one: sent by a page of an invented clinic, everything else as said. */
export function exampleObservation(said: Partial<Observation> & Pick<Observation, 'url'>): Observation {
	return {
		time: 1_700_000_000_000,
		method: said.body === undefined ? 'GET' : 'POST',
		headers: [],
		body: { is: 'none' },
		type: said.body === undefined ? 'image' : 'xmlhttprequest',
		page: { url: 'https://www.clinic.example/', title: null },
		frame: null,
		redirectedFrom: null,
		outcome: 'sent',
		...said,
	};
}
