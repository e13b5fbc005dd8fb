import { pause, type Tab } from '../tab.ts';
import { clinicUrl } from './hosts.ts';
import type { Received } from './server.ts';

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

/** A person's tab, and what the pages in it have sent. */
export type Walker = { readonly tab: Tab; readonly clinic: { readonly received: readonly Received[] } };

/** Walks the clinic as a patient would, from the front page to the portal. Takes the tab over until it returns. */
export async function walkClinic(walker: Walker): Promise<void> {
	const { tab } = walker;
	await tab.goto(clinicUrl('/'));
	await settle(walker, '/');
	await tab.click('#start');
	await takeIntake(walker);
	await searchDoctor(walker);
	await book(walker);
	await settle(walker, '/checkout');
	await tab.click('text=Start my plan');
	await visitPortal(walker);
}

export async function takeIntake(walker: Walker): Promise<void> {
	const { tab } = walker;
	await settle(walker, '/intake/');
	for (const answer of patient.answers) {
		await tab.check(answer);
		// Of answers that are given within a second a recorder keeps the last, and drops what a quicker reader leaves behind.
		await pause(1_200);
	}
	await tab.fill('label=First name', patient.firstName);
	await tab.fill('label=Last name', patient.lastName);
	await tab.fill('label=E-mail', patient.email);
	await tab.fill('label=Phone', patient.phone);
	await tab.fill('label=ZIP code', patient.zip);
	await quiet(walker, 1_500);
	await tab.click('text=See my matches');
	await settle(walker, '/doctors');
}

async function searchDoctor(walker: Walker): Promise<void> {
	const { tab } = walker;
	await tab.fill('#q', patient.search);
	await tab.fill('#zip', patient.zip);
	await tab.click('#search button');
	await settle(walker, '/doctors?');
	await tab.click('text=Book with Jane Roe, MD');
}

async function book(walker: Walker): Promise<void> {
	await settle(walker, '/book/');
	await walker.tab.clickInFrame();
	await walker.tab.click('text=Confirm appointment');
}

async function visitPortal(walker: Walker): Promise<void> {
	const { tab } = walker;
	await settle(walker, '/portal');
	await tab.click('text=Messages');
	await settle(walker, '/portal/messages');
	await tab.fill('#text', patient.message);
	await tab.click('text=Send message');
	await tab.click('text=Medications');
	await settle(walker, '/portal/medications');
}

/** Tags send in the second after a page has loaded; a patient reads for longer than that. */
async function settle(walker: Walker, part: string): Promise<void> {
	await walker.tab.reach(part);
	await quiet(walker, 700);
}

/** Until nothing has been sent for so long: a slow machine's tags take their time. Some never rest. */
async function quiet({ clinic }: Walker, milliseconds: number): Promise<void> {
	const until = Date.now() + 10_000;
	for (
		let last = Date.now();
		Date.now() < Math.min(until, last + milliseconds);
		last = Math.max(last, lastTime(clinic.received))
	) {
		await pause(50);
	}
}

function lastTime(received: readonly Received[]): number {
	return received.at(-1)?.time ?? 0;
}
