import { answer } from './answer.ts';
import { enteredText } from './entered-text.ts';
import { field } from './field.ts';
import { label } from './label.ts';
import { namedTerm } from './named-term.ts';
import { page } from './page.ts';
import { product } from './product.ts';
import type { Rule } from './rule.ts';
import { search } from './search.ts';
import { site } from './site.ts';

/** Every rule, strongest first. */
export const rules: readonly Rule[] = [enteredText, answer, search, label, namedTerm, product, field, page, site];
