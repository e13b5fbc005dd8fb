import type { Action } from '../types.ts';

/** A value that someone says was entered: when and where is not known. */
export function typedValue(name: string, value: string): Action {
	return { did: 'typed', time: null, question: '', name, value };
}
