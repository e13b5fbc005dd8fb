/**
 * How ids of arrivals and visits in private windows begin. Every row and copy that belongs to one holds its id, and so says by itself that it must go, also where
 * the arrival's own row was never written.
 */
export const PRIVATE_ID = 'private-';
