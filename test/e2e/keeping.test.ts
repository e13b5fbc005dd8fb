import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clinicUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { openTestBed, type TestBed } from './test-bed.ts';

const DAY = 86_400_000;
/** More findings than one visit of the clinic gives, fewer than two. */
const MOST = 200;

describe('what is kept', () => {
	let bed: TestBed;

	beforeAll(async () => {
		bed = await openTestBed();
	});
	afterAll(() => bed?.close());

	/** One page view with its findings, and the tab empty again so that the visit may be deleted. */
	async function visit(path: string): Promise<void> {
		await bed.page.goto(clinicUrl(path));
		await bed.page.waitForTimeout(1_500);
		await bed.page.goto('about:blank');
		await eventually(bed.extension.stored, ({ pending }) => pending === 0);
	}

	async function restart(): Promise<void> {
		await bed.extension.stopWorker();
		await bed.extension.ask({ ask: 'settings' });
	}

	it('is deleted when it is older than the days that the person set', async () => {
		await visit('/');
		const { settings } = await bed.extension.ask({ ask: 'settings' });
		await bed.extension.age((settings.retentionDays + 1) * DAY);
		await restart();
		const stored = await eventually(bed.extension.stored, ({ visits }) => visits.length === 0);
		expect(stored).toEqual({ kept: [], visits: [], pending: 0 });
	});

	it('is not deleted a day before that', async () => {
		await visit('/');
		const { settings } = await bed.extension.ask({ ask: 'settings' });
		await bed.extension.age((settings.retentionDays - 1) * DAY);
		await restart();
		await bed.page.waitForTimeout(1_000);
		expect((await bed.extension.stored()).visits.length).toBeGreaterThan(0);
	});

	it('stays below the number of findings that the person set, the oldest visit going first', async () => {
		const { settings } = await bed.extension.ask({ ask: 'settings' });
		await visit('/contact');
		await visit('/doctors');
		await bed.extension.ask({ do: 'save-settings', settings: { ...settings, maxFindings: MOST } });
		await visit('/contact');
		await restart();
		const { findings, visits } = await eventually(
			() => bed.extension.ask({ ask: 'settings' }),
			(state) => state.findings <= MOST,
		);
		expect(findings).toBeLessThanOrEqual(MOST);
		expect(visits).toBeGreaterThan(0);
		const kept = (await bed.extension.stored()).visits.map(({ page }) => new URL(page).pathname);
		expect(kept).toContain('/contact');
		expect(kept).not.toContain('/');
	});

	it('goes entirely when the person says so, choices too', async () => {
		await bed.extension.ask({ do: 'watch', site: 'northpine-outdoor.test' });
		await bed.extension.ask({ do: 'delete-everything' });
		expect(await bed.extension.stored()).toEqual({ kept: [], visits: [], pending: 0 });
		const state = await bed.extension.ask({ ask: 'settings' });
		expect(state).toMatchObject({ visits: 0, findings: 0, sites: [] });
	});

	it('is recorded anew afterwards', async () => {
		await visit('/');
		expect((await bed.extension.stored()).kept.length).toBeGreaterThan(0);
	});
});
