import { DATA_PLACE } from './html.ts';

/** The report page without its data, in one file. The build puts it in (scripts/build-template.ts); before that it is nothing but the data's place. */
export const TEMPLATE: string = DATA_PLACE;
