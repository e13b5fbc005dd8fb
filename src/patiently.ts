/** How often, and how long each time, in milliseconds, is waited: less together than what a trial's page said last is good for (`TRIAL_LEASE`). */
const ATTEMPTS = 3;
const PATIENCE = 5_000;
const REST = 500;

/**
 * Does what may be done more than once, and again where there is no answer: a worker that is stopped while it is asked never gives one, and now and then
 * the browser gives none either. `givenUp` tells an attempt of several steps that it must take no other. @throws where no answer comes
 */
export async function patiently<T>(act: (givenUp: AbortSignal) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const giveUp = new AbortController();
		const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('There is no answer')), PATIENCE));
		try {
			return await Promise.race([act(giveUp.signal), late]);
		} catch (error) {
			giveUp.abort();
			if (attempt === ATTEMPTS) throw error;
			await new Promise((resolve) => setTimeout(resolve, REST));
		}
	}
}
