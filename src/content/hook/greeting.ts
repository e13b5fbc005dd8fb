/** Our script in the isolated world shows the private element, as the event's related target. */
export const GREETING = 'telltale:greeting';
/** The hook, started later than that script, asks for it. */
export const CALL = 'telltale:call';
