import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Disclosure, Finding } from '../../src/core/types.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import type { Received } from '../clinic/server.ts';
import { eventually } from './eventually.ts';
import { everythingKept } from './everything-kept.ts';
import { settled } from './settled.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

/** Invented; numbers from the ranges for fiction and for tests of payments. */
const secrets = { password: 'Blue-Kettle-9931', card: '4242 4242 4242 4242', otherCard: '5555555555554444', cvc: '937' };

type Proof = Disclosure & { readonly entered: NonNullable<Disclosure['entered']>; readonly finding: Finding };

describe('what the person typed and pressed, followed to the recipient', () => {
	let bed: TestBed;

	beforeAll(async () => {
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
	});
	afterAll(() => bed?.close());

	/** A tab of its own for each story, left at its end. */
	async function on(path: string, story: (page: Page) => Promise<void>): Promise<readonly Finding[]> {
		const began = Date.now();
		const page = await bed.context.newPage();
		await page.goto(clinicUrl(path));
		await page.waitForTimeout(500);
		await story(page);
		await page.waitForTimeout(500);
		await page.goto('about:blank');
		const { kept } = await settled(bed.extension);
		await page.close();
		const findings = kept.flatMap((one) => one.findings).filter(({ time }) => time >= began);
		return findings.sort((a, b) => a.time - b.time);
	}

	/** Tags wait a moment before they send, and a busy machine makes that longer. */
	async function arrived(is: (received: Received) => boolean): Promise<void> {
		const all = await eventually(
			async () => bed.clinic.received,
			(received) => received.some(is),
		);
		expect(all.some(is)).toBe(true);
	}

	describe('React', () => {
		const email = 'casey.react@example.com';
		let findings: readonly Finding[];

		beforeAll(async () => {
			findings = await on('/react', async (page) => {
				await page.getByRole('radio', { name: 'Nearly every day' }).click();
				await page.getByText('Panic attacks at work').click();
				await page.getByLabel('First name').pressSequentially('Casey');
				await page.getByLabel('E-mail').pressSequentially(email);
				await page.keyboard.press('Tab');
				await page.waitForTimeout(500);
				await page.getByLabel('Phone').pressSequentially('+1 555 555 0123');
				await page.getByRole('button', { name: 'Next' }).click();
				await page.getByText('Thank you').waitFor();
			});
		});

		it.each(['tiktok.com', 'snapchat.com', 'facebook.com'])(
			'proves the answer chosen among divs that are radio buttons: %s',
			(to) => {
				expect(entered(findings, to, 'Nearly every day')).toContainEqual({
					did: 'chose',
					question: 'How often have you felt nervous, anxious or on edge?',
					soon: true,
				});
			},
		);

		it.each(['tiktok.com', 'snapchat.com', 'facebook.com'])(
			'proves the card that was pressed, a div like any other: %s',
			(to) => {
				expect(entered(findings, to, 'Panic attacks at work')).toContainEqual({
					did: 'pressed',
					question: 'What is the hardest part right now?',
					soon: true,
				});
			},
		);

		it('proves the hash of the e-mail address, sent when its field was left and before "Next" was pressed', () => {
			const [first] = proofs(findings, 'facebook.com').filter(({ kind }) => kind === 'email');
			expect(first).toMatchObject({
				form: 'sha256',
				entered: { did: 'typed', question: 'E-mail', name: 'email', unsubmitted: true },
			});
			expect(first?.finding.stage).toBe('during');
		});

		it('tells what was sent after "Next" apart', () => {
			const phones = proofs(findings, 'tiktok.com').filter(({ kind }) => kind === 'phone');
			expect(phones.map(({ finding, entered: { unsubmitted } }) => [finding.stage, unsubmitted])).toEqual([['submitted', false]]);
		});

		it('tells what was sent before anything was done', () => {
			const [first] = findings.filter(({ event }) => event === 'PageView');
			expect(first?.stage).toBe('before');
		});

		it('names the script that sent it', () => {
			const [first] = proofs(findings, 'facebook.com');
			expect(first?.finding.sentBy?.script).toBe(clinicUrl('/assets/react-intake.js'));
		});
	});

	describe('Vue', () => {
		const worry = 'that my landlord reads my letters';
		let findings: readonly Finding[];

		beforeAll(async () => {
			findings = await on('/vue', async (page) => {
				await page.getByRole('radio', { name: 'More than half the days' }).click();
				await page.getByLabel('Which medicine').press('B');
				await page.getByLabel('Tell your therapist').pressSequentially(worry);
				await page.waitForTimeout(500);
				await page.getByRole('button', { name: 'Next' }).click();
				await page.getByLabel('First name').pressSequentially('Casey');
				await page.getByLabel('E-mail').pressSequentially('casey.vue@example.com');
				await page.getByRole('button', { name: 'Next' }).click();
				await page.getByText('Thank you').waitFor();
			});
		});

		it('proves the answer', () => {
			expect(entered(findings, 'tiktok.com', 'More than half the days')).toContainEqual({
				did: 'chose',
				question: 'How often could you not stop worrying?',
				soon: true,
			});
		});

		it('proves the option of a list', () => {
			expect(entered(findings, 'snapchat.com', 'Buspirone (Buspar)')).toContainEqual({
				did: 'chose',
				question: 'Which medicine do you take?',
				soon: true,
			});
		});

		it('proves what was sent while it was typed', () => {
			const [first] = proofs(findings, 'tiktok.com').filter(({ value }) => value === worry);
			expect(first?.entered).toMatchObject({ did: 'typed', question: 'Tell your therapist what worries you', unsubmitted: true });
			expect(first?.finding.stage).toBe('during');
		});

		it('proves the e-mail address', () => {
			expect(proofs(findings, 'snapchat.com').map(({ kind, form }) => `${kind} ${form}`)).toContain('email sha256');
		});
	});

	it("proves what was typed into another company's frame", async () => {
		const about = 'a second opinion about my lithium';
		const findings = await on('/book/jane-roe', async (page) => {
			const frame = page.frameLocator('iframe');
			await frame.getByLabel('Your name').pressSequentially('Casey Canary');
			await frame.getByLabel('E-mail').pressSequentially('casey.frame@example.com');
			await frame.getByLabel('What is it about?').pressSequentially(about);
			await frame.getByRole('button', { name: 'Hold this time' }).click();
		});
		const lead = findings.filter(({ event, url }) => event === 'Lead' && url.includes('602214076000002'));
		expect(entered(lead, 'facebook.com', about)).toContainEqual({ did: 'typed', question: 'What is it about?', soon: true });
		expect(proofs(lead, 'facebook.com').map(({ kind, form }) => `${kind} ${form}`)).toContain('email sha256');
	});

	it('proves what a service worker sends by itself', async () => {
		const symptoms = 'I hear my late uncle in the stairwell';
		const findings = await on('/triage/', async (page) => {
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
			await page.getByLabel('Describe your symptoms').pressSequentially(symptoms);
			await page.getByRole('button', { name: 'Find care' }).click();
			await page.getByText('A therapist can help').waitFor();
		});
		expect(entered(findings, 'amplitude.com', symptoms)).toContainEqual({
			did: 'typed',
			question: 'Describe your symptoms',
			soon: true,
		});
	});

	it('proves what a session recorder sends over a WebSocket, as the page told it', async () => {
		const entry = 'I threw my phone into the harbour';
		const findings = await on('/journal', async (page) => {
			await page.getByLabel('How did you feel').pressSequentially(entry);
			await page.getByLabel('Send a copy').pressSequentially('casey.journal@example.com');
			await arrived(({ method, body }) => method === 'SEND' && body.includes('casey.journal@example.com'));
		});
		const told = proofs(findings, 'inspectlet.com');
		expect(told.map(({ kind }) => kind)).toContain('email');
		expect(told.map(({ value }) => value)).toContain(entry);
		expect(new Set(told.map(({ finding: { witness, method } }) => `${witness} ${method}`))).toEqual(new Set(['page SEND']));
	});

	it('proves what a Blob holds that is sent when the page is left', async () => {
		const comment = 'about my brother and the inheritance';
		const findings = await on('/feedback', (page) => page.getByLabel('What did you talk about?').pressSequentially(comment));
		const told = proofs(findings, 'tiktok.com').filter(({ value }) => value === comment);
		expect(told.map(({ finding: { stage, witness, event } }) => [stage, witness, event])).toEqual([
			['leaving', 'page', 'PageLeave'],
		]);
		expect(told[0]?.entered).toMatchObject({ did: 'typed', question: 'What did you talk about?' });
	});

	it('proves it under a strict Content Security Policy, and lets the page be', async () => {
		const errors: string[] = [];
		const findings = await on('/self-check', async (page) => {
			page.on('pageerror', (error) => errors.push(error.message));
			page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
			await page.getByLabel('How often').press('F');
			await page.getByLabel('E-mail').pressSequentially('casey.strict@example.com');
			await page.getByRole('button', { name: 'See my result' }).click();
		});
		expect(entered(findings, 'tiktok.com', 'Four or more times a week')).toContainEqual({
			did: 'chose',
			question: 'How often do you have a drink containing alcohol?',
			soon: true,
		});
		const [hash] = proofs(findings, 'snapchat.com');
		expect(hash).toMatchObject({ kind: 'email', form: 'sha256', entered: { question: 'E-mail' } });
		expect(hash?.finding.stage).toBe('submitted');
		expect(errors).toEqual([]);
	});

	describe('a form with a password and cards', () => {
		const email = 'casey.join@example.com';
		let findings: readonly Finding[];
		let during: Awaited<ReturnType<typeof everythingKept>>;
		let after: Awaited<ReturnType<typeof everythingKept>>;

		beforeAll(async () => {
			findings = await on('/join', async (page) => {
				await page.getByLabel('E-mail').pressSequentially(email);
				await page.locator('#password').pressSequentially(secrets.password.slice(0, 8));
				await page.getByRole('button', { name: 'Show password' }).click();
				await page.locator('#password').press('End');
				await page.keyboard.type(secrets.password.slice(8));
				await page.locator('#card').pressSequentially(secrets.card);
				await page.locator('#payment_code').pressSequentially(secrets.otherCard);
				await page.locator('#cvc').pressSequentially(secrets.cvc);
				await page.getByRole('button', { name: 'Start therapy' }).click();
				await page.waitForTimeout(1_000);
				during = await everythingKept(bed.extension);
			});
			after = await eventually(
				() => everythingKept(bed.extension),
				({ session }) => !session.includes('@example.com'),
				15_000,
			);
		});

		it('proves the e-mail address that was sent before the form was', () => {
			const hashes = proofs(findings, 'facebook.com').filter(({ kind }) => kind === 'email');
			expect(hashes[0]).toMatchObject({ form: 'sha256', entered: { did: 'typed', question: 'E-mail', unsubmitted: true } });
			expect(hashes[0]?.finding.stage).toBe('during');
		});

		it('keeps what was typed in memory and in the session only', () => {
			// The page sends its hash alone.
			expect(during.session).toContain(email);
			expect(during.beside).not.toContain(email);
			expect(during.requests).not.toContain(email);
			expect(during.local).not.toContain(email);
		});

		it('keeps it no longer than the tab is open', () => {
			expect(after.session).not.toContain('@example.com');
			expect(after.beside).not.toContain(email);
		});

		it.each(Object.entries(secrets))('never reads the %s', (_, secret) => {
			for (const text of [secret, secret.replaceAll(' ', ''), secret.slice(0, 8)]) {
				if (text.length < 6) continue;
				expect(Object.values(during).filter((kept) => kept.includes(text))).toEqual([]);
			}
			const typed = [...during.session.matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)].map(([, value]) => value);
			expect(typed.length).toBeGreaterThan(0);
			expect(typed).not.toContain(secret);
		});
	});

	it('keeps no typed value of the stories beside the requests that held it', async () => {
		const { beside, local, session } = await everythingKept(bed.extension);
		const hashedOnly = [
			'casey.react@example.com',
			'casey.vue@example.com',
			'casey.frame@example.com',
			'casey.strict@example.com',
		];
		for (const kept of [beside, local, session]) expect(hashedOnly.filter((email) => kept.includes(email))).toEqual([]);
	});
});

function proofs(findings: readonly Finding[], domain: string): readonly Proof[] {
	return findings
		.filter(({ recipient }) => recipient.domain === domain)
		.flatMap((finding) =>
			finding.disclosures.flatMap(({ entered: action, ...disclosure }) =>
				disclosure.certainty === 'proven' && action !== undefined ? [{ ...disclosure, entered: action, finding }] : [],
			),
		);
}

/** What is said of the action that a value is proven to come from. */
function entered(findings: readonly Finding[], domain: string, text: string) {
	return proofs(findings, domain)
		.filter(({ value }) => value === text)
		.map(({ entered: { did, question, after } }) => ({ did, question, soon: after !== null && after >= 0 && after < 3_000 }));
}
