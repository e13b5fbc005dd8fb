/**
 * Order of a list that changes while it is being read: what is on screen keeps its order, what is new comes after it, what is gone
 * goes. Worst-first would move a row away from under the pointer.
 */
export function steadyOrder(shown: readonly string[], next: readonly string[]): readonly string[] {
	const current = new Set(next);
	const before = new Set(shown);
	return [...shown.filter((key) => current.has(key)), ...next.filter((key) => !before.has(key))];
}
