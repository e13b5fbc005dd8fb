import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/messages.ts';
import { clinicUrl } from '../clinic/hosts.ts';
import { eventually } from './eventually.ts';
import { CLINIC_SITE, openTestBed, type TestBed } from './test-bed.ts';

describe('a made-up person on the clinic’s intake', () => {
	let bed: TestBed;
	let tabId: number;
	let check: Check;

	beforeAll(async () => {
		bed = await openTestBed();
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.page.goto(clinicUrl('/react'));
		await bed.page.getByRole('radio').first().waitFor();
		tabId = await bed.extension.tabId(bed.page.url());
		await bed.extension.ask({ do: 'fill', tabId });
		// The questionnaire goes on to its next question by itself; from there on it is the person who does.
		await bed.page.getByText('Trouble falling asleep').click();
		await bed.page.getByLabel('E-mail').waitFor();
		await bed.extension.ask({ do: 'fill', tabId });
		check = await eventually(checked, ({ crossing }) => receivers(crossing, 'E-mail').length === 3, 15_000);
	});
	afterAll(() => bed?.close());

	async function checked(): Promise<Check> {
		const state = await bed.extension.ask({ ask: 'tab', tabId });
		if (state.is !== 'watched' || state.check === undefined) throw new Error(`Nobody was filled in: ${JSON.stringify(state)}`);
		return state.check;
	}

	function receivers(crossing: Check['crossing'], question: string): readonly string[] {
		const field = crossing.find((one) => one.question === question);
		return (field?.received ?? []).map(
			({ recipient, form, unsubmitted }) => `${recipient.organisation}: ${form}, ${unsubmitted ? 'before' : 'after'}`,
		);
	}

	it('has answered, which is seen to be received', () => {
		const answer = receivers(check.crossing, 'How often have you felt nervous, anxious or on edge?');
		expect([...answer].sort()).toEqual(['Meta: plain, before', 'Snap: plain, before', 'TikTok: plain, before']);
	});

	it('is in the fields', async () => {
		expect(await bed.page.getByLabel('E-mail').inputValue()).toBe(check.persona.email);
		expect(await bed.page.getByLabel('First name').inputValue()).toBe(check.persona.firstName);
	});

	it('is seen to be received, hashed, before anything was sent', () => {
		expect(receivers(check.crossing, 'E-mail')).toContain('Meta: sha256, before');
	});

	it('was sent off by nobody', async () => {
		expect(await bed.page.getByText('Thank you').count()).toBe(0);
		expect(bed.page.url()).toBe(clinicUrl('/react/step-3'));
	});

	it('goes away again; what was received stays in the table', async () => {
		await bed.extension.ask({ do: 'unfill', tabId });
		const undone = await checked();
		expect(undone.state).toBe('undone');
		expect(receivers(undone.crossing, 'E-mail')).toContain('Meta: sha256, before');
		expect(await bed.page.getByLabel('E-mail').inputValue()).toBe('');
	});
});
