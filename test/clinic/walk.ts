import type { Page } from 'playwright-core';
import { clinicUrl } from './hosts.ts';

/** What the patient enters. The address is reserved for examples and the number for fiction. */
export const patient = {
	email: 'casey.canary@example.com',
	phone: '+1 555 555 0123',
	firstName: 'Casey',
	lastName: 'Canary',
	zip: '94607',
	search: 'psychiatrist bipolar',
	message: 'I stopped taking my sertraline and cannot sleep',
	answers: ['Yes', 'Nearly every day', 'Several days', 'Sertraline (Zoloft) 50 mg'],
} as const;

/** Walks the clinic as a patient would, from the front page to the portal. Takes the page over until it returns. */
export async function walkClinic(page: Page): Promise<void> {
	await page.goto(clinicUrl('/'));
	await settle(page);
	await page.click('#start');
	await takeIntake(page);
	await searchDoctor(page);
	await book(page);
	await page.waitForURL('**/checkout');
	await settle(page);
	await page.click('text=Start my plan');
	await page.waitForURL('**/portal');
	await visitPortal(page);
}

export async function takeIntake(page: Page): Promise<void> {
	await page.waitForURL('**/intake/**');
	await settle(page);
	for (const answer of patient.answers) {
		await page.locator('fieldset:visible').getByLabel(answer, { exact: true }).check();
	}
	await page.getByLabel('First name').fill(patient.firstName);
	await page.getByLabel('Last name').fill(patient.lastName);
	await page.getByLabel('E-mail').fill(patient.email);
	await page.getByLabel('Phone').fill(patient.phone);
	await page.getByLabel('ZIP code').fill(patient.zip);
	// Recorders gather for a second before they send, and drop what a quicker reader leaves behind.
	await page.waitForTimeout(1_500);
	await page.click('text=See my matches');
	await page.waitForURL('**/doctors');
	await settle(page);
}

async function searchDoctor(page: Page): Promise<void> {
	await page.fill('#q', patient.search);
	await page.fill('#zip', patient.zip);
	await page.click('#search button');
	await page.waitForURL('**/doctors?**');
	await settle(page);
	await page.click('text=Book with Jane Roe, MD');
	await page.waitForURL('**/book/**');
}

async function book(page: Page): Promise<void> {
	await settle(page);
	const slot = page.frameLocator('iframe').locator('button').first();
	await slot.click();
	await page.click('text=Confirm appointment');
}

async function visitPortal(page: Page): Promise<void> {
	await settle(page);
	await page.click('text=Messages');
	await page.waitForURL('**/portal/messages');
	await settle(page);
	await page.fill('#text', patient.message);
	await page.click('text=Send message');
	await page.click('text=Medications');
	await page.waitForURL('**/portal/medications');
	await settle(page);
}

/** Tags send in the second after a page has loaded; a patient reads for longer than that. */
async function settle(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	await page.waitForTimeout(700);
}
