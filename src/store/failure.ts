/** A message key: why nothing can be kept. */
export type Failure = 'error_store_full' | 'error_store_failed' | 'error_store_newer';

/** Null where it was not the store that failed. */
export function failureSaid(error: unknown): Failure | null {
	return error instanceof DOMException ? failureOf(error) : null;
}

/** What IndexedDB's errors mean to the person. */
export function failureOf(error: unknown): Failure {
	const name = error instanceof Error ? error.name : '';
	if (name === 'QuotaExceededError') return 'error_store_full';
	return name === 'VersionError' ? 'error_store_newer' : 'error_store_failed';
}
