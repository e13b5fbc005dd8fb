import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { words } from '../test/e2e/words.ts';
import type { Extension } from '../test/extension.ts';

/** Opens the report page of an arrival as a person would, and saves it as `evidence.zip` and `report.html`. `pictures`: where README's picture goes. */
export async function saveEvidence(
	context: BrowserContext,
	{ id }: Extension,
	arrival: string,
	folder: string,
	pictures: string | null,
): Promise<void> {
	const report = await context.newPage();
	await report.setViewportSize({ width: 1_280, height: 960 });
	await report.emulateMedia({ colorScheme: 'light' });
	await report.goto(`chrome-extension://${id}/report.html?arrival=${encodeURIComponent(arrival)}`);
	await report.getByRole('heading', { name: words('export_title') }).waitFor();
	if (pictures !== null) {
		mkdirSync(pictures, { recursive: true });
		await report.screenshot({ path: join(pictures, 'report.png') });
		await report.locator('.timeline-part').screenshot({ path: join(pictures, 'timeline.png') });
	}
	for (const [kind, name] of [
		['export_kind_pack', 'evidence.zip'],
		['export_kind_html', 'report.html'],
	] as const) {
		await report.getByLabel(words(kind), { exact: true }).check();
		const [download] = await Promise.all([
			report.waitForEvent('download'),
			report.getByRole('button', { name: words('export_save'), exact: true }).click(),
		]);
		await download.saveAs(join(folder, name));
	}
	await report.close();
}
