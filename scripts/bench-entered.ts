import { join } from 'node:path';
import type * as Identity from '../src/core/identity/forms.ts';
import { persona } from '../src/core/persona.ts';
import type { Action, Leaf } from '../src/core/types.ts';
import { duration, type Row } from './bench-rows.ts';
import { best } from './bench-tally.ts';
import { bundled } from './bundled.ts';

const VALUES = 40;
const TURNS = 60;
const TIME = 1_700_000_000_000;

/** What it costs to know entered values again: the forms of one, and a search of a body for forty. */
export async function benchEntered(): Promise<readonly Row[]> {
	const { formsOf, findEntered } = await bundled<typeof Identity>(join(import.meta.dirname, '../src/core/identity/forms.ts'));
	const body = bodyOf(2_000);
	const characters = body.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
	const measured = best(
		Array.from({ length: TURNS }, (_, turn) => {
			const actions = actionsOf(turn);
			const began = performance.now();
			for (const action of actions) formsOf([action]);
			const made = performance.now();
			const forms = formsOf(actions);
			const listed = performance.now();
			for (const leaf of body) findEntered(forms, leaf, { time: TIME + 1_000, meaning: null });
			return new Map([
				['forms', ((made - began) * 1e6) / actions.length],
				['list', (listed - made) * 1e6],
				['search', (performance.now() - listed) * 1e6],
			]);
		}),
	);
	const row = (what: string, measure: string, rest: { readonly most?: number; readonly note?: string } = {}) =>
		duration({ what, value: measured.get(measure) ?? 0, ...rest });
	const searched = `${characters.toLocaleString('en')} characters in ${body.length} values`;
	return [
		row('all forms of an entered value', 'forms', { most: 5e6 }),
		row(`${VALUES} entered values put together`, 'list'),
		row(`search of a body for ${VALUES} entered values`, 'search', { most: 1e6, note: searched }),
	];
}

/** What five people enter and choose. */
function actionsOf(turn: number): Action[] {
	return Array.from({ length: VALUES / 8 }, (_, index) => {
		const one = persona((below) => (turn * 7 + index * 3 + 11) % below);
		const own = `${turn}.${index}`;
		return [
			`${own}.${one.email}`,
			`${one.name} ${own}`,
			one.phoneNational.replace(/\d\d$/, String(10 + turn)),
			`${own} ${one.street}`,
			`${one.city} ${own}`,
			`${one.birthDate.year}-${one.birthDate.month}-${one.birthDate.day}`,
			`${own} ${one.text}`,
			`Nearly every day ${own}`,
		].map(
			(value, at): Action => ({ did: at === 7 ? 'chose' : 'typed', time: TIME, question: 'A question', name: `q${at}`, value }),
		);
	}).flat();
}

/** Values as beacons hold them: identifiers, hashes, addresses, numbers, texts. */
function bodyOf(characters: number): Leaf[] {
	const leaves: Leaf[] = [];
	for (let index = 0, held = 0; held < characters; index++) {
		const digits = String(1_000_000_007 * (index + 1));
		const value = [
			`fb.1.${digits}.${digits}`,
			'0123456789abcdef'.repeat(4),
			`https://clinic.example/intake/step-${index}?q=${index}`,
			digits,
			'How often have you been bothered by little interest',
			String(index),
			'PageView',
		][index % 7];
		const leaf = { at: `body/${index}`, name: `cd/value_${index}`, value: value ?? '' };
		leaves.push(leaf);
		held += leaf.name.length + leaf.value.length;
	}
	return leaves;
}
