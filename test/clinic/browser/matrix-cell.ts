/** One value, written in one form, sent in one way to one host under an id that nothing else has. */
export type Cell = { readonly id: string; readonly way: string; readonly host: string; readonly text: string };
