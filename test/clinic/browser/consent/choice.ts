/** What was chosen on a consent page; null in place of one: nobody answered yet. */
export type Choice = { readonly advertising: boolean; readonly analytics: boolean };

export const ACCEPTED: Choice = { advertising: true, analytics: true };
export const REFUSED: Choice = { advertising: false, analytics: false };
