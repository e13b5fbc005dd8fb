import { expect, test } from 'vitest';
import type { Recorded } from '../core/report.ts';
import type { Finding, HealthLevel, Severity } from '../core/types.ts';
import { badge } from './badge.ts';

const finding = (organisation: string, health: HealthLevel, severity: Severity): Recorded => ({
	id: 1,
	finding: { recipient: { organisation, via: 'third-party' }, health, severity, outcome: 'sent' } as Finding,
});
const toItself = (health: HealthLevel): Recorded => {
	const { id, finding: told } = finding('A', health, 'high');
	return { id, finding: { ...told, recipient: { ...told.recipient, via: 'first-party-proxy' } } };
};
const unsure = ({ id, finding }: Recorded): Recorded => ({ id, finding: { ...finding, outcome: 'unknown' } });

test.each<[string, Recorded[], number, string]>([
	['nothing', [], 0, ''],
	['told nothing about health', [finding('A', 'none', 'critical')], 0, ''],
	['perhaps never sent', [unsure(finding('A', 'page', 'high'))], 0, ''],
	['the site itself', [toItself('page')], 0, '!'],
	['the site itself, and a company', [toItself('page'), finding('A', 'site', 'low')], 1, '1'],
	['one company twice', [finding('A', 'site', 'low'), finding('A', 'page', 'low')], 1, '1'],
	['two companies', [finding('A', 'site', 'low'), finding('B', 'detail', 'critical')], 2, '2'],
	['very many', Array.from({ length: 120 }, (_, index) => finding(`${index}`, 'site', 'low')), 120, '99+'],
])('%s', (_name, recorded, companies, text) => {
	expect(badge(recorded)).toMatchObject({ companies, text });
});

test('the worst decides the colour, and white is readable on each', () => {
	const colours = (['low', 'medium', 'high', 'critical'] as const).map(
		(worst) => badge([finding('A', 'site', 'low'), finding('B', 'page', worst)]).colour,
	);
	expect(new Set(colours).size).toBe(4);
	for (const colour of colours) expect(contrastWithWhite(colour)).toBeGreaterThan(5.5);
});

function contrastWithWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
