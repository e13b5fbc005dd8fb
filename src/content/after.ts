/** Runs once, that many milliseconds later. Pages may clear every timer of their window, also those of our own world; of this one they have no number. */
export function after(milliseconds: number, run: () => void): void {
	AbortSignal.timeout(milliseconds).addEventListener('abort', run, { once: true });
}
