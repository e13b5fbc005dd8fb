/** Writes the generated tables of src/core/data: `npm run data`. Tests check that each file is what this writes. */
import { writeFileSync } from 'node:fs';
import { ownersJson } from './data-owners.ts';
import { suffixesJson } from './data-suffixes.ts';
import { vocabularyJson } from './data-vocabulary.ts';

const folder = new URL('../src/core/data/', import.meta.url);
writeFileSync(new URL('owners.json', folder), ownersJson());
writeFileSync(new URL('suffixes.json', folder), suffixesJson());
writeFileSync(new URL('vocabulary.json', folder), vocabularyJson());
