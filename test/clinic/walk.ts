import { pause, type Tab } from '../tab.ts';
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

/** Walks the clinic as a patient would, from the front page to the portal. Takes the tab over until it returns. */
export async function walkClinic(tab: Tab): Promise<void> {
	await tab.goto(clinicUrl('/'));
	await settle(tab, '/');
	await tab.click('#start');
	await takeIntake(tab);
	await searchDoctor(tab);
	await book(tab);
	await settle(tab, '/checkout');
	await tab.click('text=Start my plan');
	await visitPortal(tab);
}

export async function takeIntake(tab: Tab): Promise<void> {
	await settle(tab, '/intake/');
	for (const answer of patient.answers) await tab.check(answer);
	await tab.fill('label=First name', patient.firstName);
	await tab.fill('label=Last name', patient.lastName);
	await tab.fill('label=E-mail', patient.email);
	await tab.fill('label=Phone', patient.phone);
	await tab.fill('label=ZIP code', patient.zip);
	// Recorders gather for a second before they send, and drop what a quicker reader leaves behind.
	await pause(1_500);
	await tab.click('text=See my matches');
	await settle(tab, '/doctors');
}

async function searchDoctor(tab: Tab): Promise<void> {
	await tab.fill('#q', patient.search);
	await tab.fill('#zip', patient.zip);
	await tab.click('#search button');
	await settle(tab, '/doctors?');
	await tab.click('text=Book with Jane Roe, MD');
}

async function book(tab: Tab): Promise<void> {
	await settle(tab, '/book/');
	await tab.clickInFrame();
	await tab.click('text=Confirm appointment');
}

async function visitPortal(tab: Tab): Promise<void> {
	await settle(tab, '/portal');
	await tab.click('text=Messages');
	await settle(tab, '/portal/messages');
	await tab.fill('#text', patient.message);
	await tab.click('text=Send message');
	await tab.click('text=Medications');
	await settle(tab, '/portal/medications');
}

/** Tags send in the second after a page has loaded; a patient reads for longer than that. */
async function settle(tab: Tab, part: string): Promise<void> {
	await tab.reach(part);
	await pause(700);
}
