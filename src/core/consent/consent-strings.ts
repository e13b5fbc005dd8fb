import type { Sentence } from '../types.ts';
import type { ConsentSignal } from './consent-signal.ts';
import { gppSays, readGpp } from './gpp-string.ts';
import { readTcf, tcfSays } from './tcf-string.ts';

/**
 * Reads what `consent-signals.ts` only recognised. For pages: the libraries for it are too large for the worker. A string that cannot be read stays as
 * it was, with what it says unknown.
 */
export function readConsentStrings(signals: readonly ConsentSignal[]): readonly ConsentSignal[] {
	return signals.map((signal) => {
		if (signal.sentence.key === 'signal_tcf') {
			const tcf = readTcf(signal.raw);
			return tcf ? { ...signal, ...tcfSays(tcf) } : { ...signal, sentence: unread(signal) };
		}
		if (signal.sentence.key === 'signal_gpp') {
			const gpp = readGpp(signal.raw);
			return gpp ? { ...signal, ...gppSays(gpp) } : { ...signal, sentence: unread(signal) };
		}
		return signal;
	});
}

function unread({ standard, raw }: ConsentSignal): Sentence {
	return { key: 'signal_unread', args: [standard, raw.slice(0, 60)] };
}
