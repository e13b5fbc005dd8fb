import * as all from './all.ts';
import type { Destination } from './parts/destination.ts';

/** Every service with a file of its own, by name. */
export const destinations: readonly Destination[] = Object.values(all);
