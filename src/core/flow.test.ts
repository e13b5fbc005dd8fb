import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, LEVELS, total } from './flow.ts';
import { flowLayout } from './flow-layout.ts';
import type { Recorded } from './report.ts';
import type { Disclosure, Finding, Recipient } from './types.ts';

const MEASURES = { least: 34, gap: 6, spare: 160, hair: 1.5 };

type Rest = Partial<Omit<Finding, 'recipient' | 'disclosures'>> & Partial<Pick<Recipient, 'via'>> & { readonly values?: number };

function told(organisation: string, service: string, { via = 'third-party', values = 1, ...rest }: Rest = {}): Recorded {
	const value = { about: 'health', kind: 'answer' } as Disclosure;
	const around = { about: 'context', kind: 'event' } as Disclosure;
	const recipient = { organisation, service, domain: 'x.test', role: 'advertising', via } as const;
	const disclosures = [around, ...Array.from({ length: values }, () => value)];
	return {
		id: 1,
		finding: {
			site: 'clinic.test',
			outcome: 'sent',
			health: 'detail',
			severity: 'high',
			...rest,
			recipient,
			disclosures,
		} as Finding,
	};
}

const some = fc.record({
	organisation: fc.constantFrom('A', 'B', 'C', 'D', 'E', '', '__proto__'),
	service: fc.integer({ min: 1, max: 40 }).map(String),
	site: fc.constantFrom('one.test', 'two.test', 'three.test', ...Array.from({ length: 9 }, (_, index) => `${index}.test`)),
	health: fc.constantFrom(...LEVELS),
	severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
	via: fc.constantFrom('third-party', 'first-party-proxy'),
	outcome: fc.constantFrom('sent', 'sent', 'sent', 'blocked', 'unknown'),
	values: fc.integer({ min: 0, max: 300 }),
});
const findings = fc
	.array(some, { maxLength: 150 })
	.map((list) => list.map(({ organisation, service, ...rest }) => told(organisation, service, rest as Rest)));
const most = fc.integer({ min: 1, max: 30 });

describe('who received how much', () => {
	it('counts values, at least one for each request, by level', () => {
		const { nodes, bands } = flow(
			[told('Meta', 'Meta Pixel', { values: 3 }), told('Meta', 'Meta Pixel', { health: 'site', values: 0 })],
			25,
		);
		expect(nodes.map(({ column, name, told, requests }) => [column, name, total(told), requests])).toEqual([
			['site', 'clinic.test', 4, 2],
			['service', 'Meta Pixel', 4, 2],
			['organisation', 'Meta', 4, 2],
		]);
		expect(bands).toContainEqual({ from: 0, to: 1, level: 'detail', told: 3 });
		expect(bands).toContainEqual({ from: 1, to: 2, level: 'site', told: 1 });
	});

	it('draws nothing that is not known to have left', () => {
		const { nodes, unsent } = flow(
			[told('Meta', 'Meta Pixel', { outcome: 'blocked' }), told('X', 'X', { outcome: 'unknown' })],
			25,
		);
		expect(nodes).toEqual([]);
		expect(unsent).toBe(2);
	});

	it('does not say that an organisation got what went to the site’s own address', () => {
		const { nodes } = flow([told('Matomo', 'Matomo', { via: 'first-party-proxy' })], 25);
		expect(nodes.find(({ column }) => column === 'organisation')).toMatchObject({
			is: 'own-address',
			name: '',
			organisation: '',
		});
	});

	it('shows the worst services, and the rest as one that leads to nobody', () => {
		const list = Array.from({ length: 30 }, (_, index) =>
			told(`C${index}`, `S${index}`, { severity: index < 29 ? 'low' : 'critical' }),
		);
		const { nodes, bands } = flow(list, 25);
		const services = nodes.filter(({ column }) => column === 'service');
		expect(services[0]?.name).toBe('S29');
		expect(services.at(-1)).toMatchObject({ is: 'rest', services: 5 });
		expect(bands.some(({ from }) => nodes[from]?.is === 'rest')).toBe(false);
	});

	it('loses nothing on the way', () => {
		fc.assert(
			fc.property(findings, most, (list, shown) => {
				const { nodes, bands } = flow(list, shown);
				for (const [index, node] of nodes.entries())
					for (const level of LEVELS) {
						const sum = (end: 'from' | 'to') =>
							bands.filter((band) => band[end] === index && band.level === level).reduce((all, band) => all + band.told, 0);
						if (node.column !== 'site') expect(sum('to')).toBe(node.told[level]);
						if (node.column === 'site' || (node.column === 'service' && node.is !== 'rest'))
							expect(sum('from')).toBe(node.told[level]);
					}
			}),
		);
	});
});

describe('the picture', () => {
	it('nothing overlaps, all is inside, bands are to scale and lie in their nodes', () => {
		fc.assert(
			fc.property(findings, most, (list, shown) => {
				const graph = flow(list, shown);
				const { boxes, ribbons, height } = flowLayout(graph, MEASURES);
				for (const column of ['site', 'service', 'organisation']) {
					const stack = boxes.filter(({ node }) => node.column === column);
					for (const [index, box] of stack.entries()) {
						expect(box.height).toBeGreaterThanOrEqual(MEASURES.least);
						expect(box.top).toBeGreaterThanOrEqual(-0.001);
						expect(box.top + box.height).toBeLessThanOrEqual(height + 0.001);
						const next = stack[index + 1];
						if (next) expect(next.top - box.top - box.height).toBeCloseTo(MEASURES.gap, 3);
					}
				}
				const thick = ribbons.filter(({ thickness }) => thickness > MEASURES.hair);
				for (const { band, thickness } of thick)
					expect(thickness / band.told).toBeCloseTo((thick[0]?.thickness ?? 0) / (thick[0]?.band.told ?? 1), 6);
				for (const { band, fromTop, toTop, thickness } of ribbons)
					for (const [top, box] of [
						[fromTop, boxes[band.from]],
						[toTop, boxes[band.to]],
					] as const) {
						expect(top).toBeGreaterThanOrEqual((box?.top ?? 0) - 0.001);
						expect(top + thickness).toBeLessThanOrEqual((box?.top ?? 0) + (box?.height ?? 0) + 0.001);
					}
			}),
		);
	});

	it('no band of one site crosses another', () => {
		fc.assert(
			fc.property(findings, most, (list, shown) => {
				const one = list.map(({ id, finding }) => ({ id, finding: { ...finding, site: 'clinic.test' } }));
				const { ribbons, boxes } = flowLayout(flow(one, shown), MEASURES);
				for (const column of ['site', 'service']) {
					const sorted = ribbons
						.filter(({ band }) => boxes[band.from]?.node.column === column)
						.sort((a, b) => a.fromTop - b.fromTop);
					for (let index = 1; index < sorted.length; index++)
						expect((sorted[index]?.toTop ?? 0) - (sorted[index - 1]?.toTop ?? 0)).toBeGreaterThan(-0.001);
				}
			}),
		);
	});

	it('two sites with recipients of their own do not cross', () => {
		const list = [
			told('B', 'B', { site: 'one.test', values: 2 }),
			told('A', 'A', { site: 'two.test' }),
			told('C', 'C', { site: 'one.test' }),
		];
		const { nodes } = flow(list, 25);
		expect(nodes.filter(({ column }) => column === 'service').map(({ name }) => name)).toEqual(['B', 'C', 'A']);
	});
});
