import { describe } from 'vitest';
import { firefoxPath, NO_FIREFOX } from '../firefox.ts';
import { openFirefoxBed } from './firefox-bed.ts';
import { type Bed, openTestBed } from './test-bed.ts';

export type BrowserName = 'Chromium' | 'Firefox';

/** Why what needs Firefox is skipped; empty where it is not. */
export const skippedWithout = firefoxPath() === null ? `, skipped: ${NO_FIREFOX}` : '';

/** The same scenario in both browsers; where there is no Firefox, its tests are skipped and say why. */
export function inEachBrowser(name: string, scenario: (open: () => Promise<Bed>, browser: BrowserName) => void): void {
	describe(`${name}, in Chromium`, () => scenario(openTestBed, 'Chromium'));
	describe.skipIf(skippedWithout !== '')(`${name}, in Firefox${skippedWithout}`, () => scenario(openFirefoxBed, 'Firefox'));
}
