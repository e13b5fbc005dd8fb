/**
 * What our scripts in one frame know together. They are bundles of their own, since most pages never need them all, but they stand in one world, which the
 * page cannot reach.
 */
export type World = {
	/** A made-up person is being filled in: what happens now is not the person's doing, though the browser calls some of it trusted. */
	filling: boolean;
	/** The values that were told last, so that none is told twice. */
	readonly told: WeakMap<Element, string>;
};

const NAME = 'telltaleWorld';
const world: World = { filling: false, told: new WeakMap() };
// A page's elements are never properties of its window's own.
if (!Object.hasOwn(globalThis, NAME)) Object.defineProperty(globalThis, NAME, { value: world });

/** The same object for all of them. */
export function ourWorld(): World {
	return Reflect.get(globalThis, NAME) as World;
}
