import { answer } from './answer.ts';
import { answered } from './answered.ts';
import { entered } from './entered.ts';
import { field } from './field.ts';
import { label } from './label.ts';
import { namedTerm } from './named-term.ts';
import { page } from './page.ts';
import { probably } from './probably.ts';
import { product } from './product.ts';
import type { Rule } from './rule.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { unsubmitted } from './unsubmitted.ts';

/** Every rule, strongest first. */
export const rules: readonly Rule[] = [
	unsubmitted,
	entered,
	probably,
	answered,
	answer,
	search,
	label,
	namedTerm,
	product,
	field,
	page,
	site,
];
