import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** README's two pictures, `popup.png` and `evidence.png`, from the running popup in light: what a person sees, and a fact opened. */
export async function takePictures(popup: Page, folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await popup.emulateMedia({ colorScheme: 'light' });
	await popup.screenshot({ path: join(folder, 'popup.png') });

	const names = popup.getByRole('heading', { name: /^(Meta|Snap)$/ });
	const fact = popup.locator('.card', { has: names }).locator('.fact').first();
	await fact.click();
	await popup.locator('.evidence .disclosure').first().waitFor();
	// Tall enough for the decoded fields; the pointer and the focus stay out of the picture.
	await popup.setViewportSize({ width: 400, height: 1120 });
	await popup.mouse.move(0, 0);
	await fact.evaluate((button) => {
		button.blur();
		button.closest('.card')?.scrollIntoView({ block: 'start' });
	});
	await popup.waitForTimeout(300);
	await popup.screenshot({ path: join(folder, 'evidence.png') });
	await fact.click();
	await popup.setViewportSize({ width: 400, height: 600 });
}
