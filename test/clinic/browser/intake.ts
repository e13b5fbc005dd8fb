import { goWhenSent } from './go-when-sent.ts';
import { tell } from './tell.ts';

/** The questionnaire: one step at a time, each with an address of its own as single-page intakes have. */
export function runIntake(): void {
	const form = document.querySelector<HTMLFormElement>('#intake');
	if (form === null) return;
	const steps = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset')];
	const progress = document.querySelector<HTMLProgressElement>('#intake-progress');

	const show = (index: number) => {
		for (const [at, step] of steps.entries()) step.hidden = at !== index;
		if (progress !== null) progress.value = index;
		history.replaceState(null, '', `/intake/step-${index + 1}`);
		steps[index]?.querySelector<HTMLElement>('input')?.focus();
	};
	show(0);

	form.addEventListener('change', (event) => {
		const field = event.target;
		if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return;
		const index = steps.findIndex((step) => step.contains(field));
		const step = steps[index];
		if (step === undefined) return;
		tell({ is: 'answer', step: index + 1, question: step.querySelector('legend')?.textContent ?? '', answer: field.value });
		show(index + 1);
	});

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const data = new FormData(form);
		const text = (name: string) => String(data.get(name) ?? '');
		tell({
			is: 'person',
			person: {
				email: text('email'),
				phone: text('phone'),
				firstName: text('first_name'),
				lastName: text('last_name'),
				zip: text('zip'),
			},
		});
		goWhenSent('/doctors');
	});
}
