import { GVL, TCModel, TCString } from '@iabtcf/core';
import type { Choice } from './choice.ts';

/** Number of the platform in the IAB's list. */
export const PLATFORM = 28;

const list = new GVL({
	gvlSpecificationVersion: 3,
	vendorListVersion: 48,
	tcfPolicyVersion: 4,
	lastUpdated: '2026-01-01T00:00:00Z',
	purposes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, { id: index + 1 }])),
	specialPurposes: {},
	features: {},
	specialFeatures: {},
	stacks: {},
	dataCategories: {},
	vendors: {},
} as unknown as ConstructorParameters<typeof GVL>[0]);

/** The consent string of a choice: storage, advertising and measuring as they were chosen. */
export function tcString({ advertising, analytics }: Choice): string {
	const model = new TCModel(list);
	model.cmpId = PLATFORM;
	model.cmpVersion = 1;
	model.isServiceSpecific = true;
	model.publisherCountryCode = 'DE';
	model.purposeConsents.set([
		...(advertising || analytics ? [1] : []),
		...(advertising ? [2, 3, 4, 5, 6, 7] : []),
		...(analytics ? [8, 9, 10, 11] : []),
	]);
	return TCString.encode(model);
}
